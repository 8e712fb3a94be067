import { discardDraft, readDraft, readDrafts, saveDraft, startDraft } from '@common-ground/db'
import { z } from 'zod'
import type { SignedIn } from '../context.ts'
import type { DraftView } from '../contracts/index.ts'
import { Id, isId } from '../shared/account.ts'
import { found, procedureFor, router } from '../trpc.ts'

const family = (audit: string) => procedureFor(['family'], audit)
const ownerOf = (ctx: SignedIn) => ({ authorityId: ctx.config.authorityId, userId: ctx.user.id })

type Row = NonNullable<Awaited<ReturnType<typeof readDraft>>>
const view = (row: Row): DraftView => ({
  id: row.id,
  answers: row.answers,
  updatedAt: row.updatedAt.toISOString(),
  sentReference: row.sentReference,
})

/** What a question's answer may be in a draft: words, lists of words, or nothing. Each was checked by its question. */
const Answer = z.union([z.string().max(5_000), z.array(z.string().max(20)).max(20), z.null()])

/** Disagreements that somebody has begun to raise: their own, and nobody else's. */
export const draftsRouter = router({
  start: family('draft.start').mutation(async ({ ctx }) => ({
    id: await startDraft(ctx.db, ownerOf(ctx), ctx.call.now),
  })),

  list: family('draft.list').query(async ({ ctx }) => (await readDrafts(ctx.db, ownerOf(ctx))).map(view)),

  show: family('draft.show')
    .input(Id)
    .query(async ({ ctx, input }) =>
      view(found(isId(input.id) ? await readDraft(ctx.db, ownerOf(ctx), input.id) : null)),
    ),

  save: family('draft.save')
    .input(z.strictObject({ id: z.string().max(60), answers: z.record(z.string().max(40), Answer) }))
    .mutation(async ({ ctx, input }) => {
      const saved =
        isId(input.id) && (await saveDraft(ctx.db, ownerOf(ctx), input.id, input.answers, ctx.call.now))
      found(saved || null)
      return { ok: true as const }
    }),

  discard: family('draft.discard')
    .input(Id)
    .mutation(async ({ ctx, input }) => {
      if (isId(input.id)) await discardDraft(ctx.db, ownerOf(ctx), input.id)
      return { ok: true as const }
    }),
})
