import { readPlain } from './plain.ts'

/** A civil date in England, written `YYYY-MM-DD`. It sorts as text and has no time and no zone. */
export type LocalDate = string & { readonly __brand: 'LocalDate' }

/** True for text that is a real day of the calendar, written `YYYY-MM-DD` ("2026-02-30" is not). */
export const isLocalDate = (value: unknown): value is LocalDate =>
  typeof value === 'string' && readPlain(value) !== undefined

/**
 * The text as a date. For dates that are known to be right: data, tests, rows from the database.
 * @throws RangeError when it is not a real day written `YYYY-MM-DD`. For what people type, use `parseParts`.
 */
export function localDate(text: string): LocalDate {
  if (isLocalDate(text)) return text
  throw new RangeError(`"${text}" is not a date. Write it as YYYY-MM-DD, such as 2026-06-04.`)
}

/** Below 0 when `a` is the earlier, above 0 when it is the later, 0 when they are the same day. */
export function compare(a: LocalDate, b: LocalDate): number {
  return Number(a > b) - Number(a < b)
}

/** The earliest of one or more dates. */
export const earliest = (first: LocalDate, ...rest: readonly LocalDate[]): LocalDate =>
  rest.reduce((best, date) => (compare(date, best) < 0 ? date : best), first)

/** The latest of one or more dates. */
export const latest = (first: LocalDate, ...rest: readonly LocalDate[]): LocalDate =>
  rest.reduce((best, date) => (compare(date, best) > 0 ? date : best), first)
