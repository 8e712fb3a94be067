import type { LocalDate, OutsidePurpose, Party } from '@common-ground/domain'
import type { Paper } from '@common-ground/papers'

/** A paper that a step sends: to whom, how, and the paper itself as they will read it. */
export type Leaving = { readonly to: string; readonly how: string; readonly letter: Paper }

/** What a step would send, to be seen first; and what it lacks: while it lacks anything nothing goes out. */
export type StepPreview = { readonly papers: readonly Leaving[]; readonly lacks: string | null }

/** What a link to somebody outside opens. */
export type OutsideView = {
  readonly purpose: OutsidePurpose
  readonly organisation: string
  readonly letter: Paper
  readonly sentOn: LocalDate
  /** The last day on which the link opens. */
  readonly until: LocalDate
  /** Whether it asks something that can be answered here. */
  readonly asks: boolean
  /** What was answered by this link, or null. */
  readonly answered: null | { readonly agreed: boolean; readonly on: LocalDate }
}

/** What has been sent outside about a case, for those who may know. */
export type SentOutside = {
  readonly id: string
  readonly purpose: OutsidePurpose
  readonly party: Party | null
  readonly organisation: string
  /** The address it went to; null to the family. */
  readonly email: string | null
  readonly sentOn: LocalDate
  /** The day it was first opened, or null. */
  readonly openedOn: LocalDate | null
  /** The day it was answered by its link, or null. */
  readonly answeredOn: LocalDate | null
  /** Whether its link still opens for whoever it went to. */
  readonly isOpen: boolean
  /** Whether the reader may read the paper. */
  readonly isReadable: boolean
}

/** The same, with the paper as it was sent. */
export type OutsidePaper = SentOutside & { readonly letter: Paper }

/** What a paper to somebody outside is, in words. */
export const OUTSIDE_WHAT: Readonly<Record<OutsidePurpose, string>> = {
  partyAsked: 'Asked to take part in disagreement resolution',
  providerReferred: 'Referral to the service',
  icbTold: 'Health provision in mediation',
  adviserTold: 'Mediation that cannot be arranged in time',
}
