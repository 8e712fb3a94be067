import { readUnderReview } from '@common-ground/db'
import { missingFromNotice, noticeLacks, waitsFor } from '@common-ground/domain'
import type { SignedIn } from '../context.ts'
import { NoticeInput, type QueueRow, type StepPreview, type Whole } from '../contracts/index.ts'
import { noteHeldBack } from '../shared/held-back.ts'
import { makeNotice } from '../shared/notice.ts'
import { found, notFound, procedureFor, router } from '../trpc.ts'
import { promiseOf } from '../views/bench.ts'
import { decisionLabel } from '../views/case.ts'
import { openCase } from '../views/read.ts'
import { COUNCIL } from './cases.ts'
import { AT_ONCE, many, wholeOf } from './exports/noted.ts'

/**
 * What waits for whom, the one with the fewest days left first: a manager's of everybody, anybody else's own.
 *
 * @param most how many at the most; without it as many as the page shows.
 */
async function queueOf(ctx: SignedIn, most?: number): Promise<readonly QueueRow[]> {
  const { db, config, user, today } = ctx
  const { promises } = found(await ctx.authority()).settings
  const whose = user.roles.includes('manager') ? null : user.id
  const rows = await readUnderReview(db, config.authorityId, user.id, whose, most)
  return rows
    .map(
      ({ stage, ...row }): QueueRow => ({
        reference: row.reference,
        childName: row.childName ?? '',
        decisionLabel: decisionLabel(row.decisionType, 'staff', row.matter),
        officerName: row.officerName,
        deciderName: row.deciderName ?? 'Somebody who has left',
        isMine: stage.decisionMakerId === user.id,
        waitsFor: waitsFor(stage) ?? 'officer',
        isAsked: stage.questions?.answer === null,
        ...promiseOf(stage, promises, today),
      }),
    )
    .toSorted((a, b) => a.daysLeft - b.daysLeft)
}

/** The queue, to take away: what waits for the decision maker first, as on its page. */
export async function wholeQueue(ctx: SignedIn): Promise<Whole<QueueRow>> {
  const all = await queueOf(ctx, AT_ONCE)
  const isLater = ({ waitsFor: whom }: QueueRow) => Number(whom === 'officer')
  const rows = all.toSorted((a, b) => isLater(a) - isLater(b))
  return wholeOf(rows, many(rows.length, 'decision'))
}

/** Decisions that are being looked at again. */
export const reconsiderationsRouter = router({
  queue: procedureFor(COUNCIL, 'reconsideration.queue').query(({ ctx }) => queueOf(ctx)),

  /** The letter as it would go out, for whoever decides. Nothing is kept. */
  preview: procedureFor(['decisionMaker'], 'reconsideration.preview')
    .input(NoticeInput)
    // What is decided is typed words: over HTTP they go in a body, never in an address.
    .mutation(async ({ ctx, input }): Promise<StepPreview> => {
      const { file } = await openCase(ctx, input.reference, 'reconsideration.preview')
      const stage = file.kase.stages.reconsideration
      if (stage.state !== 'underReview' || stage.decisionMakerId !== ctx.user.id) throw notFound()
      const { letter, holds } = await makeNotice(ctx, file, input.points)
      const missing = missingFromNotice(file.kase.decision, holds)
      // The page sends nothing that lacks anything, so this is where most letters are held back.
      if (missing.length > 0) await noteHeldBack(ctx, input.reference)
      return {
        papers: [{ to: 'The family', how: 'On their page, and by post where they have no sign-in', letter }],
        lacks: missing.length > 0 ? noticeLacks(missing) : null,
      }
    }),
})
