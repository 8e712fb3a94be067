import { DISAGREEMENT_KINDS, OUTSIDE_PARTIES, PARTIES } from '@common-ground/domain'
import { z } from 'zod'
import { choice, choices, email, optionalWords, someOf, words } from './fields.ts'

/** Said where nothing is said to those who are asked. */
export const SAY_WHAT = 'Write what it is about: whoever is asked reads this'

const pointIds = z
  .array(z.uuid())
  .max(20)
  .nullish()
  .transform((ids) => ids ?? [])

const organisation = words('Enter the name of the organisation', 200)

/** A party that is asked by a link, and where the link goes. */
const ask = z.strictObject({
  party: choice(OUTSIDE_PARTIES, 'Choose who is asked'),
  organisation,
  email,
})

/** Referring to disagreement resolution. Whoever is given an address is sent a link with the same step. */
export const referShape = {
  kind: choice(DISAGREEMENT_KINDS, 'Choose what the disagreement is about'),
  parties: choices(PARTIES, 'Choose everyone who needs to agree'),
  providerId: z.string({ error: 'Choose who will run it' }).min(1, 'Choose who will run it').max(80),
  asks: z
    .array(ask)
    .max(OUTSIDE_PARTIES.length)
    .nullish()
    .transform((some) => some ?? []),
  about: optionalWords(),
  pointIds,
}

/** Nobody is written to without being told what it is about. */
export const saysWhat = ({
  asks,
  about,
}: {
  readonly asks: readonly unknown[]
  readonly about: string | null
}): boolean => asks.length === 0 || about !== null
/** Made anew each time: zod takes what it is given apart. */
export const sayWhat = () => ({ path: ['about'], message: SAY_WHAT })

/** Asking one party, or asking it again. */
export const askShape = {
  party: choice(OUTSIDE_PARTIES, 'Choose whom to ask'),
  organisation,
  email,
  about: words(SAY_WHAT),
  pointIds,
}

/** Referring to the provider, once all have agreed. */
export const referralShape = {
  about: words('Write what it is about: the service reads this'),
  /** Ticked when the family agreed that the service has their telephone number and email address. */
  reach: someOf(['agreed']),
}

const ofCase = { reference: z.string().max(20) }

export const PartiesPreview = z.strictObject({ ...ofCase, ...referShape }).refine(saysWhat, sayWhat())
export const PartyPreview = z.strictObject({ ...ofCase, ...askShape })
export const ReferralPreview = z.strictObject({ ...ofCase, ...referralShape })

export type ReferInput = Omit<z.output<typeof PartiesPreview>, 'reference'>
export type AskInput = Omit<z.output<typeof PartyPreview>, 'reference'>
export type ReferralInput = Omit<z.output<typeof ReferralPreview>, 'reference'>

/** An answer by a link: whether they take part, who answers, and why not. */
export const LinkAnswer = z.strictObject({
  token: z.string().min(20).max(100),
  agrees: z.union([z.boolean(), z.enum(['yes', 'no']).transform((said) => said === 'yes')], {
    error: 'Choose yes or no',
  }),
  reason: optionalWords(2_000),
  by: words('Enter your name and what you do there', 200),
})
