import { Temporal } from 'temporal-polyfill'
import { formatDate } from './format.ts'
import { type LocalDate, localDate } from './local-date.ts'

/** Where the civil day of every English statute begins and ends. */
const ZONE = 'Europe/London'

const inLondon = (now: Date) => Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(ZONE)

/** The civil day it is in England at that instant, whatever zone the machine is set to. */
export const todayIn = (now: Date): LocalDate => localDate(inLondon(now).toPlainDate().toString())

/** "4 June 2026 at 9:32am", in London time; "midday" and "midnight" in words. */
export function formatMoment(now: Date): string {
  const { hour, minute } = inLondon(now)
  return `${formatDate(todayIn(now))} at ${clock(hour, minute)}`
}

/** "9:42pm", in London time: for something that happens within hours. */
export function formatTime(now: Date): string {
  const { hour, minute } = inLondon(now)
  return clock(hour, minute)
}

function clock(hour: number, minute: number): string {
  if (minute === 0 && hour === 0) return 'midnight'
  if (minute === 0 && hour === 12) return 'midday'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}
