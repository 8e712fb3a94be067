import type { LocalDate } from '../calendar/index.ts'
import type { PersonId } from '../people/actor.ts'
import type { TextRef } from '../people/text-ref.ts'
import type { DecisionType, PlanSection } from '../routes/index.ts'
import type { PointResult, Stages } from '../stages/index.ts'

/** How the disagreement reached us. */
export const CHANNELS = ['portal', 'telephone', 'letter', 'email'] as const
export type Channel = (typeof CHANNELS)[number]

/** The decision the family disagrees with. Dates are null until somebody knows them. */
export type ChallengedDecision = {
  readonly type: DecisionType
  readonly sections: readonly PlanSection[]
  readonly dateOnLetter: LocalDate | null
  readonly dateSent: LocalDate | null
  /** The officer who took it, so that somebody else reconsiders it. */
  readonly decidedBy: PersonId | null
}

/** One point of disagreement: what is wrong, what would be right, and how it was answered. */
export type Point = {
  readonly id: string
  readonly section: PlanSection | null
  readonly wrong: TextRef
  readonly wanted: TextRef | null
  readonly answer: null | { readonly result: PointResult; readonly reasons: TextRef }
}

/** How a case came to its end. */
export const CLOSING_OUTCOMES = [
  'resolvedByTalking',
  'resolvedByReconsideration',
  'resolvedByDisagreementResolution',
  'resolvedByMediation',
  'endedByTribunal',
  'notResolved',
  'withdrawn',
] as const
export type ClosingOutcome = (typeof CLOSING_OUTCOMES)[number]

/** A disagreement, folded from its events. `version` is the number of events folded. */
export type Case = {
  readonly id: string
  readonly reference: string
  readonly version: number
  readonly raisedOn: LocalDate
  readonly lastEventOn: LocalDate
  readonly channel: Channel
  readonly raisedBy: PersonId
  readonly decision: ChallengedDecision
  readonly points: readonly Point[]
  readonly teamId: string | null
  readonly officerId: PersonId | null
  readonly stages: Stages
  readonly closed: null | { readonly on: LocalDate; readonly outcome: ClosingOutcome }
  /** Messages from the family that nobody has answered yet: the day the oldest came, or null. */
  readonly familyWaitingSince: LocalDate | null
}
