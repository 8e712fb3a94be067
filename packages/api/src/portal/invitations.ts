import { execute, makeAdviser, readInvitation, secretHash } from '@common-ground/db'
import { RELATION_WORDS, refusalText, SCOPE_WORDS } from '@common-ground/domain'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { requestOf } from '../steps/act.ts'
import { notFound, procedureFor, publicProcedure, router } from '../trpc.ts'
import { versionOf } from '../views/read.ts'

const Token = z.strictObject({ token: z.string().min(20).max(100) })

/** What an invitation's link is worth now. */
type State = 'usable' | 'ended' | 'unknown'

async function stateOf(ctx: Context, token: string) {
  const row = await readInvitation(ctx.db, ctx.config.authorityId, secretHash(token))
  const state: State = !row ? 'unknown' : row.endedAt || row.expiresAt <= ctx.call.now ? 'ended' : 'usable'
  return { row, state }
}

/** Coming to a disagreement by invitation. The link alone shows nothing of whose it is. */
export const invitationsRouter = router({
  show: publicProcedure('invitation.show')
    .input(Token)
    .query(async ({ ctx, input }) => {
      const { row, state } = await stateOf(ctx, input.token)
      if (!row || state !== 'usable')
        return { state, isMine: false, relationLabel: null, scopeAsks: null, until: null }
      const me = await ctx.me()
      return {
        state,
        // Somebody else who gets hold of the link cannot use it.
        isMine: me?.email === row.email,
        relationLabel: RELATION_WORDS[row.relation].family,
        scopeAsks: row.scope && SCOPE_WORDS[row.scope].asks,
        until: row.until,
      }
    }),

  accept: procedureFor(['family'], 'invitation.accept')
    .input(Token)
    .mutation(async ({ ctx, input }) => {
      const { row, state } = await stateOf(ctx, input.token)
      if (!row || state !== 'usable' || row.email !== ctx.user.email) throw notFound()
      const kase = await versionOf(ctx, row.caseId)
      const request = await requestOf(ctx, `invitation:${row.id}`, 'invitation.accept')
      const done = await execute(ctx.db, {
        ...request,
        invited: true,
        reference: kase.reference,
        expectedVersion: kase.version,
        command: { type: 'joinCase', invitationId: row.id },
        texts: [],
        // Whoever a family has made its adviser gets an adviser's board and notes.
        ...(row.relation === 'adviser' && {
          also: (tx) => makeAdviser(tx, ctx.config.authorityId, ctx.user.id),
        }),
      })
      if (done.ok) return { ok: true as const, reference: done.reference }
      if ('notFound' in done) throw notFound()
      return { ok: false as const, text: refusalText(done.refusal, 'family') }
    }),
})
