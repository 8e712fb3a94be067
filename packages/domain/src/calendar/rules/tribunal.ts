import { ORDERED_ITEMS, type UnopposedItem } from '../clock-facts.ts'
import type { DeadlineId } from '../deadline-ids.ts'
import type { Told } from '../told.ts'
import { limitsOf } from './reg-44.ts'
import type { Rule } from './rule.ts'
import { PART_3_BEGAN, RECOMMENDATIONS, sendRegulation, tribunalRule } from './sources.ts'

const COMMON = { when: {}, pick: 'latest', roll: 'none', inForce: { from: PART_3_BEGAN } } as const

const LATE: Told = {
  family: 'We should have done it by then. You can complain to us, and then to the Ombudsman.',
  staff: 'Do it now and tell the family why. Complaint, LGSCO or judicial review may follow.',
}

const EXCUSES =
  'Excused only by exceptional personal circumstances, two weeks or more away from the area, or reg 13(3) (reg 44(3)).'

const ORDERED: readonly Rule[] = ORDERED_ITEMS.flatMap(limitsOf).map((limit) => ({
  id: `ordered-${limit.name}`,
  deadline: `ordered-${limit.name}` as DeadlineId,
  owedBy: 'council',
  ...COMMON,
  when: { ordered: limit.item },
  terms: [{ n: limit.weeks, unit: 'weeks', from: 'orderMadeOn' }],
  citation: sendRegulation('44', limit.provision, limit.confidence),
  title: limit.title,
  notes: {
    family: ['The tribunal ordered this.', ...limit.notes.family],
    staff: [EXCUSES, ...limit.notes.staff],
  },
  ifMissed: LATE,
}))

/** Reg 45: an appeal that the council does not oppose is treated as decided for the family. */
const unopposed = (
  item: UnopposedItem,
  weeks: number,
  confidence: 'V' | 'R',
  provision: string,
  title: Told,
): Rule => ({
  id: `unopposed-${item}`,
  deadline: `unopposed-${item}`,
  owedBy: 'council',
  ...COMMON,
  when: { unopposed: item },
  terms: [{ n: weeks, unit: 'weeks', from: 'unopposedOn' }],
  citation: sendRegulation('45', provision, confidence),
  title,
  notes: {
    family: ['We told the tribunal that we do not oppose your appeal, so it ends in your favour.'],
    staff: ['Not opposed before a response: treated as decided for the appellant, without an order.'],
  },
  ifMissed: LATE,
})

/** What follows an appeal that has been sent. */
export const TRIBUNAL_RULES: readonly Rule[] = [
  {
    id: 'council-response',
    deadline: 'council-response',
    owedBy: 'council',
    ...COMMON,
    terms: [{ n: 30, unit: 'workingDays', from: 'appealPapersSentOn', calendar: 'tribunal' }],
    citation: tribunalRule('21', 'r.21, with r.12(3)(b)', 'V2'),
    title: { family: 'We must answer your appeal by', staff: 'Response to reach the tribunal' },
    notes: {
      family: [
        'Days in August, and from 25 December to 1 January, do not count.',
        'If the tribunal has written a date in its letter, that date counts.',
      ],
      staff: [
        'Working days; August and 25 December to 1 January are not counted (r.12(3)(b)).',
        'A date in the directions prevails (r.12(4)).',
      ],
    },
    ifMissed: {
      family: 'The tribunal can stop us from taking part. Ask the tribunal what happens next.',
      staff: 'Apply for more time now, with reasons. The council may be barred from the appeal.',
    },
  },
  {
    id: 'hearing-bundle',
    deadline: 'hearing-bundle',
    owedBy: 'council',
    ...COMMON,
    terms: [{ n: -10, unit: 'workingDays', from: 'hearingOn', calendar: 'tribunal' }],
    citation: tribunalRule('15', 'practice directions on bundles', 'V2'),
    title: { family: 'You must have the hearing papers by', staff: 'Bundle sent' },
    notes: {
      family: ['A date in the tribunal’s letter counts before this one.'],
      staff: ['At least 10 working days before; a date in the directions prevails.'],
    },
    ifMissed: {
      family: 'Tell the tribunal if you do not have the papers.',
      staff: 'Send it today and tell the tribunal.',
    },
  },
  ...ORDERED,
  unopposed('assess', 4, 'V', 'reg 45(3)', {
    family: 'We must start the assessment or review by',
    staff: 'Start the assessment, re-assessment or review',
  }),
  unopposed('amendContents', 4, 'V', 'reg 45(4)', {
    family: 'We must send you the changed plan by',
    staff: 'Amended plan issued (contents)',
  }),
  unopposed('nameSchool', 2, 'V', 'reg 45(5)', {
    family: 'We must send you the plan with the right school or college by',
    staff: 'Amended plan issued (school or type)',
  }),
  unopposed('issue', 5, 'R', 'reg 45(6)', {
    family: 'We must start making the plan by',
    staff: 'Arrange for the plan to be made',
  }),
  {
    id: 'answer-recommendation',
    deadline: 'answer-recommendation',
    owedBy: 'icb',
    ...COMMON,
    inForce: { from: '2018-04-03' },
    terms: [{ n: 5, unit: 'weeks', from: 'recommendationOn' }],
    citation: RECOMMENDATIONS,
    title: {
      family: 'The NHS or social care must answer the tribunal’s recommendation by',
      staff: 'Written answer to the recommendation',
    },
    notes: {
      family: ['They say what they will do, and why if they will not follow it.'],
      staff: ['The integrated care board for health, our social care for social care.'],
    },
    ifMissed: {
      family: 'You can complain, and then go to an Ombudsman.',
      staff: 'Ask for the answer. PHSO for health, LGSCO for social care, or judicial review.',
    },
  },
]
