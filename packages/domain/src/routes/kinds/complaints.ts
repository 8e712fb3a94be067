import type { Citation } from '../../calendar/citation.ts'
import { CLOSED, OPEN, type RouteKind, told } from './kind.ts'

const ombudsman: Citation = {
  instrument: 'Local Government Act 1974',
  provision: 'ss.26(6)(a) and 26B',
  url: 'https://www.legislation.gov.uk/ukpga/1974/7/section/26',
  confidence: 'V2',
}
const ownProcedure: Citation = {
  instrument: 'Council complaints procedure',
  provision: 'before the Ombudsman: Local Government Act 1974 s.26(5)',
  url: 'https://www.legislation.gov.uk/ukpga/1974/7/section/26',
  confidence: 'V2',
}
const schools: Citation = {
  instrument: 'GOV.UK guidance: Complain about a school',
  provision: 'School complaints procedure',
  url: 'https://www.gov.uk/complain-about-school',
  confidence: 'V2',
}

const NO_EFFECT = 'A complaint does not stop the time limit for an appeal.'
const TO_US = [
  'Tell us that you want to make a complaint.',
  'Say what went wrong and what would put it right.',
  'Ask for our answer in writing.',
] as const

const HOW_NOT_WHAT = told(
  'You can complain about how we acted, such as a delay or a letter that left things out. A complaint cannot settle what you can appeal about.',
  'Delay and conduct only: not what was, or could reasonably be, appealed.',
)
const APPEAL_INSTEAD = told(
  'Mediation and an appeal can settle this, so a complaint about the decision itself would not be looked at. If we were late, or treated you badly, you can complain about that as a matter of its own.',
  'Appealable, so outside the LGSCO’s remit (s.26(6)(a)). Delay or conduct is a matter of its own.',
)

/** A complaint to the council about the council. */
export const COUNCIL_COMPLAINT = {
  statutory: false,
  whatItIs: 'A complaint about how the council has acted, under its own complaints procedure.',
  whoTakesPart: 'You and the council. Somebody who was not part of it looks at your complaint.',
  cost: 'Nothing.',
  clockNote: NO_EFFECT,
  cells: {
    howNotWhat: {
      ...OPEN,
      runsBeside: false,
      reason: HOW_NOT_WHAT,
      howToTake: TO_US,
      citation: ownProcedure,
    },
    open: {
      ...OPEN,
      reason: told(
        'The council is responsible for this, so you can complain to us. We must answer.',
        'The council’s own act or failure: complaints procedure, then the LGSCO.',
      ),
      howToTake: TO_US,
      citation: ownProcedure,
    },
    partOfPlan: {
      ...OPEN,
      reason: told(
        'You can complain to us about this part of the plan, as you cannot appeal about it on its own.',
        'Not appealable by itself, so the complaints procedure and then the LGSCO are open.',
      ),
      howToTake: TO_US,
      citation: ownProcedure,
    },
    appealInstead: { ...CLOSED, reason: APPEAL_INSTEAD, citation: ownProcedure },
    nhsInstead: {
      ...CLOSED,
      reason: told(
        'The NHS decides about this, so complain to the NHS. If we did not tell the NHS in time, you can complain to us about that as a matter of its own.',
        'The commissioner’s act: NHS complaints procedure.',
      ),
      citation: ownProcedure,
    },
    careInstead: {
      ...CLOSED,
      reason: told(
        'Social care has a complaints procedure of its own. Use that one.',
        'Social care complaints procedure, then the LGSCO.',
      ),
      citation: ownProcedure,
    },
    setting: {
      ...CLOSED,
      reason: told(
        'This is for things the council did. The school or setting has its own complaints procedure.',
        'No act of the council in dispute: use the setting’s complaints procedure.',
      ),
      citation: ownProcedure,
    },
    exclusion: {
      ...CLOSED,
      reason: told(
        'Ask the school’s governors to look at the exclusion. After a permanent exclusion you can ask for an independent review panel, within 15 school days of their decision.',
        'Governors, then an independent review panel with a SEN expert.',
      ),
      citation: schools,
    },
    transport: {
      ...CLOSED,
      reason: told(
        'Travel has an appeal of its own with the council. Ask for a review first; after that you can go to the Ombudsman.',
        'Transport appeal stages, then the LGSCO.',
      ),
      citation: ownProcedure,
    },
    admission: {
      ...CLOSED,
      reason: told(
        'Ask whoever decides about places at the school for an admission appeal. The refusal letter says how.',
        'Admission appeal to an independent panel.',
      ),
      citation: schools,
    },
    notUs: {
      ...CLOSED,
      reason: told(
        'This is not about something the council did to you. The impartial advice service can help you find the right place.',
        'No act of the council towards the family.',
      ),
      citation: ownProcedure,
    },
    unsaid: {
      ...OPEN,
      reason: told(
        'You can complain about how we acted. A complaint cannot settle what you can appeal about.',
        'Open for delay and conduct.',
      ),
      howToTake: TO_US,
      citation: ownProcedure,
    },
  },
} as const satisfies RouteKind

const AFTER_US = [
  'Complain to us first.',
  'If our answer is not enough, or does not come, go to the Local Government and Social Care Ombudsman.',
] as const

const TO_OMBUDSMAN = {
  ...OPEN,
  limit: 'ombudsman',
  lateWithReasons: true,
  closed: told(
    'That was 12 months after you first knew. You can ask the Ombudsman whether it will look at it late.',
    'Past 12 months the LGSCO has a discretion.',
  ),
  howToTake: AFTER_US,
  citation: ombudsman,
} as const

