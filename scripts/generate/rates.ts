import type { Channel, DeadlineId, DecisionType } from '@common-ground/domain'
import type { Shares } from './lots.ts'

/**
 * How often what happens, as shares of one. Where a figure is England's own it says so; the rest are assumptions, chosen so
 * that what comes out agrees with England's figures. DfE: "Education, health and care plans", reporting year 2025.
 */

/**
 * What the disagreements are about. Refusals to assess to refusals to issue as 38,889 to 6,404 (DfE, 2024); contents so
 * that appeals come out as below.
 */
export const MIX: Shares<DecisionType> = [
  ['RTA', 0.335],
  ['CON', 0.37],
  ['RTI', 0.055],
  ['RAM', 0.05],
  ['CEASE', 0.03],
  ['RRA', 0.02],
  ['SUP', 0.11],
  ['OTH', 0.03],
]

/** Of contents, which sections: only the school, only the rest, or both. */
export const SECTIONS: Shares<readonly ('B' | 'F' | 'I')[]> = [
  [['I'], 0.25],
  [['F'], 0.2],
  [['B', 'F'], 0.25],
  [['B', 'F', 'I'], 0.2],
  [['F', 'I'], 0.1],
]

/**
 * Who goes on to the mediation adviser; who of those mediates; and who appeals though they did not.
 *
 * Take-up comes to 42% of those advised (England, 109 councils, 2014-16), most of it about requests, as mediations were in
 * 2024: 72% about requests, 15% about issuing, 13% about anything else (DfE). Appeals come to 61% contents and 24%
 * refusals to assess (tribunal, academic year 2024/25).
 */
export const FORMAL: { readonly [D in DecisionType]?: FormalRates } = {
  RTA: { advised: 0.58, mediates: 0.655, appealsAnyway: 0.3 },
  RTI: { advised: 0.6, mediates: 0.76, appealsAnyway: 0.5 },
  CON: { advised: 0.5, mediates: 0.09, appealsAnyway: 0.65 },
  RAM: { advised: 0.5, mediates: 0.14, appealsAnyway: 0.36 },
  CEASE: { advised: 0.5, mediates: 0.14, appealsAnyway: 0.36 },
  RRA: { advised: 0.5, mediates: 0.14, appealsAnyway: 0.36 },
}
export type FormalRates = {
  readonly advised: number
  readonly mediates: number
  readonly appealsAnyway: number
}

/** What comes of mediation, and who appeals after it: 18.3% of all mediations (DfE, 2024: 2,649 of 14,493). */
export const MEDIATED: Shares<'full' | 'part' | 'none'> = [
  ['full', 0.5],
  ['part', 0.22],
  ['none', 0.28],
]
export const APPEALS_AFTER = { full: 0.03, part: 0.25, none: 0.404 } as const

/** Mediations that the council arranges in its 30 days, and those that health is part of. Assumed. */
export const ARRANGED_IN_TIME = 0.85
export const HEALTH_INCLUDED = 0.12

/**
 * How appeals end: about a third before a hearing, two thirds by a decision (2024/25), of which 98.9% for the family, at
 * least in part.
 */
export const APPEAL_ENDS: Shares<'conceded' | 'consentOrder' | 'withdrawn' | 'struckOut' | 'decided'> = [
  ['conceded', 0.14],
  ['consentOrder', 0.14],
  ['withdrawn', 0.045],
  ['struckOut', 0.008],
  ['decided', 0.667],
]
export const DECIDED: Shares<'allowed' | 'allowedInPart' | 'dismissed'> = [
  ['allowed', 0.6],
  ['allowedInPart', 0.389],
  ['dismissed', 0.011],
]

/**
 * What is done on time: plans as plans were in 20 weeks (46.4% in 2024, DfE), first answers as requests in 6 weeks (84.8%).
 */
export const PLANS_ON_TIME = 0.464
export const ANSWERS_ON_TIME = 0.848
/** Answers of the council to the tribunal, to families' messages, and its first conversations. Assumed. */
export const RESPONSES_ON_TIME = 0.8
export const REPLIES_ON_TIME = 0.7

