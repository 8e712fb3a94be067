import { JUDICIAL_REVIEW_FITS, NHS_HAS_A_PART, OMBUDSMAN_CAN_LOOK, SOCIAL_CARE_HAS_A_PART } from './groups.ts'
import type { Rule } from './rule.ts'
import { NO_LONGER_COVERED, PART_3_BEGAN } from './sources.ts'

const COMMON = { owedBy: 'family', pick: 'latest', roll: 'none' } as const

const CLAIM = {
  deadline: 'discrimination-claim',
  ...COMMON,
  when: {},
  terms: [{ n: 6, unit: 'months', from: 'discriminationOn', counting: 'beginningWith' }],
  readings: [
    {
      kind: 'riskier',
      term: { n: 6, unit: 'months', from: 'discriminationOn' },
      who: {
        family: 'Some start counting the day after it happened',
        staff: 'Read as six months "of" the act',
      },
    },
  ],
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
  ifMissed: {
    family: 'Get advice quickly about whether the SEND Tribunal might still take your claim.',
    staff: 'Signpost to IASS or legal advice on a late claim. The complaint to the school stays open.',
  },
} as const

const ONE_YEAR = { n: 12, unit: 'months', from: 'knew' } as const

/** Time limits outside the SEND law that families meet on the way. */
export const COMPLAINT_RULES = [
  {
    id: 'discrimination-claim',
    ...CLAIM,
    inForce: { from: '2020-01-21' },
    notes: {
      family: [
        'The day it happened is the first day of the 6 months. If it happened more than once, count from the last time.',
      ],
      staff: [
        'Six months "beginning with" the act, so the day before the corresponding date. r.12(3) has not covered these claims since 21 July 2020.',
      ],
    },
  },
  {
    // Claims whose six months were over before 21 July 2020 had August and Christmas; see NO_LONGER_COVERED.
    id: 'discrimination-claim-before-2020',
    ...CLAIM,
    roll: 'appealRule12',
    inForce: { from: PART_3_BEGAN, to: '2020-01-20' },
    citation: NO_LONGER_COVERED,
    notes: {
      family: ['The day it happened is the first day of the 6 months.'],
      staff: ['Before 21 July 2020 r.12(3) covered these claims too.'],
    },
  },
  {
    id: 'county-court',
    deadline: 'county-court',
    ...COMMON,
    when: { situations: ['earlyYears', 'post16', 'otherDiscrimination'] },
    terms: [{ n: 6, unit: 'months', from: 'discriminationOn', counting: 'beginningWith' }],
    inForce: { from: '2010-10-01' },
    citation: {
      instrument: 'Equality Act 2010',
      provision: 's.118',
      url: 'https://www.legislation.gov.uk/ukpga/2010/15/section/118',
      confidence: 'R',
    },
    title: {
      family: 'Last day to claim disability discrimination in the county court',
      staff: 'Discrimination claim to be issued in the county court',
    },
    notes: {
      family: ['Ask a solicitor or the Equality Advisory and Support Service to confirm this date.'],
      staff: [
        'Colleges, private nurseries and the council itself. Less one day, the day of the act counted.',
      ],
    },
    ifMissed: {
      family: 'Get legal advice quickly. A court can sometimes take a late claim.',
      staff: 'Signpost to legal advice: the court may extend where it is just and equitable.',
    },
  },
  {
    id: 'ombudsman',
    deadline: 'ombudsman',
    ...COMMON,
    when: { situations: OMBUDSMAN_CAN_LOOK },
    terms: [ONE_YEAR],
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
      family: ['The Ombudsman counts 12 months from when you first knew about the problem.'],
      staff: ['Twelve months from first knowing of the matter. Not what was, or could be, appealed.'],
    },
    ifMissed: {
      family: 'You can still complain to us. You can also ask the Ombudsman whether it will look at it late.',
      staff: 'The LGSCO may use its discretion over a late complaint. Our own procedure stays open.',
    },
  },
  {
    id: 'nhs-complaint',
    deadline: 'nhs-complaint',
    ...COMMON,
    when: { situations: NHS_HAS_A_PART },
    terms: [ONE_YEAR],
    inForce: { from: '2009-04-01' },
    citation: {
      instrument:
        'Local Authority Social Services and NHS Complaints (England) Regulations 2009 (SI 2009/309)',
      provision: 'reg 12',
      url: 'https://www.legislation.gov.uk/uksi/2009/309/regulation/12',
      confidence: 'R',
    },
    title: { family: 'Last day to complain to the NHS', staff: 'Complaint to the NHS body' },
    notes: {
      family: ['Twelve months from when you first knew. Ask the NHS to confirm this date.'],
      staff: ['Twelve months from knowing; the body may accept it later with good reason.'],
    },
    ifMissed: {
      family: 'You can still ask. The NHS can look at a late complaint if there is a good reason.',
      staff: 'The NHS body may use its discretion.',
    },
  },
  {
    id: 'social-care-complaint',
    deadline: 'social-care-complaint',
    ...COMMON,
    when: { situations: SOCIAL_CARE_HAS_A_PART },
    terms: [ONE_YEAR],
    inForce: { from: '2006-09-01' },
    citation: {
      instrument: 'Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738)',
      provision: 'reg 9',
      url: 'https://www.legislation.gov.uk/uksi/2006/1738/regulation/9',
      confidence: 'R',
    },
    title: { family: 'Last day to complain about social care', staff: 'Social care complaint' },
    notes: {
      family: ['Twelve months from when you first knew. Ask social care to confirm this date.'],
      staff: ['Twelve months; later at the council’s discretion.'],
    },
    ifMissed: {
      family: 'You can still ask. Social care can look at a late complaint if there is a good reason.',
      staff: 'Consider it on its merits if it can still be looked into fairly.',
    },
  },
  {
    id: 'judicial-review',
    deadline: 'judicial-review',
    ...COMMON,
    when: { situations: JUDICIAL_REVIEW_FITS },
    terms: [{ n: 3, unit: 'months', from: 'knew' }],
    inForce: { from: PART_3_BEGAN },
    citation: {
      instrument: 'Civil Procedure Rules 1998',
      provision: 'r.54.5',
      confidence: 'R',
    },
    title: {
      family: 'The very last day for a court to be asked to look at it',
      staff: 'Judicial review: outer limit',
    },
    notes: {
      family: [
        'A court wants to be asked promptly, often well before this. Speak to a solicitor now. Legal aid may pay.',
      ],
      staff: ['Promptly, and in any event within three months.'],
    },
    ifMissed: {
      family: 'Speak to a solicitor. A court takes a late claim only for a good reason.',
      staff: 'Permission is needed for a late claim.',
    },
  },
] as const satisfies readonly Rule[]
