import type { LocalDate, LocalTime } from '@common-ground/domain'
import ical, {
  ICalAlarmType,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { LONDON_RULES, spanOf } from './london.ts'

/** How long a meeting is put down for, in minutes: nobody knows how long it will be. */
const MINUTES = 60

/** One thing in a calendar. Whoever makes one answers for its words: no name of anybody stands in them. */
export type Entry = {
  /** What it is known by for as long as it exists, however often it moves. */
  readonly uid: string
  /** Goes up with each change, so that a calendar knows the newer of two. */
  readonly sequence: number
  readonly title: string
  readonly description: readonly string[]
  /** Where it is, for a reader who may know. */
  readonly place: string | null
  readonly day: LocalDate
  /** The time of day in England; null takes the whole day. */
  readonly at: LocalTime | null
  /** It is off: a calendar that has it strikes it out. */
  readonly isOff: boolean
  /** Whether its reader is taken up by it. */
  readonly isBusy: boolean
  /** How many days before a calendar reminds of it. */
  readonly remind: readonly number[]
}

type About = {
  readonly now: Date
  /** What the calendar is called where it is read again and again; absent for a file that is saved once. */
  readonly name?: string
}

/** Signs that no text has and some calendars stumble over. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs to leave out.
const UNSEEN = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f]/g
const clean = (text: string): string => text.replace(UNSEEN, ' ')

function add(calendar: ICalCalendar, entry: Entry, now: Date): void {
  const { uid, sequence, title, description, place, day, at, isOff, isBusy, remind } = entry
  const date = Temporal.PlainDate.from(day)
  const span = at && spanOf(day, at, MINUTES)
  const event = calendar.createEvent({
    id: uid,
    sequence,
    stamp: now,
    summary: clean(title),
    description: clean(description.join('\n')),
    location: place ? clean(place) : null,
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    busystatus: isBusy && !isOff ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
    transparency: isBusy && !isOff ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    ...(span
      ? { start: span.start, end: span.end, timezone: span.zone }
      : { start: date, end: date.add({ days: 1 }), allDay: true }),
  })
  if (isOff) return
  for (const days of remind)
    event.createAlarm({ type: ICalAlarmType.display, trigger: days * 86_400, description: clean(title) })
}

/**
 * A calendar file (RFC 5545). Read again after something has moved, or is off, it moves or ends the same entry. Times are
 * London's, with the rules of its clocks in the file; where a time is not known the entry takes the whole day.
 *
 * A file in which everything is off says CANCEL, because that is what makes a calendar strike out what it has.
 *
 * @throws Error when the library cannot write an entry, which only a bug can cause.
 */
export function calendarFile(entries: readonly Entry[], { now, name }: About): string {
  const isAllOff = entries.length > 0 && entries.every(({ isOff }) => isOff)
  const calendar = ical({
    prodId: { company: 'Common Ground', product: 'Calendar', language: 'EN' },
    method: isAllOff && !name ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    // Named on each entry and not here: the library would write the moment a file was made in this zone, and not in UTC.
    timezone: { name: null, generator: () => LONDON_RULES },
    ...(name && { name, ttl: 3_600 }),
  })
  for (const entry of entries) add(calendar, entry, now)
  return `${calendar.toString()}\r\n`
}

/** The media type of a calendar file, with the method that stands in it. */
export const calendarType = (file: string): string =>
  `text/calendar; charset=utf-8; method=${file.includes('\r\nMETHOD:CANCEL\r\n') ? 'CANCEL' : 'PUBLISH'}`
