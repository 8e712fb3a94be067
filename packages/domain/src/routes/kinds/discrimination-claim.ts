import { CLOSED, OPEN, type RouteKind } from './kind.ts'

const citation = {
  instrument: 'Equality Act 2010',
  provision: 'Sch 17',
  url: 'https://www.legislation.gov.uk/ukpga/2010/15/schedule/17',
  confidence: 'V2',
} as const

/** A claim to the tribunal that a school discriminated because of disability. */
export const DISCRIMINATION_CLAIM = {
  statutory: true,
  whatItIs:
    'A claim to the SEND Tribunal that a school or maintained nursery treated a child unfairly because of a disability.',
  whoTakesPart: 'You, the school and an independent panel with a judge.',
  cost: 'Nothing. You do not need a solicitor.',
  clockNote: 'A claim has its own time limit. It does not stop the time limit for an appeal.',
  cells: {
    school: {
      ...OPEN,
      limit: 'discrimination-claim',
      lateWithReasons: true,
      reason: {
        family:
          'This is only for you if you think a school or maintained nursery discriminated because of a disability. A claim about a college or a private nursery goes to the county court.',
        staff:
          'Schools and maintained nurseries: tribunal, 6 months, no certificate. Colleges, private nurseries and councils: county court.',
      },
      closed: {
        family: 'Get advice quickly about whether the tribunal might still take a late claim.',
        staff: 'Signpost to IASS or legal advice on a late claim.',
      },
      howToTake: [
        'Get advice about whether what happened may be disability discrimination.',
        'Ask the tribunal for its disability discrimination claim form, and send it before the last day.',
      ],
      citation,
    },
    notSchool: {
      ...CLOSED,
      reason: {
        family:
          'This is for disability discrimination by a school or maintained nursery. If that happened too, tell us the date and we will show you the last day.',
        staff: 'No act of a school recorded. A claim against the council is for the county court.',
      },
      citation,
    },
  },
} as const satisfies RouteKind
