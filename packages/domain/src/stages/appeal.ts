import type { LocalDate, OrderedItem } from '../calendar/index.ts'
import type { TextRef } from '../people/text-ref.ts'

/** How an appeal to the SEND Tribunal came to its end, as the tribunal or the parties recorded it. */
export const APPEAL_OUTCOMES = [
  'allowed',
  'allowedInPart',
  'dismissed',
  'conceded',
  'consentOrder',
  'struckOut',
  'notRegistered',
] as const
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number]

/** Those that are written down as an end: an appeal that was not opposed from the start ends by being conceded. */
export const APPEAL_ENDINGS = APPEAL_OUTCOMES.filter(
  (outcome): outcome is Exclude<AppealOutcome, 'conceded'> => outcome !== 'conceded',
)

/** What came of one point of the disagreement at the tribunal. */
export const APPEAL_POINT_RESULTS = [
  'forFamily',
  'inPart',
  'notForFamily',
  'notDecided',
  'withdrawn',
] as const
export type AppealPointResult = (typeof APPEAL_POINT_RESULTS)[number]
export type AppealPoint = { readonly pointId: string; readonly result: AppealPointResult }

/** What the tribunal can recommend about, without binding anybody (SI 2017/1306). */
export const RECOMMENDED_ABOUT = ['health', 'socialCare'] as const
export type RecommendedAbout = (typeof RECOMMENDED_ABOUT)[number]

/** What the tribunal can direct, each for a day. */
export const DIRECTION_KINDS = [
  'response',
  'evidence',
  'workingDocument',
  'attendanceForm',
  'bundle',
  'caseReview',
  'hearing',
  'other',
] as const
export type DirectionKind = (typeof DIRECTION_KINDS)[number]

/** Who has to do what was directed. */
export const DIRECTED = ['council', 'family', 'both'] as const
export type Directed = (typeof DIRECTED)[number]

/** One thing that the tribunal directed, and its day (SI 2008/2699 r.5). */
export type Direction = {
  readonly id: string
  readonly kind: DirectionKind
  readonly who: Directed
  /** The day it is for, which comes before any that a rule would give (r.12(4)). */
  readonly day: LocalDate
  /** What it is, in words, where the kind does not say. */
  readonly what: TextRef | null
  /** The day it was for before the tribunal set another. */
  readonly was?: LocalDate
  readonly doneOn?: LocalDate
}

/** What the council has told the tribunal that it does not oppose, while the appeal goes on. */
export type Conceded = {
  readonly toldOn: LocalDate
  readonly whole: boolean
  readonly pointIds: readonly string[]
}

/** An appeal to the SEND Tribunal (CFA 2014 s.51). We note it; the tribunal decides it. */
export type Appeal =
  | { readonly state: 'notLodged' }
  | {
      readonly state: 'lodged'
      readonly lodgedOn: LocalDate
      readonly tribunalReference: string | null
      /** The day the tribunal registered it. */
      readonly registeredOn?: LocalDate
      /** The day the tribunal sent the papers to the council, which starts the time to answer (r.21). */
      readonly papersSentOn?: LocalDate
      readonly directions?: readonly Direction[]
      readonly conceded?: Conceded
    }
  | {
      readonly state: 'ended'
      readonly endedOn: LocalDate
      readonly outcome: AppealOutcome
      readonly ordered: readonly OrderedItem[]
      /** What follows is absent from older records, and where nobody said it. */
      readonly tribunalReference?: string
      readonly points?: readonly AppealPoint[]
      readonly recommended?: readonly RecommendedAbout[]
    }
  | { readonly state: 'withdrawn'; readonly on: LocalDate }

/** What the tribunal has directed and has not taken back, by its day. */
export const directionsOf = (appeal: Appeal): readonly Direction[] =>
  appeal.state === 'lodged'
    ? (appeal.directions ?? []).toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
    : []

/** A number as the tribunal gives it now: EH, the council's number, the year, and five figures ("EH893/26/00567"). */
const TRIBUNAL_NUMBER = /^EH\d{3}\/\d{2}\/\d{5}$/

/** Whether a number looks like one of the tribunal's. Older ones do not, and are right all the same. */
export const isUsualTribunalNumber = (text: string): boolean => TRIBUNAL_NUMBER.test(text)

/** A number as somebody typed it, in capitals and without spaces. */
export const tribunalNumber = (typed: string): string => typed.toUpperCase().replace(/\s+/g, '')
