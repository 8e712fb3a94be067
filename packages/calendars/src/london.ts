import type { LocalDate, LocalTime } from '@common-ground/domain'
import { instantIn } from '@common-ground/domain'
import { Temporal } from 'temporal-polyfill'

export const LONDON = 'Europe/London'

/** When the clocks change in the United Kingdom: 1am UTC on the last Sunday of March and of October (SI 2002/262). */
export const LONDON_RULES = `BEGIN:VTIMEZONE
TZID:${LONDON}
BEGIN:DAYLIGHT
TZNAME:BST
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
DTSTART:19960331T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:GMT
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`

/** When something begins and ends, and in which zone a calendar can be told so. */
export type Span = {
  readonly start: Temporal.Instant
  readonly end: Temporal.Instant
  /** London time, but for the one hour of a year that the clocks show twice: then UTC, which leaves no doubt. */
  readonly zone: typeof LONDON | 'UTC'
}

const instantOf = (at: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(at.getTime())

/** Whether the clocks in London show this instant's time once that day. */
function isShownOnce(at: Temporal.Instant): boolean {
  const shown = at.toZonedDateTimeISO(LONDON).toPlainDateTime()
  const of = (disambiguation: 'earlier' | 'later') => shown.toZonedDateTime(LONDON, { disambiguation })
  return of('earlier').equals(of('later'))
}

/** A time of a day in England, for so many minutes. */
export function spanOf(day: LocalDate, time: LocalTime, minutes: number): Span {
  const start = instantOf(instantIn(day, time))
  const end = start.add({ minutes })
  return { start, end, zone: isShownOnce(start) && isShownOnce(end) ? LONDON : 'UTC' }
}
