import type { AgreedItem, DeadlineId, LocalDate } from '../calendar/index.ts'
import type { PersonId, Side } from '../people/actor.ts'
import type { CaseDocument } from '../people/document.ts'
import type { Invitation, Member } from '../people/member.ts'
import type { Party } from '../people/party.ts'
import type { PackRelease } from '../people/recipient.ts'
import type { TextRef } from '../people/text-ref.ts'
import type { DecisionType, Matter, PlanSection } from '../routes/index.ts'
import type { PointResult, Stages } from '../stages/index.ts'
import type { ChangedBy, RecordedCause } from './causes.ts'
import type { Costs } from './costs.ts'

/** How the disagreement reached us. */
export const CHANNELS = ['portal', 'telephone', 'letter', 'email', 'adviser'] as const
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

/** What one side says of a point, for the statement that both sides make. */
export type Position = { readonly text: TextRef; readonly on: LocalDate }

/** One point of disagreement: what is wrong, what would be right, and how it was answered. */
export type Point = {
  readonly id: string
  readonly section: PlanSection | null
  readonly wrong: TextRef
  readonly wanted: TextRef | null
  readonly answer: null | { readonly result: PointResult; readonly reasons: TextRef }
  /** The two-sided statement: what each side says now, and the day each agreed that the point is settled. */
  readonly positions?: { readonly [S in Side]?: Position }
  readonly settled?: { readonly [S in Side]?: LocalDate }
}

/** Messages about one topic between the council and one person of the family's side. */
export type Thread = {
  readonly id: string
  /** Null for the first thread, which every case has. */
  readonly topic: TextRef | null
  /** Who writes with the council; their supporters write for them. */
  readonly person: PersonId
  readonly lastOn: LocalDate
  /** Since when they wait for an answer, or null. */
  readonly waitingSince: LocalDate | null
}

/** One thing that was agreed: who does what, by when, and what became of it. */
export type AgreedAction = {
  readonly id: string
  /** What kind of thing it is, where regulation 42 gives its time limit. */
  readonly item: AgreedItem | null
  readonly what: TextRef
  readonly owner: Party
  /** The last day: the regulation's own, or another that was agreed in writing (SEND Regs 2014, reg 42(5)). */
  readonly dueOn: LocalDate | null
  readonly dueBy: 'regulation' | 'agreed'
  readonly doneOn: LocalDate | null
  /** How it was done, or what shows it, as whoever recorded it wrote. Absent from older records. */
  readonly evidence?: TextRef
  readonly notDone: null | { readonly on: LocalDate; readonly text: TextRef }
}

/** Somebody's name under what was agreed. */
export type Signature = {
  readonly by: PersonId
  readonly side: Side
  readonly how: 'online' | 'paper'
  readonly on: LocalDate
}

/** What was agreed at a meeting, as both sides sign it. */
export type Agreement = {
  readonly id: string
  readonly on: LocalDate
  readonly from: 'conversation' | 'disagreementResolution' | 'mediation'
  readonly actions: readonly AgreedAction[]
  readonly signatures: readonly Signature[]
}

/** Days on which somebody cannot meet. */
export type Unavailable = { readonly personId: PersonId; readonly days: readonly LocalDate[] }

/**
 * Who acts for a young person who cannot make these decisions: a deputy or an attorney or, where there is neither, a
 * parent (CFA 2014 s.80; SEND Regs 2014, regs 63 and 64).
 */
export const ACTS_AS = ['deputy', 'attorney', 'parent'] as const
export type ActsAs = (typeof ACTS_AS)[number]

/** Who holds the right to mediate and to appeal, where that has been settled on the case (CFA 2014 s.51, s.82). */
export type SettledRight = {
  readonly who: 'parent' | 'youngPerson' | 'alternativePerson'
  readonly since: LocalDate
  readonly capacity: 'yes' | 'no' | null
  /** Who acts, and why, where the council has recorded it. Absent from older records. */
  readonly actsAs?: ActsAs
  readonly basis?: TextRef
}

