import type { MeetingView } from '@common-ground/api/contracts'
import { addDays, instantIn, type LocalDate, type LocalTime } from '@common-ground/domain'
import { createEvents, type DateArray, type EventAttributes } from 'ics'
import { dayParts } from './calendar.server.ts'
import { meetingTitle, placeName } from './meetings.ts'

/** How long a meeting is put down for, in hours: nobody knows how long it will be. */
const HOURS = 1

/** A meeting's start as an instant, which every calendar shows in its own zone; the whole day when no time is known. */
function whenOf(day: LocalDate, time: LocalTime | null) {
  if (!time) return { start: dayParts(day), end: dayParts(addDays(day, 1)) }
  const at = instantIn(day, time)
  const start: DateArray = [
    at.getUTCFullYear(),
    at.getUTCMonth() + 1,
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
  ]
  return { start, startInputType: 'utc', startOutputType: 'utc', duration: { hours: HOURS } } as const
}

function wordsOf(meeting: MeetingView): string[] {
  const { modeLabel, place, bring, isKept, at } = meeting
  return [
    `${modeLabel}.`,
    ...(place ? [`${placeName(meeting)}: ${place}`] : []),
    ...(isKept ? [`${placeName(meeting)}: ask your case officer.`] : []),
    ...(bring ? [`What to bring: ${bring}`] : []),
    ...(at ? ['It is in your calendar for one hour. It may be shorter or longer.'] : []),
    'If it moves, we send you a message. Save this file again to move it in your calendar.',
  ]
}

/** What a calendar is told of a meeting that goes ahead, and of one that is off. */
function toldOf(meeting: MeetingView): Partial<EventAttributes> {
  const title = meetingTitle(meeting)
  if (meeting.state === 'cancelled') {
    return {
      title: `Not going ahead: ${title}`,
      description: 'This meeting is not going ahead.',
      status: 'CANCELLED',
      method: 'CANCEL',
      busyStatus: 'FREE',
    }
  }
  return {
    title,
    description: wordsOf(meeting).join('\n'),
    status: 'CONFIRMED',
    busyStatus: 'BUSY',
    ...(meeting.place && { location: meeting.place }),
    alarms: [{ action: 'display', description: title, trigger: { before: true, days: 1 } }],
  }
}

/**
 * A calendar file of one meeting. It names no child, and says nothing of what anybody needs. Read again after the
 * meeting has moved, or is off, it moves or ends the same entry.
 *
 * @param reference what makes the entries of one disagreement its own.
 * @throws Error when the library cannot write an entry, which only a bug can cause.
 */
export function meetingCalendar(meeting: MeetingView, reference: string): string {
  const { error, value } = createEvents([
    {
      uid: `${meeting.id}.${reference}@common-ground`,
      sequence: meeting.sequence,
      productId: 'common-ground',
      ...whenOf(meeting.meetingOn, meeting.at),
      ...toldOf(meeting),
    },
  ])
  if (error || !value) throw error ?? new Error('No calendar could be written')
  return value
}
