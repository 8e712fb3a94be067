import { sideOf } from '../../people/actor.ts'
import { isPrincipal } from '../../people/member.ts'
import { isWritten } from '../../people/text-ref.ts'
import { type Handlers, notInTheFuture, notInThePast } from './handler.ts'

/** Talking with the case officer. */
export const CONVERSATION_HANDLERS: Handlers<
  'requestConversation' | 'arrangeConversation' | 'logConversation' | 'withdrawConversation'
> = {
  requestConversation: ({ on, actor }) => [{ type: 'conversationRequested', on, by: sideOf(actor) }],

  arrangeConversation: ({ command, on, today }) =>
    notInThePast(command.meetingOn, today) ?? [
      { type: 'conversationArranged', on, meetingOn: command.meetingOn, mode: command.mode },
    ],

  logConversation: ({ kase, command, on, today }) => {
    if (!isWritten(command.summary)) return { code: 'wordsMissing' }
    const { heldOn, mode, outcome, summary, person } = command
    if (person && !kase.people.some((each) => each.personId === person && isPrincipal(each))) {
      return { code: 'noSuchPerson' }
    }
    const held = { type: 'conversationHeld', on, heldOn, mode, outcome, summary } as const
    return notInTheFuture(heldOn, today) ?? [{ ...held, ...(person && { person }) }]
  },

  withdrawConversation: ({ on }) => [{ type: 'conversationWithdrawn', on }],
}
