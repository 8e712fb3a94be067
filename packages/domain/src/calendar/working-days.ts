import { addDays, weekday } from './arithmetic.ts'
import { BANK_HOLIDAYS } from './bank-holidays.ts'
import { CalendarNotCovered, calendarCovers } from './coverage.ts'
import type { LocalDate } from './local-date.ts'
import { remember } from './remember.ts'

/**
 * Whose working days. `regulations`: Monday to Friday but bank holidays (the SEND Regulations 2014 do not define
 * the term; August counts). `tribunal`: those, less 25 December to 1 January and August, which do not count for
 * acts other than the appeal itself (SI 2008/2699 r.12(3)(b)).
 */
export type CalendarId = 'regulations' | 'tribunal'

const HOLIDAYS: ReadonlySet<string> = new Set(
  Object.entries(BANK_HOLIDAYS).flatMap(([year, { days }]) => days.map((day) => `${year}-${day}`)),
)

/** True in August and from 25 December to 1 January, both days included (SI 2008/2699 r.12(3)). */
export function isTribunalBreak(date: LocalDate): boolean {
  const day = date.slice(5)
  return day.startsWith('08-') || day >= '12-25' || day === '01-01'
}

/**
 * True when the day counts as a working day.
 * @throws CalendarNotCovered when the year's bank holidays are not known.
 */
export function isWorkingDay(date: LocalDate, calendar?: CalendarId): boolean {
  if (!calendarCovers(date)) throw new CalendarNotCovered(date)
  if (calendar === 'tribunal' && isTribunalBreak(date)) return false
  const day = weekday(date)
  return day !== 'Saturday' && day !== 'Sunday' && !HOLIDAYS.has(date)
}

const dayAfter = remember((date: LocalDate) => addDays(date, 1))
const dayBefore = remember((date: LocalDate) => addDays(date, -1))

function step(date: LocalDate, n: number, calendar?: CalendarId): LocalDate {
  const direction = Math.sign(n)
  let day = date
  for (let left = Math.abs(n); left > 0; ) {
    day = direction > 0 ? dayAfter(day) : dayBefore(day)
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}

/**
 * The `n`th working day after the date, which is not itself counted. `n` = 0 gives the date back.
 * @throws RangeError when `n` is not a whole number of 0 or more; CalendarNotCovered.
 */
export function addWorkingDays(date: LocalDate, n: number, calendar?: CalendarId): LocalDate {
  return step(date, whole(n), calendar)
}

/** The `n`th working day before the date, which is not itself counted. Throws as `addWorkingDays` does. */
export function workingDaysBefore(date: LocalDate, n: number, calendar?: CalendarId): LocalDate {
  return step(date, -whole(n), calendar)
}

/** The first working day after the date, never the date itself. */
export const nextWorkingDay = (date: LocalDate, calendar?: CalendarId): LocalDate => step(date, 1, calendar)

/** The date itself when it is a working day, else the next one. */
export const workingDayOnOrAfter = (date: LocalDate, calendar?: CalendarId): LocalDate =>
  isWorkingDay(date, calendar) ? date : step(date, 1, calendar)

/** The date itself when it is a working day, else the one before. */
export const workingDayOnOrBefore = (date: LocalDate, calendar?: CalendarId): LocalDate =>
  isWorkingDay(date, calendar) ? date : step(date, -1, calendar)

/**
 * Working days after `from`, up to and including `to`; negative when `to` is the earlier.
 * Adding the answer to `from` lands on `to` whenever `to` is a working day.
 */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar?: CalendarId): number {
  if (to < from) return -workingDaysBetween(to, from, calendar)
  let count = 0
  for (let day = from; day < to; ) {
    day = dayAfter(day)
    if (isWorkingDay(day, calendar)) count += 1
  }
  return count
}

function whole(n: number): number {
  if (Number.isInteger(n) && n >= 0) return n
  throw new RangeError(`Working days are counted in whole numbers from 0; this was ${n}.`)
}
