import { type Entry, meetingEntry, type SeenMeeting, uidOf } from '@common-ground/calendars'
import { type Db, readMetCases, readWorkDates, type WorkDate } from '@common-ground/db'
import {
  addDays,
  compare,
  dateWords,
  type LocalDate,
  localDate,
  type Meeting,
  type MeetingStage,
  MODE_WORDS,
  meetingsOf,
  STAGE_WORDS,
} from '@common-ground/domain'
import { caseLinks } from '@common-ground/messages'

/** For how many days a meeting that is off still says so. */
export const OFF_DAYS = 30
/** How far ahead a calendar is told of dates, in days. */
const AHEAD_DAYS = 400

type Of = {
  readonly worker: { readonly authorityId: string; readonly id: string; readonly today: LocalDate }
  readonly staffOrigin: string
}

/** A meeting without anything that somebody typed: a calendar may be anybody's machine. */
const bare = ({ id, stage, state, sequence, arrangement }: Meeting): SeenMeeting => ({
  id,
  stage,
  state,
  sequence,
  meetingOn: arrangement.meetingOn,
  at: arrangement.at ?? null,
  mode: arrangement.mode,
  modeLabel: MODE_WORDS[arrangement.mode],
  place: null,
  bring: null,
  isKept: false,
})

const titleOf = (reference: string) => (stage: MeetingStage) =>
  `${reference}: ${STAGE_WORDS[stage].staff} meeting`

function dateEntry(
  { key, kind, rule, due, reference, version }: WorkDate,
  { worker, staffOrigin }: Of,
): Entry {
  const day = localDate(due)
  const { what, why } = dateWords(kind, rule, { due: day, today: worker.today })
  return {
    uid: uidOf(key, reference),
    sequence: version,
    title: `${reference}: ${what}`,
    description: [why, caseLinks.staff(staffOrigin, reference)],
    place: null,
    day,
    at: null,
    isOff: false,
    isBusy: false,
    remind: [],
  }
}

/**
 * What stands in the calendar of somebody of the council today: the meetings and dates of the cases in their work, with
 * those of whom they cover for. It names no one; where a meeting is, and what was written of it, is read in the case.
 */
export async function feedEntries(db: Db, of: Of): Promise<readonly Entry[]> {
  const { worker, staffOrigin } = of
  const since = addDays(worker.today, -OFF_DAYS)
  const [dates, met] = await Promise.all([
    readWorkDates(db, worker, addDays(worker.today, AHEAD_DAYS)),
    readMetCases(db, worker, since),
  ])
  const meetings = met.flatMap(({ reference, events }) =>
    meetingsOf(events)
      .filter(({ state, changedOn }) => state !== 'cancelled' || compare(changedOn, since) >= 0)
      .map((meeting) => {
        const link = caseLinks.staff(staffOrigin, reference)
        const ending = `Where it is, and what to bring, stands in the case: ${link}`
        return meetingEntry(bare(meeting), reference, { titleOf: titleOf(reference), ending })
      }),
  )
  // A meeting's day is in the work as well; here it stands with its time.
  return [...meetings, ...dates.filter(({ kind }) => kind !== 'meeting').map((date) => dateEntry(date, of))]
}
