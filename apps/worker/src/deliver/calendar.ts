import type { ToldMeetings } from '@common-ground/api/worker'
import { calendarFile, calendarType, meetingEntry, SENT, type SeenMeeting } from '@common-ground/calendars'
import type { Parcel } from '@common-ground/channels'
import type { Claimed } from '@common-ground/db'
import { compare, type LocalDate, todayIn } from '@common-ground/domain'
import { meetingTold } from '@common-ground/messages'

/** Reads the meetings of a case as somebody sees them at this moment; null where they see none of it. */
export type ReadMeetings = (caseId: string, personId: string) => Promise<ToldMeetings | null>

/** Which of its stage a meeting is: "mediation-2" is the second. */
const placeOf = ({ id }: SeenMeeting): number => Number(id.split('-')[1] ?? 1)

/**
 * The meetings that a message is about, as they stand when it goes: what has moved once more since it was written is told as
 * it is now, and nothing of what has been held.
 */
function toldIn(
  template: string,
  meetings: readonly SeenMeeting[],
  writtenOn: LocalDate,
): readonly SeenMeeting[] {
  const told = meetingTold(template)
  if (!told) return []
  if (typeof told === 'object') {
    const last = meetings
      .filter(({ stage }) => stage === told.stage)
      .toSorted((a, b) => placeOf(a) - placeOf(b))
      .at(-1)
    return last && last.state !== 'held' ? [last] : []
  }
  const wanted = told === 'off' ? 'cancelled' : 'arranged'
  return meetings.filter(({ state, meetingOn }) => state === wanted && compare(meetingOn, writtenOn) >= 0)
}

/**
 * Puts the calendar file of the meeting that a message is about to an e-mail. It is made when the message goes, of the case
 * as it is then and of what its reader may see then.
 */
export async function withMeeting(
  parcel: Parcel,
  { caseId, toUserId, template, createdAt }: Pick<Claimed, 'caseId' | 'toUserId' | 'template' | 'createdAt'>,
  read: ReadMeetings,
  now: Date,
): Promise<Parcel> {
  if (parcel.channel !== 'email' || !caseId || !toUserId || !meetingTold(template)) return parcel
  const seen = await read(caseId, toUserId)
  const told = seen ? toldIn(template, seen.meetings, todayIn(createdAt)) : []
  if (!seen || told.length === 0) return parcel
  const entries = told.map((meeting) => meetingEntry(meeting, seen.reference, SENT))
  const content = calendarFile(entries, { now })
  const file = { fileName: 'meeting.ics', contentType: calendarType(content), content }
  return { ...parcel, attachments: [...parcel.attachments, file] }
}
