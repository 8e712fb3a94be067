import { Temporal } from 'temporal-polyfill'
import { formatDate } from './format.ts'
import { type LocalDate, localDate } from './local-date.ts'
import { formatClock, type LocalTime } from './local-time.ts'

/** Where the civil day of every English statute begins and ends. */
const ZONE = 'Europe/London'

const inLondon = (now: Date) => Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(ZONE)

/** The civil day it is in England at that instant, whatever zone the machine is set to. */
export const todayIn = (now: Date): LocalDate => localDate(inLondon(now).toPlainDate().toString())

/** "4 June 2026 at 9:32am", in London time; "midday" and "midnight" in words. */
export function formatMoment(now: Date): string {
  const { hour, minute } = inLondon(now)
  return `${formatDate(todayIn(now))} at ${formatClock(hour, minute)}`
}

/**
 * The instant at which it is that time of that day in England, whatever zone the machine is set to. Where the clocks
 * skip it, the time they skip to; where they show it twice, the first.
 */
export const instantIn = (day: LocalDate, time: LocalTime): Date =>
  new Date(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(ZONE).epochMilliseconds)
/** "9:42pm", in London time: for something that happens within hours. */
export function formatClockTime(now: Date): string {
  const { hour, minute } = inLondon(now)
  return formatClock(hour, minute)
}
