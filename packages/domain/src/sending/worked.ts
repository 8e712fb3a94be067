import { addDays, weekday } from '../calendar/arithmetic.ts'
import { calendarCovers } from '../calendar/coverage.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { isWorkingDay } from '../calendar/working-days.ts'

/**
 * Days that nobody works besides those of the calendar: what an authority has added since this version was made. They
 * say when somebody is written to. No time limit is counted by them: see `working-days.ts` for those.
 */
export type Holidays = ReadonlySet<LocalDate>

export const NO_HOLIDAYS: Holidays = new Set()

/** Whether somebody is at work: as far as bank holidays are known; past that, on weekdays. Nothing waits for want of a list. */
export function isWorked(day: LocalDate, also: Holidays = NO_HOLIDAYS): boolean {
  if (also.has(day)) return false
  if (calendarCovers(day)) return isWorkingDay(day)
  return !['Saturday', 'Sunday'].includes(weekday(day))
}

/** The day itself where somebody is at work, else the last before it on which somebody is. */
export function workedOnOrBefore(day: LocalDate, also: Holidays = NO_HOLIDAYS): LocalDate {
  let found = day
  while (!isWorked(found, also)) found = addDays(found, -1)
  return found
}

/** The first day after it on which somebody is at work. */
export function nextWorked(day: LocalDate, also: Holidays = NO_HOLIDAYS): LocalDate {
  let found = addDays(day, 1)
  while (!isWorked(found, also)) found = addDays(found, 1)
  return found
}
