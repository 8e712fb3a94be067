import {
  type Case,
  compare,
  type EventOf,
  formatWhen,
  type LocalDate,
  MEETING_STAGES,
  type MeetingTime,
} from '@common-ground/domain'
import { meeting, type Telling } from '../telling.ts'

type Arranged = EventOf<'conversationArranged' | 'disagreementResolutionArranged' | 'mediationArranged'>

/** What one kind of meeting is called at the start of a sentence, and how it is said to be arranged. */
type Kind = { readonly template: string; readonly it: string; readonly arranged: (when: string) => string }

const said = ({ meetingOn, at }: MeetingTime): string => formatWhen(meetingOn, at)

const HOW = 'Sign in to see how to join or where it is, and what to bring.'

/**
 * Tells everybody who comes that a meeting is arranged, has moved, or that there is more to know of it. The day and
 * the time are said; where it is never is.
 */
export function arrangedTelling(event: Arranged, { template, it, arranged }: Kind): readonly Telling[] {
  const when = said(event)
  const doesNotSuit = 'If the day does not suit you, tell us and we will find another.'
  if (!event.was) return meeting(`${template}Arranged`, arranged(when), `${HOW} ${doesNotSuit}`)
  if (said(event.was) === when)
    return meeting(
      `${template}Changed`,
      `${it} on ${when} has new details. The day and the time are the same.`,
      HOW,
    )
  return meeting(`${template}Moved`, `${it} has moved. It is now on ${when}.`, `${HOW} ${doesNotSuit}`)
}

const OFF = 'You can take it out of your calendar.'

/** Tells everybody who would have come that a meeting is off; nobody, when none had been arranged. */
export const offTelling = (off: MeetingTime | undefined, toDo = OFF): readonly Telling[] =>
  off ? meeting('meetingOff', `The meeting on ${said(off)} is not going ahead.`, toDo) : []

/** The meetings of a case that lie ahead of a day. */
const ahead = ({ stages }: Case, on: LocalDate): readonly MeetingTime[] =>
  MEETING_STAGES.flatMap((stage) => {
    const now = stages[stage]
    return now.state === 'arranged' && compare(now.meetingOn, on) > 0 ? [now] : []
  })

/** A case that is closed calls off what lies ahead. */
export const allOff = (kase: Case, on: LocalDate): readonly Telling[] =>
  ahead(kase, on).flatMap((each) => offTelling(each))

/** One that is opened again sets it again. */
export const allOnAgain = (kase: Case, on: LocalDate): readonly Telling[] =>
  ahead(kase, on).flatMap((each) =>
    meeting('meetingOnAgain', `The meeting on ${said(each)} goes ahead after all.`, HOW),
  )
