import { parseParts } from '@common-ground/domain'
import type { DateParts, FieldError } from './field.ts'

type Read =
  | { readonly date: string | null }
  | { readonly message: string; readonly part: FieldError['part'] & string }

const PARTS = ['day', 'month', 'year'] as const
const list = (missing: readonly string[]): string => missing.join(' and a ')

/**
 * Reads a date from its three boxes; month names are taken too. Nothing typed at all is no date, which only the
 * schema can judge.
 *
 * @param label what the date is called in an error, such as "Date on the letter".
 */
export function readDate(parts: DateParts, label: string): Read {
  const typed = { day: parts.day.trim(), month: parts.month.trim(), year: parts.year.trim() }
  const missing = PARTS.filter((part) => typed[part] === '')
  const [first] = missing
  if (missing.length === 3) return { date: null }
  if (first) return { message: `${label} must include a ${list(missing)}`, part: first }
  if (!/^\d{4}$/.test(typed.year))
    return { message: `${label} must have a year with 4 numbers, like 2026`, part: 'year' }
  const date = parseParts(typed.day, typed.month, typed.year)
  if (date) return { date }
  const monthIsReal = parseParts('1', typed.month, typed.year) !== undefined
  return { message: `${label} must be a real date`, part: monthIsReal ? 'day' : 'month' }
}
