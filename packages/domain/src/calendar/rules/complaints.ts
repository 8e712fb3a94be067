import { SITUATIONS } from '../../routes/situation.ts'
import { COUNCIL_DECISION } from './groups.ts'
import type { Rule } from './rule.ts'

/** Time limits outside the SEND law that families meet on the way. */
export const COMPLAINT_RULES = [
  {
    id: 'discrimination-claim',
    owedBy: 'family',
    when: { situations: SITUATIONS },
    terms: [{ n: 6, unit: 'months', from: 'discriminationOn', counting: 'beginningWith' }],
    pick: 'latest',
    roll: 'none',
    inForce: { from: '2010-10-01' },
    citation: {
      instrument: 'Equality Act 2010',
      provision: 'Sch 17 para 4',
      url: 'https://www.legislation.gov.uk/ukpga/2010/15/schedule/17',
      confidence: 'V2',
    },
    title: {
      family: 'Last day to claim disability discrimination by a school',
      staff: 'Disability discrimination claim to reach the tribunal',
    },
    notes: {
      family: [
        'The day it happened is the first day of the 6 months. If it happened more than once, count from the last time.',
      ],
      staff: [
        'Six months "beginning with" the act, so the day before the corresponding date; the earlier reading is shown. r.12(3) has not covered these claims since 21 July 2020.',
      ],
    },
    ifMissed: {
      family: 'Get advice quickly about whether the SEND Tribunal might still take your claim.',
      staff: 'Signpost to IASS or legal advice on a late claim. The complaint to the school stays open.',
    },
  },
  {
    id: 'ombudsman-complaint',
    owedBy: 'family',
    when: { situations: COUNCIL_DECISION },
    terms: [{ n: 12, unit: 'months', from: 'decision' }],
    pick: 'latest',
    roll: 'none',
    inForce: { from: '2008-04-01' },
    citation: {
      instrument: 'Local Government Act 1974',
      provision: 's.26B',
      url: 'https://www.legislation.gov.uk/ukpga/1974/7/section/26B',
      confidence: 'V2',
    },
    title: {
      family: 'Last day to take a complaint about us to the Ombudsman',
      staff: 'Complaint to reach the LGSCO',
    },
    notes: {
      family: [
        'The Ombudsman counts 12 months from when you first knew about the problem. We have counted from your letter.',
      ],
      staff: ['Twelve months from first knowing of the matter; counted here from the decision.'],
    },
    ifMissed: {
      family: 'You can still complain to us. You can also ask the Ombudsman whether it will look at it late.',
      staff: 'The LGSCO may use its discretion over a late complaint. Our own procedure stays open.',
    },
  },
] as const satisfies readonly Rule[]
