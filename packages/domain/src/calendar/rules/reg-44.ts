import type { Confidence } from '../citation.ts'
import type { OrderedItem } from '../clock-facts.ts'
import type { Told } from '../told.ts'

/** One limit of regulation 44, in weeks from the order, or from the agreement that counts as one. */
export type Reg44Limit = {
  readonly item: OrderedItem
  /** How the limit is called after `agreed-` and `ordered-`. */
  readonly name: string
  readonly weeks: number
  readonly provision: string
  readonly confidence: Confidence
  readonly title: Told
  readonly notes: Told<readonly string[]>
}

const NO_NOTES = { family: [], staff: [] } as const

const LIMITS: readonly Reg44Limit[] = [
  {
    item: 'assess',
    name: 'assess-notify',
    weeks: 2,
    provision: 'reg 44(2)(b)',
    confidence: 'V',
    title: { family: 'We must write that we are assessing by', staff: 'Notify the start of the assessment' },
    notes: NO_NOTES,
  },
  {
    item: 'assess',
    name: 'assess-no-plan',
    weeks: 10,
    provision: 'reg 44(2)(b)',
    confidence: 'V',
    title: {
      family: 'If there is to be no plan, we must tell you why by',
      staff: 'If no plan: decision and reasons',
    },
    notes: { family: ['You can appeal against that decision.'], staff: ['A new appealable decision.'] },
  },
  {
    item: 'assess',
    name: 'assess-final',
    weeks: 14,
    provision: 'reg 44(2)(b)',
    confidence: 'V',
    title: {
      family: 'If there is to be a plan, you must have it by',
      staff: 'If a plan: final plan issued',
    },
    notes: NO_NOTES,
  },
  {
    item: 'issue',
    name: 'issue-draft',
    weeks: 5,
    provision: 'reg 44(2)(c)',
    confidence: 'V',
    title: { family: 'We must send you a draft plan by', staff: 'Draft plan sent' },
    notes: NO_NOTES,
  },
  {
    item: 'issue',
    name: 'issue-final',
    weeks: 11,
    provision: 'reg 44(2)(c)',
    confidence: 'V',
    title: { family: 'We must send you the final plan by', staff: 'Final plan issued' },
    notes: NO_NOTES,
  },
  {
    item: 'reconsider',
    name: 'reconsider',
    weeks: 2,
    provision: 'reg 44(2)(d)',
    confidence: 'R',
    title: { family: 'We must look at it again by', staff: 'Reconsider as the tribunal directed' },
    notes: {
      family: ['Then we send a draft plan, or say why not.'],
      staff: ['Then a draft plan, or notice of the decision with reasons.'],
    },
  },
  {
    item: 'amendContents',
    name: 'amendContents',
    weeks: 5,
    provision: 'reg 44(2)(e)',
    confidence: 'R',
    title: { family: 'We must send you the changed plan by', staff: 'Amended plan issued (contents)' },
    notes: NO_NOTES,
  },
  {
    item: 'nameSchool',
    name: 'nameSchool',
    weeks: 2,
    provision: 'reg 44(2)(f)',
    confidence: 'R',
    title: {
      family: 'We must send you the plan with the right school or college by',
      staff: 'Amended plan issued (school or type)',
    },
    notes: {
      family: ['If other parts of the plan change as well, some give us 5 weeks for all of it.'],
      staff: ['Two weeks for the school or type alone; five are read where contents change too.'],
    },
  },
  {
    item: 'continue',
    name: 'continue',
    weeks: 0,
    provision: 'reg 44(2)(g)',
    confidence: 'R',
    title: { family: 'The plan goes on from', staff: 'Continue to maintain the plan' },
    notes: {
      family: ['At once. If the plan is also to be changed, we have 5 weeks for that.'],
      staff: ['Immediately; five weeks where the plan is also to be amended (reg 44(2)(h)).'],
    },
  },
  {
    item: 'cease',
    name: 'cease',
    weeks: 0,
    provision: 'reg 44(2)(a)',
    confidence: 'V',
    title: { family: 'The plan ends on', staff: 'Cease to maintain the plan' },
    notes: { family: ['The tribunal kept our decision.'], staff: ['Immediately on dismissal.'] },
  },
]

/** The limits that regulation 44 sets for one thing the tribunal can order. */
export const limitsOf = (item: OrderedItem): readonly Reg44Limit[] =>
  LIMITS.filter((limit) => limit.item === item)
