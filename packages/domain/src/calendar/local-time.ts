import { formatWithWeekday } from './format.ts'
import type { LocalDate } from './local-date.ts'

/** A time of day in England, written `HH:MM` from 00:00 to 23:59. It sorts as text and has no zone. */
export type LocalTime = string & { readonly __brand: 'LocalTime' }

/** True for text that is a time of day, written `HH:MM` ("9:30" and "24:00" are not). */
export const isLocalTime = (value: unknown): value is LocalTime =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)

/**
 * The text as a time of day. For times that are known to be right: data, tests, rows from the database.
 * @throws RangeError when it is not one. For what people type, use `parseTime`.
 */
export function localTime(text: string): LocalTime {
  if (isLocalTime(text)) return text
  throw new RangeError(`"${text}" is not a time. Write it as HH:MM, such as 09:30.`)
}

/** "9:30am", "2pm"; "midday" and "midnight" in words. */
export function formatClock(hour: number, minute: number): string {
  if (minute === 0 && hour === 0) return 'midnight'
  if (minute === 0 && hour === 12) return 'midday'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}

/** A time of day in words: "9:30am". */
export const formatTime = (time: LocalTime): string =>
  formatClock(Number(time.slice(0, 2)), Number(time.slice(3)))

/** A day with its time, where there is one: "Friday 4 December 2026 at 9:30am". */
export const formatWhen = (day: LocalDate, time?: LocalTime | null): string =>
  time ? `${formatWithWeekday(day)} at ${formatTime(time)}` : formatWithWeekday(day)

const TYPED = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*([ap])?\.?(?:m\.?)?$/

/** The hour out of 24; undefined for one that no clock of 12 hours has. */
function hourOf(typed: number, half: string | undefined): number | undefined {
  if (!half) return typed
  if (typed < 1 || typed > 12) return undefined
  return (typed % 12) + (half === 'p' ? 12 : 0)
}

/**
 * What somebody typed as a time of day: "9:30am", "9.30 am", "2pm", "14:00", "1400", "midday". Undefined when it is
 * none, or when it could be two: a bare "2:30" may be meant for the afternoon.
 */
export function parseTime(typed: string): LocalTime | undefined {
  const text = typed.trim().toLowerCase()
  if (text === 'midday' || text === 'noon') return localTime('12:00')
  if (text === 'midnight') return localTime('00:00')
  const [, hours = '', minutes, half] = TYPED.exec(text) ?? []
  const hour = hours === '' ? undefined : hourOf(Number(hours), half)
  if (hour === undefined) return undefined
  // Only a clock of 24 hours is written without am or pm, and then in full.
  const isSure = half !== undefined || (minutes !== undefined && (hours.length === 2 || hour > 12))
  const time = `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`
  return isSure && isLocalTime(time) ? time : undefined
}
