import { sendRegulation } from '../../calendar/rules/sources.ts'
import { OPEN, type RouteKind } from './kind.ts'

/** Impartial information, advice and support. */
export const IASS = {
  statutory: true,
  whatItIs:
    'Free and impartial information, advice and support about special educational needs. The service is separate from our SEN team. It does not decide anything.',
  whoTakesPart: 'You and an adviser. The council does not hear what you say to them.',
  cost: 'Nothing.',
  clockNote: 'Getting advice does not stop the time limit for an appeal.',
  cells: {
    always: {
      ...OPEN,
      reason: {
        family: 'Every family can use this service, at any time and as often as they like.',
        staff: 'Always available. Every decision letter must say so.',
      },
      howToTake: [
        'Contact the service and tell it what has happened.',
        'Ask whether someone can come to a meeting with you, or help you with an appeal.',
      ],
      citation: sendRegulation('5', 'reg 5(3)', 'V'),
    },
  },
} as const satisfies RouteKind
