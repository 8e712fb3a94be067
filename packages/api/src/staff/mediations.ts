import { TRPCError } from '@trpc/server'
import { CannotArrangeInput, IcbInput, MediationReferralInput, type StepPreview } from '../contracts/index.ts'
import {
  type Drafted,
  draftAdviserNotice,
  draftIcb,
  draftReferral,
  shown,
} from '../shared/referrals/mediation.ts'
import { procedureFor, router } from '../trpc.ts'
import { openCase } from '../views/read.ts'

/** Who takes the steps that send these papers. */
const STAFF = ['officer', 'manager'] as const

/** What would go, or why nothing can: a case that has moved on since the form was opened is no error. */
async function preview(drafting: Promise<readonly Drafted[]>): Promise<StepPreview> {
  try {
    return shown(await drafting)
  } catch (error) {
    if (error instanceof TRPCError && error.code === 'BAD_REQUEST')
      return { papers: [], lacks: error.message }
    throw error
  }
}

/**
 * The papers about a mediation as they would go out, for whoever sends them. Nothing is kept. What is typed travels in
 * a body, never in an address.
 */
export const mediationsRouter = router({
  referral: procedureFor(STAFF, 'mediation.preview-referral')
    .input(MediationReferralInput)
    .mutation(async ({ ctx, input }): Promise<StepPreview> => {
      const { file } = await openCase(ctx, input.reference, 'mediation.preview-referral')
      return preview(draftReferral(ctx, file, input).then((one) => [one]))
    }),

  icb: procedureFor(STAFF, 'mediation.preview-icb')
    .input(IcbInput)
    .mutation(async ({ ctx, input }): Promise<StepPreview> => {
      const { file } = await openCase(ctx, input.reference, 'mediation.preview-icb')
      return preview(draftIcb(ctx, file, input))
    }),

  cannotArrange: procedureFor(STAFF, 'mediation.preview-cannot-arrange')
    .input(CannotArrangeInput)
    .mutation(async ({ ctx, input }): Promise<StepPreview> => {
      const { file } = await openCase(ctx, input.reference, 'mediation.preview-cannot-arrange')
      return preview(draftAdviserNotice(ctx, file, input).then((one) => [one]))
    }),
})
