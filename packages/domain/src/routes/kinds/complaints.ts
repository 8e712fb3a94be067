import { CLOSED, OPEN, type RouteKind } from './kind.ts'

const ombudsman = {
  instrument: 'Local Government Act 1974',
  provision: 'ss.26(6)(a) and 26B',
  url: 'https://www.legislation.gov.uk/ukpga/1974/7/section/26',
  confidence: 'V2',
} as const
const schools = {
  instrument: 'GOV.UK guidance: Complain about a school',
  provision: 'School complaints procedure',
  url: 'https://www.gov.uk/complain-about-school',
  confidence: 'V2',
} as const
const nhs = {
  instrument: 'Local Authority Social Services and NHS Complaints (England) Regulations 2009 (SI 2009/309)',
  provision: 'NHS complaints procedure',
  confidence: 'R',
} as const

const TO_OMBUDSMAN = {
  ...OPEN,
  rule: 'ombudsman-complaint',
  closed: {
    family:
      'That was 12 months from your letter. You can still complain to us, and ask the Ombudsman whether it will look at it late.',
    staff: 'Past 12 months the LGSCO has a discretion. Our own procedure stays open.',
  },
  howToTake: [
    'Complain to us first. Say what went wrong and what would put it right.',
    'If you are not happy with our answer, take it to the Local Government and Social Care Ombudsman.',
  ],
  citation: ombudsman,
} as const

const NO_EFFECT = 'A complaint does not stop the time limit for an appeal.'

/** A complaint about the council, then the Ombudsman. */
export const COUNCIL_COMPLAINT = {
  statutory: false,
  whatItIs:
    'A complaint about how the council has acted. If our answer is not enough, an ombudsman can look at it.',
  clockNote: NO_EFFECT,
  cells: {
    howNotWhat: {
      ...TO_OMBUDSMAN,
      runsBeside: false,
      reason: {
        family:
          'You can complain about how we acted, such as a delay or a letter that left things out. A complaint cannot settle what you can appeal about.',
        staff: 'Delay and conduct only: the LGSCO cannot look at what was, or could reasonably be, appealed.',
      },
    },
    partOfPlan: {
      ...TO_OMBUDSMAN,
      reason: {
        family:
          'You can complain to us about this part of the plan, as you cannot appeal about it on its own.',
        staff: 'Not appealable by itself, so the complaints procedure and then the LGSCO are open.',
      },
    },
    ourPart: {
      ...TO_OMBUDSMAN,
      reason: {
        family:
          'You can complain about what we did, such as not telling the NHS in time. Complain to the NHS about what the NHS did.',
        staff: 'Our own acts only; the NHS complaints procedure covers the commissioner’s.',
      },
    },
    setting: {
      ...CLOSED,
      reason: {
        family: 'This is for things the council did. The school or setting has its own complaints procedure.',
        staff: 'No act of the council in dispute: use the setting’s complaints procedure.',
      },
      citation: ombudsman,
    },
  },
} as const satisfies RouteKind

/** A complaint to the school or setting. */
export const SCHOOL_COMPLAINT = {
  statutory: false,
  whatItIs: 'A complaint to the school, college or early years setting, under its own complaints procedure.',
  clockNote: NO_EFFECT,
  cells: {
    setting: {
      ...OPEN,
      reason: {
        family: 'The school or setting is responsible for this support, so you can complain to it.',
        staff: 'The main route for SEN support without a plan.',
      },
      howToTake: [
        'Ask the school or setting for its complaints procedure, or look on its website.',
        'Write down what happened, when, and what you want it to do.',
        'Follow each step of the procedure. Ask for the answer in writing.',
      ],
      citation: schools,
    },
    notTheirs: {
      ...CLOSED,
      reason: {
        family:
          'The school did not make this decision. If a school is not giving the help that is in a plan, you can complain to it about that.',
        staff: 'Council or NHS decision. The school’s procedure covers non-delivery at the school.',
      },
      citation: schools,
    },
  },
} as const satisfies RouteKind

/** A complaint to the NHS. */
export const NHS_COMPLAINT = {
  statutory: false,
  whatItIs: 'A complaint to the NHS body that arranges or gives the health help.',
  clockNote: NO_EFFECT,
  cells: {
    health: {
      ...OPEN,
      reason: {
        family: 'You can complain to the NHS about the health help. The NHS can tell you how.',
        staff: 'Complaint to the provider or integrated care board; confirm the steps and limits with them.',
      },
      howToTake: [
        'Ask the NHS service, or the integrated care board, how to complain.',
        'Say which health help you think is missing.',
      ],
      citation: nhs,
    },
    notHealth: {
      ...CLOSED,
      reason: {
        family: 'This disagreement is not about help from the NHS.',
        staff: 'No health section or provision in dispute.',
      },
      citation: nhs,
    },
  },
} as const satisfies RouteKind
