import type { AgreedItem } from '../clock-facts.ts'
import type { DeadlineId } from '../deadline-ids.ts'
import { COUNCIL_DECISION } from './groups.ts'
import { limitsOf, type Reg44Limit } from './reg-44.ts'
import type { Rule } from './rule.ts'
import { PART_3_BEGAN, sendRegulation } from './sources.ts'

const COMMON = {
  pick: 'latest',
  roll: 'none',
  inForce: { from: PART_3_BEGAN },
} as const

const COUNCIL_LATE = {
  family: 'We should have done it by then. You can complain to us, and then to the Ombudsman.',
  staff: 'Do it now and tell the family why it is late. Complaint, then LGSCO or judicial review.',
} as const

const NHS_LATE = {
  family: 'The NHS should have done it by then. You can complain to the NHS.',
  staff: 'Raise it with the integrated care board. The NHS complaints procedure is open to the family.',
} as const

/** An agreement on something that could be appealed is kept as if the tribunal had ordered it (reg 42(2)). */
const asIfOrdered = (item: AgreedItem, limit: Reg44Limit): Rule => ({
  id: `agreed-${limit.name}`,
  deadline: `agreed-${limit.name}` as DeadlineId,
  owedBy: 'council',
  when: { situations: COUNCIL_DECISION, agreed: item },
  terms: [{ n: limit.weeks, unit: 'weeks', from: 'agreementOn' }],
  ...COMMON,
  citation: sendRegulation('42', `reg 42(2), with ${limit.provision}`, limit.confidence),
  title: limit.title,
  notes: {
    family: ['You and we can agree other dates in writing.', ...limit.notes.family],
    staff: [
      'As if the agreement were an order of the tribunal, unless other timescales are agreed in writing (reg 42(5)).',
      ...limit.notes.staff,
    ],
  },
  ifMissed: COUNCIL_LATE,
})

const OTHER = {
  deadline: 'agreed-other',
  terms: [{ n: 2, unit: 'weeks', from: 'agreementOn' }],
  ...COMMON,
  citation: sendRegulation('42', 'reg 42(3)', 'V'),
  notes: {
    family: ['This is for things you could not appeal about. You can agree another date in writing.'],
    staff: ['Points that are not appealable, unless other timescales are agreed in writing (reg 42(5)).'],
  },
} as const

/** What a mediation agreement binds the council and the NHS to (SEND Regs 2014, reg 42). */
export const AGREEMENT_RULES: readonly Rule[] = [
  ...(['assess', 'issue', 'amendContents', 'nameSchool'] as const).flatMap((item) =>
    limitsOf(item).map((limit) => asIfOrdered(item, limit)),
  ),
  {
    id: 'agreed-other',
    owedBy: 'council',
    when: { situations: COUNCIL_DECISION, health: 'notOnly', agreed: 'other' },
    ...OTHER,
    title: { family: 'We must do what else was agreed by', staff: 'Do what was agreed (not appealable)' },
    ifMissed: COUNCIL_LATE,
  },
  {
    id: 'agreed-other-icb',
    owedBy: 'icb',
    when: { situations: COUNCIL_DECISION, health: 'only', agreed: 'other' },
    ...OTHER,
    title: { family: 'The NHS must do what was agreed by', staff: 'ICB to do what was agreed' },
    ifMissed: NHS_LATE,
  },
  {
    id: 'icb-tells-council',
    deadline: 'icb-tells-council',
    owedBy: 'icb',
    when: { situations: COUNCIL_DECISION, health: 'only' },
    terms: [{ n: 1, unit: 'weeks', from: 'agreementOn' }],
    ...COMMON,
    citation: sendRegulation('42', 'reg 42(4)', 'V'),
    title: {
      family: 'The NHS must tell us what was agreed by',
      staff: 'ICB to tell the council of the agreement',
    },
    notes: {
      family: ['You do not need to do anything. The NHS tells us what was agreed.'],
      staff: ['Where the council was not a party to the agreement.'],
    },
    ifMissed: {
      family: 'The NHS should have told us by then. You can send us the agreement yourself.',
      staff: 'Ask the integrated care board for the agreement.',
    },
  },
]
