import { formatWithWeekday } from '@common-ground/domain'
import { family, meeting, officer, type Tellings } from '../telling.ts'

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

  conversationArranged: ({ meetingOn }) => [
    meeting(
      'conversationArranged',
      `We have arranged to talk with you on ${formatWithWeekday(meetingOn)}.`,
      'Sign in to see how we will talk. If the day does not suit you, send us a message and we will find another.',
    ),
  ],

  conversationHeld: () => [
    family(
      'conversationLogged',
      'We have written down what we talked about.',
      'Read it, and tell us if we have something wrong or left something out.',
    ),
  ],

  conversationWithdrawn: (_, kase) =>
    officer(
      kase,
      'conversationWithdrawn',
      'The family no longer asks to talk.',
      'Cancel what you had arranged.',
    ),
}
