import { addDays } from '../calendar/arithmetic.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { localTime } from '../calendar/local-time.ts'
import { instantIn, todayIn } from '../calendar/london.ts'
import {
  addWorkingDays,
  workingDayOnOrBefore,
  workingDaysBefore,
  workingDaysBetween,
} from '../calendar/working-days.ts'
import type { EventType } from '../case/events.ts'

const MIDNIGHT = localTime('00:00')

/** How many working days the council gives itself to reach somebody whom a message did not. Its own target, no law. */
export const REACH_WITHIN = 2

/** After how many working days a letter that nobody has opened is work for the officer. Its own target, no law. */
export const UNREAD_AFTER = 5

/** Past this many days, an unread letter is no longer asked about: the case has moved on or is looked at for itself. */
const ASKED_FOR_DAYS = 90

/** How long the oldest message that is due may wait before somebody is told, in milliseconds. */
export const LONGEST_WAIT_MS = 600_000

/**
 * The day by which somebody should have been reached, and how many working days are left until then: 0 on the day
 * itself, fewer when it has gone by.
 */
export function reachBy(failedAt: Date, today: LocalDate): { readonly by: LocalDate; readonly left: number } {
  const by = addWorkingDays(todayIn(failedAt), REACH_WITHIN)
  return { by, left: workingDaysBetween(today, by) }
}

/**
 * Before which moment something failed that has waited for more than its working days: what `reachBy` gives fewer than 0
 * days for. A measure of the council's own (D29), no law.
 */
export const overdueSince = (today: LocalDate): Date =>
  instantIn(workingDaysBefore(workingDayOnOrBefore(today), REACH_WITHIN), MIDNIGHT)

/** Events that put a letter on the family's page which they have to read, with what it is called. */
export const LETTER_WORDS = {
  reconsiderationDecided: 'The decision after looking again',
  agreementRecorded: 'What was agreed, to sign',
  conversationArranged: 'The day of the talk',
  disagreementResolutionArranged: 'The day of the disagreement resolution meeting',
  mediationArranged: 'The day of the mediation meeting',
} as const satisfies { readonly [E in EventType]?: string }
export type LetterEvent = keyof typeof LETTER_WORDS
export const LETTER_EVENTS = Object.keys(LETTER_WORDS) as LetterEvent[]

/**
 * Between which moments a letter was put there that should have been opened by today: from the first, and before the
 * second.
 */
export function unreadBetween(today: LocalDate): { readonly from: Date; readonly before: Date } {
  const last = workingDaysBefore(workingDayOnOrBefore(today), UNREAD_AFTER)
  return {
    from: instantIn(addDays(last, -ASKED_FOR_DAYS), MIDNIGHT),
    before: instantIn(addDays(last, 1), MIDNIGHT),
  }
}

/** How somebody was reached by a person. */
export const REACHED_WORDS = {
  rang: 'I rang them',
  posted: 'I posted it to them',
  met: 'I met them',
} as const
export type ReachedHow = keyof typeof REACHED_WORDS
export const REACHED_HOW = Object.keys(REACHED_WORDS) as ReachedHow[]

/** The same, as it stands on a message that is dealt with. */
export const REACHED_DONE: Readonly<Record<ReachedHow, string>> = {
  rang: 'Reached by telephone',
  posted: 'Reached by post',
  met: 'Reached in person',
}
