import { weekday } from './arithmetic.ts'
import { isLocalDate, type LocalDate } from './local-date.ts'
import { remember } from './remember.ts'

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const monthName = (date: LocalDate) => MONTHS[Number(date.slice(5, 7)) - 1] as (typeof MONTHS)[number]
const dayOfMonth = (date: LocalDate): string => String(Number(date.slice(8)))

/** "4 June 2026". */
export const formatDate = (date: LocalDate): string =>
  `${dayOfMonth(date)} ${monthName(date)} ${date.slice(0, 4)}`

/** "Thursday 4 June 2026". */
export const formatWithWeekday = remember((date: LocalDate): string => `${weekday(date)} ${formatDate(date)}`)

/** The month of a day: "November 2026". */
export const formatMonth = (date: LocalDate): string => formatDate(date).replace(/^\d+ /, '')

/** "4 Jun 2026", for tables. */
export const formatShort = (date: LocalDate): string =>
  `${dayOfMonth(date)} ${monthName(date).slice(0, 3)} ${date.slice(0, 4)}`

/** The number of a month that somebody typed; 0, which no date has, when it is none. */
function monthNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const word = text.toLowerCase().replace(/\.$/, '')
  if (word.length < 3) return 0
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(word)) + 1
}

const twoFigures = (number: string | number): string => String(number).padStart(2, '0')

/**
 * The three boxes of a date question as one date. The month may be a number, a name or its first letters
 * ("6", "06", "June", "jun", "Sept"). Undefined when they do not make a real day with a four-figure year.
 */
export function parseParts(day: string, month: string, year: string): LocalDate | undefined {
  const text = `${year.trim()}-${twoFigures(monthNumber(month.trim()))}-${twoFigures(day.trim())}`
  return isLocalDate(text) ? text : undefined
}
