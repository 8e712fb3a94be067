import { addDays, type LocalDate } from '../calendar/index.ts'
import { type Holidays, NO_HOLIDAYS, workedOnOrBefore } from '../sending/index.ts'

/**
 * For how long a disagreement that was begun and not sent is kept after it was last touched, and how long before its end
 * whoever can be reached is reminded of it; in days. Nobody has to answer for what they did not send.
 */
export const DRAFT_RULE = { keptFor: 28, remindedBefore: 7 } as const

/**
 * When a draft is reminded of, once: a week before it goes or, where nobody works then, on the last working day before.
 *
 * @param touchedOn the civil day on which it was last saved.
 * @returns the day of the reminder, and the day on which it goes.
 */
export function draftDays(
  touchedOn: LocalDate,
  holidays: Holidays = NO_HOLIDAYS,
): { readonly remindOn: LocalDate; readonly goesOn: LocalDate } {
  const goesOn = addDays(touchedOn, DRAFT_RULE.keptFor)
  return { goesOn, remindOn: workedOnOrBefore(addDays(goesOn, -DRAFT_RULE.remindedBefore), holidays) }
}