/** The ombudsman for councils. */
export const OMBUDSMAN = {
  statutory: true,
  whatItIs:
    'An independent ombudsman that looks at how councils act. It is free. It can ask us to put things right and to pay for harm done.',
  whoTakesPart: 'You, the council and an investigator of the Ombudsman. It is done in writing.',
  cost: 'Nothing.',
  clockNote: 'Going to the Ombudsman does not stop the time limit for an appeal.',
  cells: {
    howNotWhat: { ...TO_OMBUDSMAN, runsBeside: false, reason: HOW_NOT_WHAT },
    afterComplaint: {
      ...TO_OMBUDSMAN,
      reason: told(
        'When we have answered your complaint, or have taken too long, you can go to the Ombudsman.',
        'After our own procedure. Fault causing injustice.',
      ),
    },
    appealInstead: { ...CLOSED, reason: APPEAL_INSTEAD, citation: ombudsman },
    notCouncil: {
      ...CLOSED,
      reason: told(
        'This Ombudsman looks at councils and social care. It cannot look at most of what schools, colleges or the NHS do.',
        'Outside the LGSCO’s remit (LGA 1974 Sch 5 para 5(2)).',
      ),
      citation: ombudsman,
    },
  },
} as const satisfies RouteKind

/** A complaint to the school or setting. */
export const SCHOOL_COMPLAINT = {
  statutory: false,
  whatItIs: 'A complaint to the school, college or early years setting, under its own complaints procedure.',
  whoTakesPart:
    'You and the school, college or setting. The governors or owners look at it if the head does not put it right.',
  cost: 'Nothing.',
  clockNote: NO_EFFECT,
  cells: {
    setting: {
      ...OPEN,
      reason: told(
        'The school or setting is responsible for this support, so you can complain to it. After that you can go to the Department for Education, or to Ofsted about early years.',
        'The main route where the setting decides; then DfE, or Ofsted for early years.',
      ),
      howToTake: [
        'Ask the school or setting for its complaints procedure, or look on its website.',
        'Write down what happened, when, and what you want it to do.',
        'Follow each step of the procedure. Ask for the answer in writing.',
      ],
      citation: schools,
    },
    notTheirs: {
      ...CLOSED,
      reason: told(
        'The school did not decide this. If a school is not giving the help that is in a plan, you can complain to it about that.',
        'Not the school’s decision. Its procedure covers non-delivery at the school.',
      ),
      citation: schools,
    },
    exclusion: {
      ...CLOSED,
      reason: told(
        'Exclusions have steps of their own: the governors first, and an independent review panel after a permanent one.',
        'Governors and the independent review panel, not the complaints procedure.',
      ),
      citation: schools,
    },
  },
} as const satisfies RouteKind

const nhs: Citation = {
  instrument: 'Local Authority Social Services and NHS Complaints (England) Regulations 2009 (SI 2009/309)',
  provision: 'NHS complaints procedure; then the Parliamentary and Health Service Ombudsman',
  url: 'https://www.legislation.gov.uk/uksi/2009/309',
  confidence: 'R',
}

/** A complaint to the NHS. */
export const NHS_COMPLAINT = {
  statutory: true,
  whatItIs:
    'A complaint to the NHS body that arranges or gives the health help. After that you can go to the Parliamentary and Health Service Ombudsman.',
  whoTakesPart: 'You and the NHS body.',
  cost: 'Nothing.',
  clockNote: NO_EFFECT,
  cells: {
    health: {
      ...OPEN,
      limit: 'nhs-complaint',
      lateWithReasons: true,
      closed: told(
        'You can still ask. The NHS can look at a late complaint if there is a good reason.',
        'Late complaints at the NHS body’s discretion.',
      ),
      reason: told(
        'You can complain to the NHS about the health help. The NHS can tell you how.',
        'Complaint to the provider or integrated care board; confirm the steps and limits with them.',
      ),
      howToTake: [
        'Ask the NHS service, or the integrated care board, how to complain.',
        'Say which health help you think is missing.',
      ],
      citation: nhs,
    },
    notHealth: {
      ...CLOSED,
      reason: told(
        'This disagreement is not about help from the NHS.',
        'No health section or provision in dispute.',
      ),
      citation: nhs,
    },
  },
} as const satisfies RouteKind

const care: Citation = {
  instrument: 'Children Act 1989 s.26 and SI 2006/1738; for adults SI 2009/309',
  provision: 'social care complaints procedure',
  url: 'https://www.legislation.gov.uk/ukpga/1989/41/section/26',
  confidence: 'R',
}

/** A complaint to social care. */
export const SOCIAL_CARE_COMPLAINT = {
  statutory: true,
  whatItIs: 'A complaint to the council’s social care services, which have a procedure of their own.',
  whoTakesPart:
    'You and the council’s social care services. Somebody independent can be asked to look at it.',
  cost: 'Nothing.',
  clockNote: NO_EFFECT,
  cells: {
    care: {
      ...OPEN,
      limit: 'social-care-complaint',
      lateWithReasons: true,
      closed: told(
        'You can still ask. Social care can look at a late complaint if there is a good reason.',
        'Late complaints on their merits.',
      ),
      reason: told(
        'You can complain to social care about this help. After its last stage you can go to the Ombudsman.',
        'Three stages for children (CA 1989 s.26), one for adults; then the LGSCO.',
      ),
      howToTake: [
        'Tell social care that you want to make a complaint.',
        'Say which help you think is missing.',
      ],
      citation: care,
    },
    notCare: {
      ...CLOSED,
      reason: told(
        'This disagreement is not about help from social care.',
        'No social care section or provision in dispute.',
      ),
      citation: care,
    },
  },
} as const satisfies RouteKind
