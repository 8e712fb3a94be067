import { sideOf } from '../../people/actor.ts'
import { isPrincipal } from '../../people/member.ts'
import { isWritten } from '../../people/text-ref.ts'
import { type Handlers, notInTheFuture } from './handler.ts'
import { arranged, calledOff, inPlace, meetingRefusal } from './meeting.ts'

/** Talking with the case officer. */
export const CONVERSATION_HANDLERS: Handlers<
  'requestConversation' | 'arrangeConversation' | 'logConversation' | 'withdrawConversation'
> = {
  requestConversation: ({ on, actor }) => [{ type: 'conversationRequested', on, by: sideOf(actor) }],

  arrangeConversation: ({ kase, command, on, today }) =>
    meetingRefusal(kase, command, today) ?? [
      { type: 'conversationArranged', on, ...arranged(kase.stages.conversation, command) },
    ],

  logConversation: ({ kase, command, on, today }) => {
    if (!isWritten(command.summary)) return { code: 'wordsMissing' }
    const { heldOn, mode, outcome, summary, person, copied = true, needs } = command
    if (person && !kase.people.some((each) => each.personId === person && isPrincipal(each))) {
      return { code: 'noSuchPerson' }
    }
    const held = { type: 'conversationHeld', on, heldOn, mode, outcome, summary } as const
    return (
      notInTheFuture(heldOn, today) ?? [
        {
          ...held,
          ...(person && { person }),
          ...(!copied && { copied: false as const }),
          ...inPlace(needs),
        },
      ]
    )
  },

  withdrawConversation: ({ kase, on }) => [
    { type: 'conversationWithdrawn', on, ...calledOff(kase.stages.conversation) },
  ],
}
