import {
  type Deadline,
  type LocalDate,
  type LocalTime,
  MEETING_TITLES,
  type MeetingMode,
  type MeetingStage,
  PLACE_NAMES,
} from '@common-ground/domain'
import type { Entry } from './file.ts'

/**
 * What an entry is known by: what it is, within a disagreement. The reference names nobody.
 *
 * @param what a meeting's place among those of its stage, or a date's own name. Neither ever changes.
 */
export const uidOf = (what: string, of: string): string => `${what}.${of}@common-ground`

/** A meeting as one reader sees it. */
export type SeenMeeting = {
  readonly id: string
  readonly stage: MeetingStage
  readonly state: 'arranged' | 'held' | 'cancelled'
  readonly sequence: number
  readonly meetingOn: LocalDate
  readonly at: LocalTime | null
  readonly mode: MeetingMode
  readonly modeLabel: string
  readonly place: string | null
  readonly bring: string | null
  /** Whether where it is, and what to bring, are withheld from this reader. */
  readonly isKept: boolean
}

/** How a meeting is set down for the calendar it goes to. */
type Way = {
  /** What it is called; absent: as for a family that has one disagreement in mind. */
  readonly titleOf?: (stage: MeetingStage) => string
  /** Said at the end: how a change comes. */
  readonly ending: string
}

/** How the words of a file that somebody saves themselves end. */
export const SAVED_BY_HAND: Way = {
  ending: 'If it moves, we send you a message. Save this file again to move it in your calendar.',
}

/** How those of a file that came with a message end. */
export const SENT: Way = {
  ending:
    'Sign in to see more, such as what to bring. If it moves, we send you another message with a new file.',
}

function wordsOf(meeting: SeenMeeting, ending: string): string[] {
  const { modeLabel, mode, place, bring, isKept, at } = meeting
  return [
    `${modeLabel}.`,
    ...(place ? [`${PLACE_NAMES[mode]}: ${place}`] : []),
    ...(isKept ? [`${PLACE_NAMES[mode]}: ask your case officer.`] : []),
    ...(bring ? [`What to bring: ${bring}`] : []),
    ...(at ? ['It is in your calendar for one hour. It may be shorter or longer.'] : []),
    ending,
  ]
}

/**
 * A meeting as an entry. It names no child, and says nothing of what anybody needs; one that is off says no more where it
 * would have been.
 */
export function meetingEntry(
  meeting: SeenMeeting,
  reference: string,
  { titleOf = (stage) => MEETING_TITLES[stage], ending }: Way,
): Entry {
  const { id, stage, state, sequence, meetingOn, at, place } = meeting
  const isOff = state === 'cancelled'
  const named = titleOf(stage)
  return {
    uid: uidOf(id, reference),
    sequence,
    title: isOff ? `Not going ahead: ${named}` : named,
    description: isOff ? ['This meeting is not going ahead.'] : wordsOf(meeting, ending),
    place: isOff ? null : place,
    day: meetingOn,
    at,
    isOff,
    isBusy: true,
    remind: [1],
  }
}

type LastDate = Omit<Deadline, 'id'> & { readonly id: string }

/**
 * The days a family can lose, a whole day each, on the safe day where there is one, with a reminder a week and a day
 * before. They name no child.
 *
 * @param of what makes the entries of one file its own; the same days make the same entries again.
 * @param sequence goes up whenever one of them may have moved: the version of the case.
 */
export const lastDateEntries = (
  deadlines: readonly LastDate[],
  of: string,
  sequence: number,
): readonly Entry[] =>
  deadlines
    .filter(({ owedBy, passed }) => owedBy === 'family' && !passed)
    .map(({ id, due, safeBy = due, title, steps, citation }) => ({
      uid: uidOf(id, of),
      sequence,
      title: title.family,
      description: [...steps.family, `Source: ${citation.instrument}, ${citation.provision}`],
      place: null,
      day: safeBy,
      at: null,
      isOff: false,
      isBusy: false,
      remind: [7, 1],
    }))