/**
 * That somebody could be in danger if something of this case got out: who said so, and why. Another person of the
 * family's side never learns that it was said.
 */
export type SafetyStatement = {
  readonly by: PersonId
  readonly side: Side
  readonly on: LocalDate
  readonly reason: TextRef
}

/** That only a few named people at the council may see a case: who said so, when, and why. */
export type Restriction = {
  readonly by: PersonId
  readonly on: LocalDate
  readonly named: readonly PersonId[]
  readonly reason: TextRef
}

/** How long a family may take back a withdrawal, in calendar days. */
export const CHANGE_OF_MIND_DAYS = 5

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

/** Why a case is closed, where how it came to its end does not say. */
export const CLOSING_REASONS = [
  'noReply',
  'agreedToDiffer',
  'otherRoute',
  'wentToTribunal',
  'movedAway',
  'outsideScope',
  'raisedTwice',
  'decided',
  'conceded',
  'byConsent',
  'familyWithdrewAppeal',
  'appealStruckOut',
] as const
export type ClosingReason = (typeof CLOSING_REASONS)[number]

/**
 * The reasons that each end can have, one of which has to be given; where there are none, the end says it all. A list
 * of few, so that managers can count them.
 */
export const REASONS_OF: { readonly [O in ClosingOutcome]: readonly ClosingReason[] } = {
  resolvedByTalking: [],
  resolvedByReconsideration: [],
  resolvedByDisagreementResolution: [],
  resolvedByMediation: [],
  endedByTribunal: ['decided', 'conceded', 'byConsent', 'familyWithdrewAppeal', 'appealStruckOut'],
  notResolved: [
    'noReply',
    'agreedToDiffer',
    'otherRoute',
    'wentToTribunal',
    'movedAway',
    'outsideScope',
    'raisedTwice',
  ],
  withdrawn: [],
}

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
  readonly closed: null | {
    readonly on: LocalDate
    readonly outcome: ClosingOutcome
    /** Absent from older records, and where the outcome says it all. */
    readonly reason?: ClosingReason
    /** Where the stages stood before the family withdrew, for five days of changing their mind. */
    readonly before?: Stages
  }
  /** Everybody who can open it with a sign-in of their own, and who once could. */
  readonly people: readonly Member[]
  readonly invitations: readonly Invitation[]
  readonly threads: readonly Thread[]
  readonly documents: readonly CaseDocument[]
  readonly agreements: readonly Agreement[]
  readonly unavailable: readonly Unavailable[]
  readonly rightHolder: SettledRight | null
  /** What somebody owed and has done, by the day it was done. */
  readonly done: PerDeadline<LocalDate>
  /** Changes of a date that wait for a second person. */
  readonly proposedDates: PerDeadline<DateChange>
  /** Dates that two people have changed. */
  readonly changedDates: PerDeadline<DateChange & { readonly confirmedBy: PersonId; readonly on: LocalDate }>
  /** What people have said of somebody's safety, one statement each. Absent until somebody has. */
  readonly safety?: readonly SafetyStatement[]
  /** Who alone at the council may see it. Absent until somebody restricts it, null when that is over. */
  readonly restricted?: Restriction | null
  /** Packs of papers that were made, oldest first. Absent until there is one. */
  readonly packs?: readonly (PackRelease & { readonly by: PersonId; readonly on: LocalDate })[]
  /** Why the decision had to be changed, by how it was. The council's own. Absent until somebody says. */
  readonly causes?: { readonly [W in ChangedBy]?: RecordedCause }
  /** What was spent on it, in time and money. The council's own. Absent until somebody notes it. */
  readonly costs?: Costs
  /** Messages from the family that nobody has answered yet: the day the oldest came, or null. */
  readonly familyWaitingSince: LocalDate | null
}
