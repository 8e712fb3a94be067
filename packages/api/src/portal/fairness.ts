import { saveFairness } from '@common-ground/db'
import { isPrincipal } from '@common-ground/domain'
import { FairnessForm, stepOf } from '../contracts/index.ts'
import { notFound, procedureFor, router } from '../trpc.ts'
import { ownPlace } from './disagreements.ts'

/**
 * How people say they were treated, once their disagreement is closed: each for themselves, once, and outside the record.
 * To whoever only stands beside somebody it is not there.
 */
export const fairnessRouter = router({
  answer: procedureFor(['family'], 'fairness.answer')
    .input(FairnessForm)
    .mutation(async ({ ctx, input }) => {
      const { member, own } = await ownPlace(ctx, input.reference, 'fairness.answer')
      if (!isPrincipal(member)) throw notFound()
      const { listened, understood, fair, knew } = input
      const answers = [stepOf(listened), stepOf(understood), stepOf(fair), stepOf(knew)] as const
      const at = { now: ctx.call.now, today: ctx.today }
      const done = await saveFairness(ctx.db, own, answers, at)
      if (done === 'notAsked') {
        const text = 'We ask this only in the first months after a disagreement is closed. Nothing was saved'
        return { ok: false as const, text }
      }
      // Sent twice, it is said once: what was said first stands.
      return { ok: true as const }
    }),
})
