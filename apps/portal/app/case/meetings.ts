import type { MeetingView } from '@common-ground/api/contracts'
import { compare, type LocalDate, MEETING_TITLES, PLACE_NAMES } from '@common-ground/domain'

/** What the way to a meeting is called. */
const placeName = ({ mode }: Pick<MeetingView, 'mode'>): string => PLACE_NAMES[mode]

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export type ShownMeeting = {
  readonly id: string
  readonly title: string
  readonly isOff: boolean
  readonly hasPassed: boolean
  readonly rows: readonly { readonly key: string; readonly value: string }[]
}

/** The law asks for somebody at mediation who can decide, and nobody else is written down. */
const councilOf = ({ stage }: MeetingView, council: string): string =>
  stage === 'mediation' ? `${council}. They can decide` : council

function rowsOf(meeting: MeetingView): ShownMeeting['rows'] {
  const { when, modeLabel, place, bring, council, why, whyOff, isKept, needs, at } = meeting
  const day = { key: 'When', value: at ? when : `${when}. We do not know the time yet` }
  if (meeting.state === 'cancelled') {
    return [{ key: 'When', value: when }, ...(whyOff ? [{ key: 'Why it is off', value: whyOff }] : [])]
  }
  const unknown = isKept ? 'Ask your case officer' : 'We do not know yet. We tell you as soon as we do'
  return [
    day,
    { key: 'How', value: modeLabel },
    { key: placeName(meeting), value: place ?? unknown },
    ...(council ? [{ key: 'Who comes for the council', value: councilOf(meeting, council) }] : []),
    ...(why ? [{ key: 'Why it moved', value: why }] : []),
    ...(bring ? [{ key: 'What to bring', value: bring }] : []),
    ...needs.map(({ what, isArranged }) => ({
      key: 'What you need',
      value: `${capital(what)}: ${isArranged ? 'arranged' : 'not arranged yet'}`,
    })),
  ]
}

/** The meetings that somebody can still come to, and those they might have: one that is off is shown until its day. */
export const shownMeetings = (meetings: readonly MeetingView[], today: LocalDate): ShownMeeting[] =>
  meetings
    .filter(
      ({ state, meetingOn }) =>
        state === 'arranged' || (state === 'cancelled' && compare(meetingOn, today) >= 0),
    )
    .map((meeting) => ({
      id: meeting.id,
      title: MEETING_TITLES[meeting.stage],
      isOff: meeting.state === 'cancelled',
      hasPassed: compare(meeting.meetingOn, today) < 0,
      rows: rowsOf(meeting),
    }))
