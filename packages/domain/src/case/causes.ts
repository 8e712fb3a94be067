import type { LocalDate } from '../calendar/index.ts'
import type { TextRef } from '../people/text-ref.ts'
import type { AppealOutcome, AppealPointResult, MeetingOutcome } from '../stages/index.ts'
import type { Case } from './case.ts'

/** Ways in which a decision comes to be changed, wholly or in part. */
export const CHANGED_BY = ['reconsideration', 'mediation', 'disagreementResolution', 'appeal'] as const
export type ChangedBy = (typeof CHANGED_BY)[number]

export const CHANGED_BY_WORDS: { readonly [W in ChangedBy]: string } = {
  reconsideration: 'When we looked again',
  mediation: 'By agreement at mediation',
  disagreementResolution: 'By agreement at disagreement resolution',
  appeal: 'By conceding an appeal, or by the tribunal’s order',
}

/**
 * Why a decision had to be changed, for a panel to learn from: few enough to count, and each something that somebody can
 * put right. Beside what the law asks (SEND Regs 2014, regs 6 and 7; CFA 2014 ss.19, 36, 37 and 39; SEND Code, para 9.69)
 * they follow what families and the Ombudsman found wrong: evidence nobody weighed, reasons that say nothing, notices and
 * advice that came late.
 */
export const CAUSE_WORDS = {
  newAdvice: 'New professional advice, or other new evidence',
  evidenceMissed: 'Evidence that was there was not weighed',
  adviceMissing: 'Professional advice was missing or late',
  wrongTest: 'The wrong legal test was used',
  policyAsRule: 'A policy was applied as if it were a rule',
  viewsNotTakenIn: 'The views of the family, the child or the young person were not taken in',
  provisionVague: 'Provision was not specific or not quantified',
  placementReasons: 'The reasons about the school or placement did not hold',
  needsChanged: 'The child’s or young person’s needs have changed since',
  notExplained: 'The reasons were not explained, or something was not told',
  factOrProcess: 'An error of fact or of process',
  other: 'Something else, such as resources',
} as const
export type Cause = keyof typeof CAUSE_WORDS
export const CAUSES = Object.keys(CAUSE_WORDS) as readonly Cause[] as readonly [Cause, ...Cause[]]

/** A cause as somebody chose it, with what they wrote of it. The words are the council's own. */
export type GivenCause = { readonly cause: Cause; readonly text: TextRef | null }

/** A cause on the record, and the day it was last recorded. */
export type RecordedCause = GivenCause & { readonly on: LocalDate }

const isAgreed = (outcome: MeetingOutcome): boolean => outcome !== 'none'

/** Ends of an appeal by which the decision is another than it was. */
const CHANGING_ENDS: ReadonlySet<AppealOutcome> = new Set<AppealOutcome>([
  'allowed',
  'allowedInPart',
  'conceded',
  'consentOrder',
])
const CHANGED_POINTS: ReadonlySet<AppealPointResult> = new Set<AppealPointResult>(['forFamily', 'inPart'])

const isChangedBy: { readonly [W in ChangedBy]: (kase: Case) => boolean } = {
  // An answer stays with its point while the decision is looked at once more.
  reconsideration: ({ points }) => points.some(({ answer }) => answer !== null && answer.result !== 'kept'),
  mediation: ({ stages: { mediation }, agreements }) =>
    (mediation.state === 'held' && isAgreed(mediation.outcome)) ||
    agreements.some(({ from }) => from === 'mediation'),
  disagreementResolution: ({ stages: { disagreementResolution: stage }, agreements }) =>
    (stage.state === 'concluded' && isAgreed(stage.outcome)) ||
    agreements.some(({ from }) => from === 'disagreementResolution'),
  appeal: ({ stages: { appeal } }) => {
    if (appeal.state === 'lodged') return appeal.conceded !== undefined
    if (appeal.state !== 'ended') return false
    const points = appeal.points ?? []
    return CHANGING_ENDS.has(appeal.outcome) || points.some(({ result }) => CHANGED_POINTS.has(result))
  },
}

/** Every way in which the decision was changed, wholly or in part, as the case stands. */
export const changesOf = (kase: Case): readonly ChangedBy[] =>
  CHANGED_BY.filter((by) => isChangedBy[by](kase))

/** Those of which nobody has recorded why. */
export const causesWanted = (kase: Case): readonly ChangedBy[] =>
  changesOf(kase).filter((by) => kase.causes?.[by] === undefined)
