import { z } from 'zod'
import { email, onCase, optionalDate, optionalWords, someOf, words } from './fields.ts'

/** Where a paper goes: an e-mail address, or null where it is printed and posted. */
const sendTo = z
  .union([email, z.literal('')], {
    error: 'Enter an email address in the correct format, like name@example.com',
  })
  .nullish()
  .transform((address) => address || null)

/** What a mediation provider is told. The family's own words are never typed again. */
export const referral = {
  issues: optionalWords(),
  /** Ticked when the family agreed that the provider is told how to reach them. */
  reach: someOf(['yes']),
  email: sendTo,
}

/** Which NHS bodies are told, and of what. A row without a name is none. */
export const icb = {
  icb1: words('Enter the name of the integrated care board', 200),
  icb1Email: sendTo,
  icb2: optionalWords(200),
  icb2Email: sendTo,
  icb3: optionalWords(200),
  icb3Email: sendTo,
  issues: words('Write what the mediation is about'),
  healthWanted: words('Write which health provision the family wants'),
  /** The day they were told, where that was before today. */
  toldOn: optionalDate(),
}
type Icbs = {
  readonly icb1: string
  readonly icb1Email: string | null
  readonly icb2: string | null
  readonly icb2Email: string | null
  readonly icb3: string | null
  readonly icb3Email: string | null
}
/** The NHS bodies that a form names, with where each is written to. */
export const icbsIn = (said: Icbs): readonly { readonly name: string; readonly email: string | null }[] =>
  (['icb1', 'icb2', 'icb3'] as const).flatMap((row) => {
    const name = said[row]
    return name ? [{ name, email: said[`${row}Email`] }] : []
  })
/** An address belongs to a name, and each is written to once. */
export const eachIcb = (said: Icbs, found: z.core.$RefinementCtx<Icbs>): void => {
  const seen = new Set<string>()
  for (const row of ['icb1', 'icb2', 'icb3'] as const) {
    const address = said[`${row}Email`]
    const wrong = (path: string, message: string) => found.addIssue({ code: 'custom', path: [path], message })
    if (address && !said[row]) wrong(row, 'Enter the name of the board that this address belongs to')
    if (address && seen.has(address)) wrong(`${row}Email`, 'Enter another address: this one is told already')
    if (address) seen.add(address)
  }
}

/** What the mediation adviser is told. */
export const cannotArrange = {
  why: words('Say why it cannot be arranged in time', 1_000),
  email: sendTo,
  /** The day the adviser was told, where that was before today. */
  toldOn: optionalDate(),
}

/** Papers about mediation as they would be sent, to see them first. */
export const MediationReferralInput = z.strictObject({ reference: onCase.reference, ...referral })
export const IcbInput = z.strictObject({ reference: onCase.reference, ...icb }).superRefine(eachIcb)
export const CannotArrangeInput = z.strictObject({ reference: onCase.reference, ...cannotArrange })
