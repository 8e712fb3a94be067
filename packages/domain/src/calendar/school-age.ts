import { addMonths } from './arithmetic.ts'
import type { LocalDate } from './local-date.ts'
import { endOfCompulsorySchoolAge } from './right-holder.ts'

/** How many months before the end of compulsory school age a page begins to say so. */
const SOON = 6

/** How somebody stands to the end of compulsory school age on a day. */
export type SchoolAge = {
  /** The last day of it. */
  readonly endsOn: LocalDate
  /** Whether that day has passed, so that the right is the young person's own. */
  readonly over: boolean
  /** Whether it comes within six months. */
  readonly soon: boolean
}

/** Where somebody stands on a day between being a child in law and holding the right themselves. */
export function schoolAge(dateOfBirth: LocalDate, today: LocalDate): SchoolAge {
  const endsOn = endOfCompulsorySchoolAge(dateOfBirth)
  const over = today > endsOn
  return { endsOn, over, soon: !over && addMonths(today, SOON) >= endsOn }
}
