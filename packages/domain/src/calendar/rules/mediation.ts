import { CERTIFICATE_COUNTS, COUNCIL_DECISION, WITHOUT_APPEAL } from './groups.ts'
import type { Rule } from './rule.ts'
import { codeOfPractice, PART_3_BEGAN, sendRegulation } from './sources.ts'

const ARRANGED = {
  deadline: 'arrange-mediation',
  terms: [{ n: 30, unit: 'days', from: 'mediationToldLaOn' }],
  pick: 'latest',
  roll: 'none',
  readings: [
    {
      kind: 'safer',
      term: { n: 30, unit: 'days', from: 'askedAdviserOn' },
      who: {
        family: 'Some count from the day you told the mediation service',
        staff: 'Some count from the day the provider was told',
      },
    },
  ],
  inForce: { from: PART_3_BEGAN },
  citation: sendRegulation('36', 'reg 36; Children and Families Act 2014 s.54', 'V2'),
  title: { family: 'We must arrange your mediation by', staff: 'Council to arrange mediation' },
  notes: {
    family: [
      'Every day counts: weekends, bank holidays and school holidays too.',
      'The law says arranged by then. Some say the meeting should be held by then too.',
    ],
    staff: [
      'Calendar days from the day the council was told. The duty is to arrange; some read it as to hold. Aim to hold the meeting inside the 30 days too.',
    ],
  },
} as const

/** Arranging mediation: who must do what, and by when. */
export const MEDIATION_RULES = [
  {
    id: 'tell-icb',
    deadline: 'tell-icb',
    owedBy: 'council',
    when: { situations: COUNCIL_DECISION, health: 'included' },
    terms: [{ n: 3, unit: 'workingDays', from: 'mediationToldLaOn' }],
    pick: 'latest',
    roll: 'none',
    inForce: { from: PART_3_BEGAN },
    citation: sendRegulation('35', 'reg 35', 'V2'),
    title: { family: 'We must tell the NHS by', staff: 'Tell the integrated care board' },
    notes: {
      family: ['We tell the NHS body which health help you want.'],
      staff: ['Tell each relevant commissioning body the issues and the health provision that is wanted.'],
    },
    ifMissed: {
      family: 'We should have told the NHS by then. You can complain to us.',
      staff: 'The 30 days of the ICB start late through our fault. Tell it today and tell the family why.',
    },
  },
  {
    id: 'arrange-mediation',
    owedBy: 'council',
    when: { situations: CERTIFICATE_COUNTS, health: 'notOnly' },
    ...ARRANGED,
    ifMissed: {
      family:
        'We should have arranged it by then. The mediation adviser must give you a certificate. You can appeal straight away, or still wait for the meeting.',
      staff:
        'Tell the mediation adviser as soon as we know we cannot arrange it. The adviser issues a certificate within 3 working days; the family may appeal or still wait.',
    },
  },
  {
    id: 'arrange-mediation-no-appeal',
    owedBy: 'council',
    when: { situations: WITHOUT_APPEAL, health: 'notOnly' },
    ...ARRANGED,
    ifMissed: {
      family: 'We should have arranged it by then. You can complain to us.',
      staff: 'No certificate and no appeal follow. Arrange it now and tell the family why it is late.',
    },
  },
  {
    id: 'icb-arrange-mediation',
    owedBy: 'icb',
    when: { situations: COUNCIL_DECISION, health: 'only' },
    ...ARRANGED,
    deadline: 'icb-arrange-mediation',
    readings: [],
    terms: [{ n: 30, unit: 'days', from: 'icbToldOn' }],
    citation: sendRegulation('35', 'reg 35; Children and Families Act 2014 s.53', 'V2'),
    title: { family: 'The NHS must arrange your mediation by', staff: 'ICB to arrange mediation' },
    notes: {
      family: ARRANGED.notes.family,
      staff: ['Health only: calendar days from the day the council told the integrated care board.'],
    },
    ifMissed: {
      family: 'The NHS should have arranged it by then. You can complain to the NHS.',
      staff: 'Ask the integrated care board for a date. The family may use the NHS complaints procedure.',
    },
  },
  {
    id: 'notice-of-meeting',
    deadline: 'notice-of-meeting',
    owedBy: 'council',
    when: { situations: COUNCIL_DECISION, health: 'notOnly' },
    terms: [{ n: -5, unit: 'workingDays', from: 'mediationArrangedFor' }],
    pick: 'latest',
    roll: 'none',
    inForce: { from: PART_3_BEGAN },
    citation: codeOfPractice('para 11.38', 'V'),
    title: { family: 'We must tell you where and when by', staff: 'Tell the family the date and place' },
    notes: {
      family: ['You can agree to be told later than that.'],
      staff: ['At least 5 working days before, unless the family agrees to less.'],
    },
    ifMissed: {
      family: 'We should have told you by then. You can ask for another day.',
      staff: 'Ask whether the family agrees to shorter notice; if not, move the meeting.',
    },
  },
  {
    id: 'notice-of-meeting-icb',
    deadline: 'notice-of-meeting',
    owedBy: 'icb',
    when: { situations: COUNCIL_DECISION, health: 'only' },
    terms: [{ n: -5, unit: 'workingDays', from: 'mediationArrangedFor' }],
    pick: 'latest',
    roll: 'none',
    inForce: { from: PART_3_BEGAN },
    citation: codeOfPractice('para 11.38', 'V'),
    title: {
      family: 'The NHS must tell you where and when by',
      staff: 'ICB to tell the family date and place',
    },
    notes: {
      family: ['You can agree to be told later than that.'],
      staff: ['At least 5 working days before, unless the family agrees to less.'],
    },
    ifMissed: {
      family: 'The NHS should have told you by then. You can ask for another day.',
      staff: 'Ask the integrated care board to agree shorter notice with the family or move the meeting.',
    },
  },
] as const satisfies readonly Rule[]
