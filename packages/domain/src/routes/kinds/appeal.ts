import { familiesAct } from '../../calendar/rules/sources.ts'
import { CLOSED, OPEN, type RouteKind, told } from './kind.ts'

const SEND_IT = 'Make sure it reaches the tribunal by 5pm on the last day.'
const GET_CERTIFICATE =
  'Contact a mediation adviser and get a certificate. You do not have to have mediation.'

const LATE = {
  family:
    'You can still ask to appeal late. Tell the tribunal why it is late: it decides whether to allow it. Get advice quickly.',
  staff:
    'A late appeal can be asked for with reasons; the tribunal may extend time, more readily where the letter lacked the reg 32 information.',
} as const

const LATE_REFUSAL = {
  family: `${LATE.family} You can also ask us again for an EHC needs assessment.`,
  staff: `${LATE.staff} A new request for an assessment is open at any time.`,
} as const

const NOT_ALONE = { ...CLOSED, citation: familiesAct('51', 's.51(2)', 'V') } as const

/** An appeal to the First-tier Tribunal (Special Educational Needs and Disability). */
export const APPEAL = {
  statutory: true,
  whatItIs:
    'The SEND Tribunal is independent of us and free. It looks at the decision afresh and can change it.',
  whoTakesPart: 'You, the council and an independent panel with a judge. You can bring someone to help you.',
  cost: 'Nothing. You do not need a solicitor.',
  clockNote:
    'The time limit is for this. It runs from the day we sent our decision, and keeps running whatever else you do.',
  cells: {
    assessment: {
      ...OPEN,
      starts: ['council-response'],
      certificate: 'needed',
      limit: 'appeal',
      reason: {
        family: 'You can appeal against this decision. You need a mediation certificate first.',
        staff: 's.51(2)(a). Form SEND35A. No health or social care recommendations.',
      },
      closed: LATE_REFUSAL,
      lateWithReasons: true,
      howToTake: [
        GET_CERTIFICATE,
        'Fill in form SEND35A.',
        'Send it with your decision letter and your certificate.',
        SEND_IT,
      ],
      citation: familiesAct('51', 's.51(2)(a)', 'V'),
    },
    decision: {
      ...OPEN,
      starts: ['council-response'],
      certificate: 'needed',
      limit: 'appeal',
      reason: {
        family:
          'You can appeal against this decision. You need a mediation certificate first. You can also ask the tribunal for advice to the NHS or social care, which they do not have to follow.',
        staff:
          's.51(2)(b) to (f). Form SEND35. The tribunal can also make non-binding health and social care recommendations.',
      },
      closed: LATE,
      lateWithReasons: true,
      howToTake: [
        GET_CERTIFICATE,
        'Fill in form SEND35.',
        'Send it with your decision letter, the plan if there is one, and your certificate.',
        SEND_IT,
      ],
      citation: familiesAct('51', 's.51(2)(b) to (f)', 'V'),
    },
    place: {
      ...OPEN,
      starts: ['council-response'],
      certificate: 'not-needed',
      limit: 'appeal',
      reason: {
        family:
          'You can appeal about the school, college or other place. You do not need a certificate if that is the only thing you appeal about.',
        staff:
          's.51(2)(c)(iii) and (iv). No certificate while Section I is the only issue; adding B or F needs one.',
      },
      closed: LATE,
      lateWithReasons: true,
      howToTake: [
        'Decide whether the place is the only thing you appeal about. If you also appeal about sections B or F, get a certificate first.',
        'Fill in form SEND35 and say that your appeal is only about section I.',
        'Send it with your decision letter and the plan.',
        SEND_IT,
      ],
      citation: familiesAct('51', 's.51(2)(c)(iii) and (iv); s.55', 'V2'),
    },
    healthAlone: {
      ...NOT_ALONE,
      reason: {
        family:
          'The SEND Tribunal cannot hear about health on its own. You can ask for mediation with the NHS, or complain to it.',
        staff: 'Sections C and G carry no appeal by themselves; they can join a live education appeal.',
      },
    },
    careAlone: {
      ...NOT_ALONE,
      reason: {
        family:
          'The SEND Tribunal cannot hear about social care on its own, or with health alone. You can ask for mediation, or complain to us.',
        staff: 'Sections D, H1 and H2 carry no appeal by themselves; they can join a live education appeal.',
      },
    },
    otherAlone: {
      ...NOT_ALONE,
      reason: {
        family:
          'The SEND Tribunal hears about sections B, F and I. It cannot hear about these parts of a plan on their own.',
        staff: 'Sections A, E, J and K carry no appeal by themselves.',
      },
    },
    notYet: {
      ...NOT_ALONE,
      reason: told(
        'You can appeal when the council sends its decision or the final plan. A draft, or a late decision, cannot be appealed.',
        'No appealable decision yet (s.51(2)). A final plan or a refusal carries the right.',
      ),
    },
    unsaid: {
      ...NOT_ALONE,
      reason: told(
        'You can appeal if the council refused an assessment or a plan, or if you disagree with a final plan. You can also appeal if it will not change, re-assess or keep a plan. Tell us which decision it is and we will work out the last day.',
        'Record which decision is in dispute: s.51(2)(a) to (f).',
      ),
    },
    noDecision: {
      ...NOT_ALONE,
      reason: {
        family:
          'There is no council decision here to appeal against. If you ask us for an EHC needs assessment and we say no, you can appeal against that.',
        staff: 'No s.51 decision. A refusal of an EHC needs assessment would carry the right.',
      },
    },
  },
} as const satisfies RouteKind