/** How a disagreement ends where nobody goes to the adviser. Assumed. */
export const ENDS: Shares<'talk' | 'reconsider' | 'resolve' | 'drift' | 'withdraw'> = [
  ['talk', 0.4],
  ['reconsider', 0.3],
  ['resolve', 0.03],
  ['drift', 0.18],
  ['withdraw', 0.09],
]
/** The same where the decision carries no right of appeal. Assumed. */
export const OTHER_ENDS: Shares<'talk' | 'reconsider' | 'resolve' | 'drift' | 'withdraw'> = [
  ['talk', 0.45],
  ['reconsider', 0.05],
  ['resolve', 0.25],
  ['drift', 0.17],
  ['withdraw', 0.08],
]

/** Who has the decision looked at again before going to the adviser; and how a council answers. Assumed. */
export const RECONSIDERED_FIRST = 0.3
export const CHANGED: Shares<'changed' | 'partlyChanged'> = [
  ['changed', 0.7],
  ['partlyChanged', 0.3],
]

/** How disagreements reach the council. Assumed. */
export const CHANNEL: Shares<Channel> = [
  ['portal', 0.75],
  ['telephone', 0.12],
  ['email', 0.07],
  ['letter', 0.03],
  ['adviser', 0.03],
]

/** Disagreements by the month they are raised in: few in August, many before summer. Assumed. */
export const MONTHS = [1, 1, 1.1, 0.9, 1.1, 1.2, 1.3, 0.5, 1, 1.1, 1.1, 0.7] as const
/** How much more there is each year: appeals grew by 18% in 2024/25. */
export const GROWTH_A_YEAR = 1.18

/** A duty that a result leaves the council with: the limit, its length in days, and how many are done in it. */
export type Duty = { readonly limit: DeadlineId; readonly days: number; readonly onTime: number }

const duty = (limit: DeadlineId, weeks: number, onTime: number): Duty => ({ limit, days: weeks * 7, onTime })

/** What follows from what was agreed (SEND Regs 2014, reg 42), ordered (reg 44) or not opposed (reg 45). */
export const DUTIES = {
  agreed: {
    assess: [
      duty('agreed-assess-notify', 2, ANSWERS_ON_TIME),
      duty('agreed-assess-final', 14, PLANS_ON_TIME),
    ],
    issue: [duty('agreed-issue-draft', 5, ANSWERS_ON_TIME), duty('agreed-issue-final', 11, PLANS_ON_TIME)],
    amendContents: [duty('agreed-amendContents', 5, PLANS_ON_TIME)],
    nameSchool: [duty('agreed-nameSchool', 2, ANSWERS_ON_TIME)],
    other: [duty('agreed-other', 2, ANSWERS_ON_TIME)],
  },
  ordered: {
    assess: [
      duty('ordered-assess-notify', 2, ANSWERS_ON_TIME),
      duty('ordered-assess-final', 14, PLANS_ON_TIME),
    ],
    issue: [duty('ordered-issue-draft', 5, ANSWERS_ON_TIME), duty('ordered-issue-final', 11, PLANS_ON_TIME)],
    amendContents: [duty('ordered-amendContents', 5, PLANS_ON_TIME)],
    nameSchool: [duty('ordered-nameSchool', 2, ANSWERS_ON_TIME)],
    continue: [],
  },
  unopposed: {
    assess: [duty('unopposed-assess', 4, ANSWERS_ON_TIME)],
    issue: [duty('unopposed-issue', 5, PLANS_ON_TIME)],
    amendContents: [duty('unopposed-amendContents', 4, PLANS_ON_TIME)],
    nameSchool: [duty('unopposed-nameSchool', 2, ANSWERS_ON_TIME)],
  },
} as const

/** Why a decision was changed is recorded; a letter is held back for something missing. Assumed: nobody publishes them. */
export const CAUSE_RECORDED = 0.7
export const HELD_BACK = 0.12
/** Somebody notes what a route cost. Assumed: councils that were asked could mostly not say. */
export const COST_NOTED = 0.35
/** Meetings at which somebody needs something, and needs that are in place. Assumed. */
export const NEEDED = 0.18
export const NEEDS_MET = 0.88
