import {
  execute,
  newText,
  noteOutsideOpened,
  type OutsidePage,
  outsideAccount,
  readAnswerByLink,
  readCaseVersion,
  readOutsidePage,
  secretHash,
} from '@common-ground/db'
import { type Actor, isOutside, todayIn } from '@common-ground/domain'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { LinkAnswer, type OutsideView } from '../contracts/index.ts'
import { paperOf, untilOf } from '../shared/outside.ts'
import { endAnswered } from '../shared/referrals/send.ts'
import { requestOf } from '../steps/act.ts'
import { found, notFound, publicProcedure, router } from '../trpc.ts'

const Token = z.strictObject({ token: z.string().min(20).max(100) })

/** The page of a link that is not too old, whether or not it still asks anything; or null. */
async function pageOf(ctx: Context, token: string): Promise<OutsidePage | null> {
  const row = await readOutsidePage(ctx.db, ctx.config.authorityId, secretHash(token))
  return row && row.expiresAt > ctx.call.now ? row : null
}

/** What was answered by a link, as it shows it until its last day. */
async function answeredBy(ctx: Context, { authorityId, caseId, id, purpose }: OutsidePage) {
  if (purpose !== 'partyAsked') return null
  const answer = await readAnswerByLink(ctx.db, { authorityId, caseId }, id)
  return answer && { agreed: answer.agreed, on: todayIn(answer.at) }
}

/** How often an answer is tried again when the case has moved on meanwhile: what is asked has not. */
const TRIES = 5

/**
 * Takes an answer through the one door, by whoever holds the link. What else happens on the case at that moment is no
 * business of theirs, so a case that moved on is read again; the link too, which may be over by then.
 *
 * @returns whether it was taken. It is not when another answer, or the end of what was asked, came first.
 */
async function answer(ctx: Context, { token, agrees, reason, by }: z.output<typeof LinkAnswer>) {
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const row = await pageOf(ctx, token)
    const { authorityId } = ctx.config
    if (!row || row.endedAt || row.purpose !== 'partyAsked' || !row.party || !isOutside(row.party))
      return false
    const actor: Actor = { id: await outsideAccount(ctx.db, authorityId, ctx.call.now), roles: ['outside'] }
    const [kase, request] = await Promise.all([
      readCaseVersion(ctx.db, authorityId, row.caseId),
      requestOf({ ...ctx, actor }, `outside:${row.id}`, 'outside.answer'),
    ])
    const { reference, version: expectedVersion } = found(kase)
    const [who, why] = [newText(by), reason === null ? null : newText(reason)]
    const { party, id: link } = row
    const done = await execute<'answerByLink'>(ctx.db, {
      ...request,
      // Whoever holds the link has no place on the case: the link has been looked at.
      invited: true,
      reference,
      expectedVersion,
      command: { type: 'answerByLink', party, agrees, reason: why?.ref ?? null, link, by: who.ref },
      texts: [who, ...(why ? [why] : [])],
      also: endAnswered(ctx, party),
    })
    if (done.ok) return true
    if ('notFound' in done) throw notFound()
    if (done.refusal.code !== 'movedOn') return false
  }
  return false
}

/**
 * What the council has sent to somebody outside. Whoever holds the link reads that one paper, and learns nothing else
 * of the case: a link that never was, is over or is too old reads the same.
 */
export const outsideRouter = router({
  show: publicProcedure('outside.show')
    .input(Token)
    .query(async ({ ctx, input }): Promise<OutsideView | null> => {
      const row = await pageOf(ctx, input.token)
      if (!row) return null
      const answered = row.endedAt ? await answeredBy(ctx, row) : null
      if (row.endedAt && !answered) return null
      await noteOutsideOpened(ctx.db, ctx.config.authorityId, row.id, ctx.call.now)
      const { purpose, organisation, createdAt } = row
      return {
        purpose,
        organisation,
        letter: paperOf(row),
        sentOn: todayIn(createdAt),
        until: untilOf(row),
        asks: purpose === 'partyAsked' && answered === null,
        answered,
      }
    }),

  /** Answers what a link asks, once. Said twice with the same words it is one answer. */
  answer: publicProcedure('outside.answer')
    .input(LinkAnswer)
    .mutation(
      async ({ ctx, input }): Promise<{ readonly ok: boolean }> => ({
        ok: await answer(ctx, input),
      }),
    ),
})
