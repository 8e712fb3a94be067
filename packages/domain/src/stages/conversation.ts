import type { LocalDate } from '../calendar/index.ts'
import type { TextRef } from '../people/text-ref.ts'
import type { Arrangement, MeetingMode } from './meeting.ts'

/** What came of a conversation between the family and their case officer. */
export const CONVERSATION_OUTCOMES = ['explained', 'newEvidence', 'asksReconsideration', 'settled'] as const
export type ConversationOutcome = (typeof CONVERSATION_OUTCOMES)[number]

/** Talking with the case officer: offered first, never a condition of anything else. */
export type Conversation =
  | { readonly state: 'notStarted' }
  | { readonly state: 'requested'; readonly on: LocalDate }
  | ({ readonly state: 'arranged' } & Arrangement)
  | {
      readonly state: 'held'
      readonly heldOn: LocalDate
      readonly mode: MeetingMode
      readonly outcome: ConversationOutcome
      readonly summary: TextRef
    }
  | { readonly state: 'withdrawn'; readonly on: LocalDate }
