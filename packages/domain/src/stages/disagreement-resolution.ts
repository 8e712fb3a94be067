import { addWorkingDays, type LocalDate } from '../calendar/index.ts'
import type { Side } from '../people/actor.ts'
import type { Party } from '../people/party.ts'
import type { TextRef } from '../people/text-ref.ts'
import type { Arrangement } from './meeting.ts'

/** The four kinds of disagreement the service is for (CFA 2014 s.57; SEND Code of Practice 11.8). */
export const DISAGREEMENT_KINDS = ['DR1', 'DR2', 'DR3', 'DR4'] as const
export type DisagreementKind = (typeof DISAGREEMENT_KINDS)[number]

/** What came of a meeting with a mediator, in either service. */
export const MEETING_OUTCOMES = ['full', 'part', 'none'] as const
export type MeetingOutcome = (typeof MEETING_OUTCOMES)[number]

/** One party's answer to being asked: null until they have answered. */
export type PartyAnswer = {
  readonly party: Party
  readonly answer: null | {
    readonly agrees: boolean
    readonly on: LocalDate
    readonly reason: TextRef | null
  }
  /** When the party was last sent a link to answer by, and by when we hope for it. Absent: it was sent none. */
  readonly asked?: { readonly on: LocalDate; readonly answerBy: LocalDate }
}

/**
 * How many working days a party is given to answer. A target of ours: no law sets a time to ask or to hold
 * disagreement resolution (CFA 2014 s.57).
 */
export const ANSWER_WORKING_DAYS = 10

/** By when a party that is asked on a day is hoped to answer. */
export const partyAnswerBy = (askedOn: LocalDate): LocalDate => addWorkingDays(askedOn, ANSWER_WORKING_DAYS)

type Referral = {
  readonly kind: DisagreementKind
  readonly providerId: string
  readonly askedBy: Side
  readonly askedOn: LocalDate
  readonly parties: readonly PartyAnswer[]
  /** When the provider was last sent the referral, once all had agreed. Absent: not yet, or by other means. */
  readonly referredOn?: LocalDate
}

/** Disagreement resolution goes ahead only when every party agrees (CFA 2014 s.57). It gives no certificate. */
export type DisagreementResolution =
  | { readonly state: 'notRequested' }
  | ({ readonly state: 'seekingAgreement' } & Referral)
  | ({ readonly state: 'agreed'; readonly on: LocalDate } & Referral)
  | ({ readonly state: 'declined'; readonly on: LocalDate; readonly by: Party } & Referral)
  | ({ readonly state: 'arranged' } & Arrangement & Referral)
  | ({
      readonly state: 'concluded'
      readonly heldOn: LocalDate
      readonly outcome: MeetingOutcome
      readonly summary: TextRef
    } & Referral)
  | { readonly state: 'withdrawn'; readonly on: LocalDate }

type KindRule = {
  readonly needs: readonly Party[]
  readonly oneOf: readonly Party[]
  readonly never: readonly Party[]
}

/** Who must and may take part in each kind (CFA 2014 s.57; Explanatory Notes 273). */
export const KIND_PARTIES: Record<DisagreementKind, KindRule> = {
  DR1: { needs: ['family'], oneOf: ['council', 'school', 'earlyYears', 'college'], never: [] },
  DR2: { needs: ['family'], oneOf: ['school', 'earlyYears', 'college'], never: [] },
  DR3: { needs: ['family'], oneOf: ['icb', 'socialCare'], never: [] },
  DR4: { needs: ['council', 'icb'], oneOf: ['council'], never: ['family'] },
}

/** Whether these parties fit this kind of disagreement. */
export function partiesFit(kind: DisagreementKind, parties: readonly Party[]): boolean {
  const rule = KIND_PARTIES[kind]
  return (
    new Set(parties).size === parties.length &&
    rule.needs.every((party) => parties.includes(party)) &&
    rule.oneOf.some((party) => parties.includes(party)) &&
    !rule.never.some((party) => parties.includes(party))
  )
}
