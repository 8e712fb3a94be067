import { familiesAct } from '../../calendar/rules/sources.ts'
import { CLOSED, OPEN, type RouteKind, told } from './kind.ts'

const ADVISER = 'Contact a mediation adviser. You do not have to talk to us first.'
const CHOOSE = 'The adviser explains mediation. You choose whether you want it.'
const YES = 'If you do, tell us what you want to sort out. We must arrange it within 30 days.'
const NO = 'If you do not, you get a certificate within 3 working days. Saying no is not held against you.'
const BRING = 'You can bring someone with you. What is agreed is written down.'

const CLOSED_WORDS = {
  family:
    'You can ask the SEND Tribunal to let you appeal without a certificate: say why you did not contact an adviser in time. Disagreement resolution is still open.',
  staff:
    'No certificate as of right: the family can ask the tribunal for leave. Offer disagreement resolution and reconsideration.',
} as const

const PLACE_CLOSED = {
  family:
    'You do not need mediation to appeal about the school, college or other place. Disagreement resolution is still open.',
  staff: 'No certificate is needed for an appeal on Section I alone. Offer disagreement resolution.',
} as const

const WITH_HEALTH = ['tell-icb', 'arrange-mediation', 'certificate'] as const

const BY_COUNCIL = {
  ...OPEN,
  starts: ['arrange-mediation', 'certificate'],
  limit: 'contact-adviser',
  closed: CLOSED_WORDS,
  citation: familiesAct('52', 'ss.52 to 55', 'V2'),
} as const

const FOR_PLACE = {
  ...BY_COUNCIL,
  closed: PLACE_CLOSED,
  howToTake: [
    ADVISER,
    YES,
    BRING,
    'If you may also appeal about sections B or F, contact an adviser in time: you need a certificate for those.',
  ],
} as const

const FOR_CARE = {
  ...OPEN,
  starts: ['arrange-mediation'],
  howToTake: [
    'Tell us that you want mediation, and what you want to sort out.',
    'We must arrange it within 30 days.',
    BRING,
  ],
  citation: familiesAct('52', 'ss.52 and 54', 'V'),
} as const

/** Statutory mediation. The council, or the NHS, must arrange it and take part. */
export const MEDIATION = {
  statutory: true,
  whatItIs:
    'A meeting with an independent mediator, who helps you and us to agree. It is free. We must send someone who can decide. You do not have to have mediation.',
  whoTakesPart:
    'You, an independent mediator, and someone from the council who can decide. You can bring someone with you. Your child’s or your own views are asked for too.',
  cost: 'Nothing. The council pays.',
  stops: ['contact-adviser'],
  clockNote:
    'Asking for mediation does not stop the time limit for an appeal, and it does not harm your appeal. Where you need a certificate, you have 1 month from its date if that is later.',
  cells: {
    council: {
      ...BY_COUNCIL,
      reason: {
        family: 'If you ask for mediation about this decision, we must arrange it and take part.',
        staff:
          'Council arranges and must take part. Voluntary for the family; no earlier meeting may be required.',
      },
      howToTake: [ADVISER, CHOOSE, YES, NO, BRING],
    },
    joint: {
      ...BY_COUNCIL,
      starts: WITH_HEALTH,
      reason: {
        family:
          'If you ask for mediation, we must arrange one meeting for education and health. The NHS takes part.',
        staff:
          'Council arranges one mediation and the integrated care board attends. Tell it within 3 working days.',
      },
      howToTake: [ADVISER, CHOOSE, YES, 'Say which health help you want. We tell the NHS.', NO, BRING],
    },
    place: {
      ...FOR_PLACE,
      reason: {
        family:
          'You can ask for mediation about the school, college or other place. You do not need it, or a certificate, if the place is the only thing you appeal about.',
        staff:
          'Voluntary. Section I alone needs no certificate; do not rely on an extra month from one. Practice varies on the duty to mediate placement alone.',
      },
    },
    jointPlace: {
      ...FOR_PLACE,
      starts: WITH_HEALTH,
      reason: {
        family:
          'You can ask for mediation about the place and the health help together. We arrange one meeting and the NHS takes part. You do not need a certificate if the place is the only thing you appeal about.',
        staff:
          'One mediation, council arranges, integrated care board attends. No certificate where the appeal is Section I alone.',
      },
    },
    byNhs: {
      ...CLOSED,
      reason: told(
        'The NHS arranges mediation about health help alone. Use mediation with the NHS.',
        'Health only: see health mediation (s.53).',
      ),
      citation: familiesAct('53', 's.53', 'V2'),
    },
    care: {
      ...FOR_CARE,
      reason: {
        family:
          'You can ask for mediation about the social care parts of a plan. We must arrange it. Ask soon.',
        staff: 'Social care alone: the council arranges (s.54). No certificate, no appeal.',
      },
    },
    careAndHealth: {
      ...FOR_CARE,
      starts: ['tell-icb', 'arrange-mediation'],
      reason: {
        family:
          'You can ask for mediation about the social care and health parts of a plan. We must arrange one meeting, and the NHS takes part. Ask soon.',
        staff:
          'Social care with health: the council arranges one mediation (s.54) and the integrated care board attends. No certificate, no appeal.',
      },
    },
    ask: {
      ...OPEN,
      starts: ['arrange-mediation'],
      reason: {
        family: 'Mediation may be able to cover these parts of a plan. Ask the mediation adviser.',
        staff:
          'Sections A, E, J and K: usually mediated with the rest of the plan; confirm with the adviser.',
      },
      howToTake: ['Ask a mediation adviser whether mediation can cover it.', BRING],
      citation: familiesAct('52', 's.52', 'R'),
    },
    notYet: {
      ...CLOSED,
      reason: told(
        'You can ask for this mediation when there is a decision you can appeal, or a final plan. Disagreement resolution is open to you now.',
        'No s.51 decision or final plan yet: offer disagreement resolution.',
      ),
      citation: familiesAct('52', 's.52', 'V'),
    },
    noDecision: {
      ...CLOSED,
      reason: {
        family:
          'This mediation is for council decisions about an EHC needs assessment or an EHC plan. Disagreement resolution is open to you instead.',
        staff: 'No s.51 decision and no plan: offer disagreement resolution.',
      },
      citation: familiesAct('52', 's.52', 'V'),
    },
  },
} as const satisfies RouteKind
