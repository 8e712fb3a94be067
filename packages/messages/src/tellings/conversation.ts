import { family, officer, type Tellings } from '../telling.ts'
import { arrangedTelling, offTelling } from './meeting.ts'

/** Talking with the case officer. */
export const CONVERSATION: Tellings<
  'conversationRequested' | 'conversationArranged' | 'conversationHeld' | 'conversationWithdrawn'
> = {
  conversationRequested: ({ by }, kase) =>
    by === 'council'
      ? [
          family(
            'conversationOffered',
            'We would like to talk with you about your disagreement.',
            'We will get in touch to agree a time. Talking is your choice, and nothing else has to wait for it.',
          ),
        ]
      : officer(
          kase,
          'conversationAskedFor',
          'The family asks to talk with you.',
          'Agree a time with them and record it in the case.',
        ),

  conversationArranged: (event) =>
    arrangedTelling(event, {
      template: 'conversation',
      it: 'Our talk with you',
      arranged: (when) => `We have arranged to talk with you on ${when}.`,
    }),

  conversationHeld: ({ copied }) =>
    copied === false
      ? []
      : [
          family(
            'conversationLogged',
            'We have written down what we talked about.',
            'Read it, and tell us if we have something wrong or left something out.',
          ),
        ],

  conversationWithdrawn: ({ off }, kase) => [
    ...offTelling(off),
    ...officer(
      kase,
      'conversationWithdrawn',
      'The family no longer asks to talk.',
      'Cancel what you had arranged.',
    ),
  ],
}
