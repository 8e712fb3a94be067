import type { DeadlineId, LocalDate } from '../calendar/index.ts'
import type { PersonId } from '../people/actor.ts'
import type { TextRef } from '../people/text-ref.ts'
import type { DecisionType, Matter, PlanSection } from '../routes/index.ts'
import type { PointResult, Stages } from '../stages/index.ts'

/** How the disagreement reached us. */
export const CHANNELS = ['portal', 'telephone', 'letter', 'email'] as const
export type Channel = (typeof CHANNELS)[number]

/** The decision the family disagrees with. Dates are null until somebody knows them. */
export type ChallengedDecision = {
  readonly type: DecisionType
  /** What it is about when the type does not say: with OTH, and where SUP is not a school. */
  readonly matter?: Matter | null
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

/** A date that people have changed or mean to: what the law says, what they say instead, why, and who asked. */
export type DateChange = {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly reason: TextRef
  readonly proposedBy: PersonId
}

/** Something kept for some of the time limits. */
type PerDeadline<T> = { readonly [D in DeadlineId]?: T }

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
  /** What somebody owed and has done, by the day it was done. */
  readonly done: PerDeadline<LocalDate>
  /** Changes of a date that wait for a second person. */
  readonly proposedDates: PerDeadline<DateChange>
  /** Dates that two people have changed. */
  readonly changedDates: PerDeadline<DateChange & { readonly confirmedBy: PersonId; readonly on: LocalDate }>
  /** Messages from the family that nobody has answered yet: the day the oldest came, or null. */
  readonly familyWaitingSince: LocalDate | null
}
