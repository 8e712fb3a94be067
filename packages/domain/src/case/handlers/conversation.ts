import { sideOf } from '../../people/actor.ts'
import { isWritten } from '../../people/text-ref.ts'
import { type Handlers, notInTheFuture } from './handler.ts'
import { arranged, calledOff, meetingRefusal } from './meeting.ts'

/** Talking with the case officer. */
export const CONVERSATION_HANDLERS: Handlers<
  'requestConversation' | 'arrangeConversation' | 'logConversation' | 'withdrawConversation'
> = {
  requestConversation: ({ on, actor }) => [{ type: 'conversationRequested', on, by: sideOf(actor) }],

  arrangeConversation: ({ kase, command, on, today }) =>
    meetingRefusal(kase, command, today) ?? [
      { type: 'conversationArranged', on, ...arranged(kase.stages.conversation, command) },
    ],

  logConversation: ({ command, on, today }) => {
    if (!isWritten(command.summary)) return { code: 'wordsMissing' }
    const { heldOn, mode, outcome, summary } = command
    return notInTheFuture(heldOn, today) ?? [{ type: 'conversationHeld', on, heldOn, mode, outcome, summary }]
  },

  withdrawConversation: ({ kase, on }) => [
    { type: 'conversationWithdrawn', on, ...calledOff(kase.stages.conversation) },
  ],
}
