import { familiesAct } from '../../calendar/rules/sources.ts'
import { CLOSED, OPEN, type RouteKind, told } from './kind.ts'

const citation = familiesAct('53', 's.53', 'V2')

/** Mediation that the NHS body arranges, about the health parts of a plan alone. */
export const HEALTH_MEDIATION = {
  statutory: true,
  whatItIs:
    'A meeting with an independent mediator and the NHS body that decides about health help. It is free. The NHS must send someone who can decide.',
  whoTakesPart:
    'You, an independent mediator, and someone from the NHS who can decide. You can bring someone with you.',
  cost: 'Nothing. The NHS pays.',
  clockNote: 'It does not stop the time limit for an appeal about other parts of the plan.',
  cells: {
    nhs: {
      ...OPEN,
      starts: ['tell-icb', 'icb-arrange-mediation'],
      reason: {
        family:
          'You can ask for mediation about the health help in a plan. The NHS must arrange it. Ask soon.',
        staff:
          'Health only: the integrated care board arranges within 30 days of being told. No certificate, no appeal.',
      },
      howToTake: [
        'Tell us that you want mediation, and which health help you want.',
        'We tell the NHS within 3 working days.',
        'The NHS must arrange the meeting within 30 days of that.',
        'You can bring someone with you. What is agreed is written down.',
      ],
      citation,
    },
    oneMeeting: {
      ...CLOSED,
      reason: told(
        'We arrange one meeting about education and health together, and the NHS takes part. Use mediation.',
        'Mixed: one mediation, arranged by the council (reg 36).',
      ),
      citation,
    },
    notHealth: {
      ...CLOSED,
      reason: told(
        'This is for disagreements about the health parts of a final plan.',
        'No health section in dispute.',
      ),
      citation,
    },
  },
} as const satisfies RouteKind
