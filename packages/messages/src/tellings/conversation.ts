import { family, officer, type Tellings } from '../telling.ts'
import { arrangedTelling, offTelling } from './meeting.ts'

/** Talking with the case officer. */
export const CONVERSATION: Tellings<
  'conversationRequested' | 'conversationArranged' | 'conversationHeld' | 'conversationWithdrawn'
> = {
  conversationRequested: ({ by }, kase) =>
    by === 'council' ? [family('conversationOffered')] : officer(kase, 'conversationAskedFor'),

  conversationArranged: (event) => arrangedTelling(event, 'conversation'),

  conversationHeld: ({ copied }) => (copied === false ? [] : [family('conversationLogged')]),

  conversationWithdrawn: ({ off }, kase) => [...offTelling(off), ...officer(kase, 'conversationWithdrawn')],
}
