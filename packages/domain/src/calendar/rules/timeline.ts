import type { Told } from '../told.ts'
import type { Rule } from './rule.ts'
import { PART_3_BEGAN, sendRegulation } from './sources.ts'

const COMMON = { when: {}, pick: 'latest', roll: 'none', inForce: { from: PART_3_BEGAN } } as const
const NONE = { family: [], staff: [] } as const

const DELAY: Told = {
  family: 'You can complain to us about the delay, and then to the Ombudsman.',
  staff: 'Delay is maladministration. Tell the family the new date and why; LGSCO may follow.',
}

/** The statutory timetable of assessments, plans and reviews, as far as families dispute it. */
export const TIMELINE_RULES = [
  {
    id: 'decide-whether-to-assess',
    deadline: 'decide-whether-to-assess',
    owedBy: 'council',
    ...COMMON,
    terms: [{ n: 6, unit: 'weeks', from: 'requestReceivedOn' }],
    citation: sendRegulation('5', 'reg 5(1)', 'V'),
    title: { family: 'We must say whether we will assess by', staff: 'Notify whether to assess' },
    notes: {
      family: ['There are a few exceptions. We must tell you if we rely on one.'],
      staff: ['Exceptions: reg 5(4), such as a school closed for four weeks or more.'],
    },
    ifMissed: DELAY,
  },
  {
    id: 'advice-for-assessment',
    deadline: 'advice-for-assessment',
    owedBy: 'provider',
    ...COMMON,
    terms: [{ n: 6, unit: 'weeks', from: 'adviceAskedOn' }],
    citation: sendRegulation('8', 'reg 8', 'V2'),
    title: { family: 'The people we asked for advice must answer by', staff: 'Advice for the assessment' },
    notes: NONE,
    ifMissed: DELAY,
  },
  {
    id: 'decide-no-plan',
    deadline: 'decide-no-plan',
    owedBy: 'council',
    ...COMMON,
    terms: [{ n: 16, unit: 'weeks', from: 'requestReceivedOn' }],
    citation: sendRegulation('10', 'reg 10', 'V2'),
    title: {
      family: 'If there is to be no plan, we must tell you by',
      staff: 'If no plan: notify the decision',
    },
    notes: NONE,
    ifMissed: DELAY,
  },
  {
    id: 'final-plan',
    deadline: 'final-plan',
    owedBy: 'council',
    ...COMMON,
    terms: [{ n: 20, unit: 'weeks', from: 'requestReceivedOn' }],
    citation: sendRegulation('13', 'reg 13', 'V2'),
    title: { family: 'If there is to be a plan, you must have it by', staff: 'Final plan issued' },
    notes: NONE,
    ifMissed: DELAY,
  },
  {
    id: 'comment-on-draft',
    deadline: 'comment-on-draft',
    owedBy: 'family',
    ...COMMON,
    terms: [{ n: 15, unit: 'days', from: 'draftSentOn' }],
    citation: sendRegulation('13', 'reg 13(1)', 'V2'),
    title: { family: 'Time to tell us what you think of the draft', staff: 'Family’s views on the draft' },
    notes: {
      family: ['You have at least 15 days. Every day counts. You can ask for a meeting about the draft.'],
      staff: ['At least 15 calendar days. A draft cannot be appealed.'],
    },
    ifMissed: {
      family: 'Tell us all the same, as soon as you can. You can appeal when the final plan comes.',
      staff: 'Take late views into account where possible.',
    },
  },
  {
    id: 'decide-after-review',
    deadline: 'decide-after-review',
    owedBy: 'council',
    ...COMMON,
    terms: [{ n: 4, unit: 'weeks', from: 'reviewMeetingOn' }],
    citation: sendRegulation('20', 'reg 20(10)', 'V2'),
    title: {
      family: 'After the review, we must decide about the plan by',
      staff: 'Decide: keep, amend or cease',
    },
    notes: {
      family: ['If we want to change the plan, we send you the changes by then too.'],
      staff: ['Proposed amendments go with the decision (R (L, M and P) v Devon CC [2022]).'],
    },
    ifMissed: DELAY,
  },
  {
    id: 'amended-plan',
    deadline: 'amended-plan',
    owedBy: 'council',
    ...COMMON,
    terms: [
      { n: 12, unit: 'weeks', from: 'reviewMeetingOn' },
      { n: 8, unit: 'weeks', from: 'amendmentNoticeOn' },
    ],
    pick: 'earliest',
    citation: sendRegulation('22', 'reg 22(3), (4)', 'V2'),
    title: { family: 'If the plan is changed, you must have it by', staff: 'Amended plan issued' },
    notes: NONE,
    ifMissed: DELAY,
  },
  {
    id: 'amended-plan-after-notice',
    deadline: 'amended-plan',
    owedBy: 'council',
    ...COMMON,
    terms: [{ n: 8, unit: 'weeks', from: 'amendmentNoticeOn' }],
    citation: sendRegulation('22', 'reg 22(3), (4)', 'V2'),
    title: { family: 'If the plan is changed, you must have it by', staff: 'Amended plan issued' },
    notes: NONE,
    ifMissed: DELAY,
  },
  {
    id: 'next-review',
    deadline: 'next-review',
    owedBy: 'council',
    ...COMMON,
    terms: [{ n: 12, unit: 'months', from: 'lastReviewedOn' }],
    citation: sendRegulation('18', 'regs 18 to 20', 'V2'),
    title: { family: 'We must review the plan by', staff: 'Next annual review' },
    notes: {
      family: ['For a child under 5, every 3 to 6 months is recommended.'],
      staff: ['Every 12 months from the plan or the last review.'],
    },
    ifMissed: DELAY,
  },
  {
    id: 'decide-whether-to-reassess',
    deadline: 'decide-whether-to-reassess',
    owedBy: 'council',
    ...COMMON,
    terms: [{ n: 15, unit: 'days', from: 'reassessmentAskedOn' }],
    citation: sendRegulation('25', 'reg 25', 'R'),
    title: { family: 'We must say whether we will assess again by', staff: 'Notify whether to re-assess' },
    notes: NONE,
    ifMissed: DELAY,
  },
  {
    id: 'reassessed-plan',
    deadline: 'reassessed-plan',
    owedBy: 'council',
    ...COMMON,
    terms: [{ n: 14, unit: 'weeks', from: 'reassessmentDecidedOn' }],
    citation: sendRegulation('27', 'reg 27', 'R'),
    title: {
      family: 'After the new assessment, you must have the plan by',
      staff: 'Plan after re-assessment',
    },
    notes: NONE,
    ifMissed: DELAY,
  },
  {
    id: 'phase-transfer',
    deadline: 'phase-transfer',
    owedBy: 'council',
    ...COMMON,
    terms: [{ n: 0, unit: 'days', from: 'phaseTransferBy' }],
    citation: sendRegulation('18', 'reg 18', 'V2'),
    title: {
      family: 'Before the move, the plan must be reviewed and changed by',
      staff: 'Phase transfer: reviewed and amended',
    },
    notes: {
      family: ['The same day every year: 15 February, or 31 March for a move after year 11.'],
      staff: ['15 February of the year of transfer; 31 March for secondary to post-16.'],
    },
    ifMissed: DELAY,
  },
] as const satisfies readonly Rule[]
