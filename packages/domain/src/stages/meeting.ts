import type { LocalDate, LocalTime } from '../calendar/index.ts'
import type { PersonId } from '../people/actor.ts'
import { isWritten, type TextRef } from '../people/text-ref.ts'

/** The stages in which people meet or talk. */
export const MEETING_STAGES = ['conversation', 'disagreementResolution', 'mediation'] as const
export type MeetingStage = (typeof MEETING_STAGES)[number]

/** How people meet or talk. */
export const MEETING_MODES = ['telephone', 'inPerson', 'video'] as const
export type MeetingMode = (typeof MEETING_MODES)[number]

/** A day to meet on, and the time of day in England where it is known. */
export type MeetingTime = { readonly meetingOn: LocalDate; readonly at?: LocalTime }

/** Who caused a meeting to move or to be called off; `nobody`: illness, weather and the like. */
export const MEETING_CAUSES = ['family', 'council', 'icb', 'provider', 'nobody'] as const
export type MeetingCause = (typeof MEETING_CAUSES)[number]

/** Who of the family agreed to be told less than 5 working days before a meeting, and when (SEND Code, para 11.38). */
export type ShorterNotice = { readonly who: TextRef; readonly agreedOn: LocalDate }

/** A meeting that was arranged and did not stay: from which day, to which (null while there is none), and why. */
export type Postponement = {
  readonly from: LocalDate
  readonly to: LocalDate | null
  /** Called off, with the next day found later. Absent where it moved at once. */
  readonly off?: true
  readonly causedBy: MeetingCause
  readonly why: TextRef
  /** The day it was recorded. */
  readonly on: LocalDate
}

/**
 * Somebody whose needs are arranged for a meeting. `what` says which they were: somebody who needs something else by
 * then has not been provided for.
 */
export type NeedMet = { readonly personId: PersonId; readonly what: TextRef }

/**
 * Of the things that people need to take part, how many there were and how many were in place before they met. Numbers
 * alone: who needs what is kept outside the record.
 */
export type NeedsInPlace = { readonly asked: number; readonly met: number }

/** MeetingTime, how and where people meet. What nobody has said is absent, as it is from older records. */
export type Arrangement = MeetingTime & {
  readonly mode: MeetingMode
  /** How to join or where it is. Everybody who comes reads it. */
  readonly place?: TextRef
  readonly bring?: TextRef
  /** Who comes for the council. At mediation it is somebody who can decide (SEND Regs 2014, regs 37 and 38). */
  readonly council?: TextRef
  /** Why it was moved to this day. */
  readonly why?: TextRef
  readonly needsMet?: readonly NeedMet[]
}

type Asked = { readonly [K in keyof Arrangement]: Arrangement[K] | null | undefined } & {
  readonly meetingOn: LocalDate
  readonly mode: MeetingMode
}

/** The day, and the time where there is one. */
export const whenOf = ({ meetingOn, at }: Pick<Asked, 'meetingOn' | 'at'>): MeetingTime => ({
  meetingOn,
  ...(at && { at }),
})

/** An arrangement out of whatever holds one, without what is empty. */
export const arrangementOf = ({
  mode,
  place,
  bring,
  council,
  why,
  needsMet,
  ...when
}: Asked): Arrangement => ({
  ...whenOf(when),
  mode,
  ...(isWritten(place) && { place }),
  ...(isWritten(bring) && { bring }),
  ...(isWritten(council) && { council }),
  ...(isWritten(why) && { why }),
  ...(needsMet && needsMet.length > 0 && { needsMet }),
})
