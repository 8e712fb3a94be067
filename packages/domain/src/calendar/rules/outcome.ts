import { COUNCIL_DECISION, WITH_APPEAL } from './groups.ts'
import type { Rule } from './rule.ts'
import { PART_3_BEGAN, sendRegulation } from './sources.ts'

const CERTIFICATE = {
  owedBy: 'mediationAdviser',
  when: { situations: WITH_APPEAL },
  pick: 'latest',
  roll: 'none',
  inForce: { from: PART_3_BEGAN },
  title: {
    family: 'Your certificate should be issued by',
    staff: 'Mediation adviser to issue the certificate',
  },
  notes: {
    family: ['Keep the certificate. You send it with your appeal.'],
    staff: ['Working days are not defined in the Regulations: bank holidays and weekends are left out.'],
  },
  ifMissed: {
    family: 'Ask the mediation adviser for it. If it does not come, ask the SEND Tribunal what to do.',
    staff: 'Chase the provider. A late certificate does not stop the 2 months from sending.',
  },
} as const

const AGREEMENT = {
  terms: [{ n: 2, unit: 'weeks', from: 'mediationHeldOn' }],
  pick: 'latest',
  roll: 'none',
  inForce: { from: PART_3_BEGAN },
  citation: sendRegulation('42', 'reg 42(3)', 'V'),
  notes: {
    family: [
      'This is for things you could not appeal about. You can agree another date in writing. Things you could appeal about have time limits of their own.',
    ],
    staff: [
      'If there is a written agreement: points that are not appealable, unless other timescales are agreed in writing (reg 42(5)). Appealable points follow reg 44 as if ordered (reg 42(2)).',
    ],
  },
} as const

/** What follows once the family has answered the adviser, or the meeting has been held. */
export const OUTCOME_RULES = [
  {
    id: 'certificate-not-pursuing',
    ...CERTIFICATE,
    terms: [{ n: 3, unit: 'workingDays', from: 'notPursuingToldOn' }],
    citation: sendRegulation('34', 'reg 34', 'V2'),
  },
  {
    id: 'certificate-after-mediation',
    ...CERTIFICATE,
    terms: [{ n: 3, unit: 'workingDays', from: 'mediationHeldOn' }],
    citation: sendRegulation('39', 'reg 39', 'V2'),
  },
  {
    id: 'agreement-kept',
    owedBy: 'council',
    when: { situations: COUNCIL_DECISION, health: 'notOnly' },
    ...AGREEMENT,
    title: {
      family: 'If we agreed something, we must do it by',
      staff: 'Do what was agreed (points that cannot be appealed)',
    },
    ifMissed: {
      family: 'We should have done it by then. You can complain to us, and then to the Ombudsman.',
      staff: 'Do it now and tell the family why it is late. Complaint, then LGSCO or judicial review.',
    },
  },
  {
    id: 'agreement-kept-icb',
    owedBy: 'icb',
    when: { situations: COUNCIL_DECISION, health: 'only' },
    ...AGREEMENT,
    title: {
      family: 'If the NHS agreed something, it must do it by',
      staff: 'ICB to do what was agreed',
    },
    ifMissed: {
      family: 'The NHS should have done it by then. You can complain to the NHS.',
      staff: 'Raise it with the integrated care board. The NHS complaints procedure is open to the family.',
    },
  },
  {
    id: 'agreement-icb-tells-council',
    owedBy: 'icb',
    when: { situations: COUNCIL_DECISION, health: 'only' },
    terms: [{ n: 1, unit: 'weeks', from: 'mediationHeldOn' }],
    pick: 'latest',
    roll: 'none',
    inForce: { from: PART_3_BEGAN },
    citation: sendRegulation('42', 'reg 42(4)', 'V'),
    title: {
      family: 'If the NHS agreed something, it must tell us by',
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
] as const satisfies readonly Rule[]
