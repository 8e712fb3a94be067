import { isOutside } from '@common-ground/domain'
import { PartiesPreview, PartyPreview, ReferralPreview, type StepPreview } from '../contracts/index.ts'
import { partyLetter, partyLetters, providerLetter } from '../shared/referrals/disagreement-resolution.ts'
import { previewOf } from '../shared/referrals/send.ts'
import { procedureFor, router } from '../trpc.ts'
import { openCase } from '../views/read.ts'

/** Those who may send anything out. Typed words go in a body, never in an address: hence mutations that keep nothing. */
const sender = (audit: string) => procedureFor(['officer', 'manager'], audit)

/** The papers of a referral as they would go out, before they do. Nothing is kept. */
export const referralsRouter = router({
  /** What goes to each party that is asked with the referral. */
  parties: sender('referral.parties')
    .input(PartiesPreview)
    .mutation(async ({ ctx, input }): Promise<StepPreview> => {
      const { reference, kind, parties, providerId, asks } = input
      const { file } = await openCase(ctx, reference, 'referral.parties')
      const asked = asks.map(({ party }) => party).filter(isOutside)
      const command = { type: 'requestDisagreementResolution', kind, parties, providerId, asked } as const
      return previewOf<'requestDisagreementResolution'>(
        ctx,
        file,
        command,
        await partyLetters(ctx, file, input),
      )
    }),

  /** What goes to one party that is asked later, or again. */
  party: sender('referral.party')
    .input(PartyPreview)
    .mutation(async ({ ctx, input }): Promise<StepPreview> => {
      const { file } = await openCase(ctx, input.reference, 'referral.party')
      const command = { type: 'askParty', party: input.party } as const
      return previewOf<'askParty'>(ctx, file, command, await partyLetter(ctx, file, input))
    }),

  /** What goes to the provider once all have agreed. */
  provider: sender('referral.provider')
    .input(ReferralPreview)
    .mutation(async ({ ctx, input }): Promise<StepPreview> => {
      const { file } = await openCase(ctx, input.reference, 'referral.provider')
      const { outside, ...more } = await providerLetter(ctx, file, input)
      const command = { type: 'referDisagreementResolution' } as const
      return previewOf<'referDisagreementResolution'>(ctx, file, command, outside, more)
    }),
})
