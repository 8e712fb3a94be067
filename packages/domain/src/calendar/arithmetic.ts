import { Temporal } from 'temporal-polyfill'
import { type LocalDate, localDate } from './local-date.ts'
import { remember } from './remember.ts'

const plain = remember((date: LocalDate) => Temporal.PlainDate.from(date))
const local = (date: Temporal.PlainDate) => localDate(date.toString())

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const
export type Weekday = (typeof WEEKDAYS)[number]

/**
 * `n` calendar days later (earlier when `n` is negative). Day 0 is not counted.
 *
 * Counted by the platform's own clock at Greenwich, where every day has 24 hours: nothing is asked for as often, and
 * it takes a tenth of what a Temporal date takes.
 */
export function addDays(date: LocalDate, n: number): LocalDate {
  const day = new Date(date)
  day.setUTCDate(day.getUTCDate() + n)
  return localDate(day.toISOString().slice(0, 10))
}

/** `n` weeks of seven days later: the same weekday. */
export const addWeeks = (date: LocalDate, n: number): LocalDate => addDays(date, n * 7)

/**
 * `n` calendar months later: the same day of the month or, where that month has no such day, its last day.
 * Source: Dodds v Walker [1981] UKHL 5 (30 September + 4 months = 30 January).
 */
export const addMonths = (date: LocalDate, n: number): LocalDate => local(plain(date).add({ months: n }))

/** The name of the day of the week. */
export const weekday = remember((date: LocalDate): Weekday => WEEKDAYS[plain(date).dayOfWeek - 1] as Weekday)

/** Calendar days from the first date to the second; negative when the second is the earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => plain(from).until(plain(to)).days
