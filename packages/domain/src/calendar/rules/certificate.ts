import { CERTIFICATE_COUNTS } from './groups.ts'
import type { Rule } from './rule.ts'
import { PART_3_BEGAN, sendRegulation } from './sources.ts'

const CERTIFICATE = {
  deadline: 'certificate',
  owedBy: 'provider',
  when: { situations: CERTIFICATE_COUNTS },
  pick: 'latest',
  roll: 'none',
  inForce: { from: PART_3_BEGAN },
  title: {
    family: 'Your certificate should be issued by',
    staff: 'Mediation adviser to issue the certificate',
  },
  notes: {
    family: ['Keep the certificate. You send it with your appeal.'],
    staff: [
      'Working days are not defined in the Regulations: weekends and bank holidays are left out, August and the days after Christmas count.',
    ],
  },
  ifMissed: {
    family: 'Ask the mediation adviser for it. If it does not come, ask the SEND Tribunal what to do.',
    staff: 'Chase the provider. A late certificate does not stop the 2 months from sending.',
  },
} as const

/** A certificate, whichever of its three beginnings comes first. */
export const CERTIFICATE_RULES = [
  {
    id: 'certificate-not-pursuing',
    ...CERTIFICATE,
    terms: [{ n: 3, unit: 'workingDays', from: 'notPursuingToldOn' }],
    citation: sendRegulation('34', 'reg 34', 'V2'),
  },
  {
    id: 'certificate-cannot-arrange',
    ...CERTIFICATE,
    terms: [{ n: 3, unit: 'workingDays', from: 'toldCannotArrangeOn' }],
    citation: sendRegulation('39', 'reg 39', 'V2'),
    notes: {
      family: [
        'You can appeal with it straight away, or still wait for the meeting.',
        ...CERTIFICATE.notes.family,
      ],
      staff: [
        'We could not arrange mediation in time: the certificate is due without a meeting, and the family may still wait for one.',
        ...CERTIFICATE.notes.staff,
      ],
    },
  },
  {
    id: 'certificate-after-mediation',
    ...CERTIFICATE,
    terms: [{ n: 3, unit: 'workingDays', from: 'mediationHeldOn' }],
    citation: sendRegulation('39', 'reg 39', 'V2'),
  },
] as const satisfies readonly Rule[]
