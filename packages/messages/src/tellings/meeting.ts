import {
  type Case,
  compare,
  type EventOf,
  formatWhen,
  type LocalDate,
  MEETING_STAGES,
  type MeetingStage,
  type MeetingTime,
} from '@common-ground/domain'
import type { TemplateId } from '../catalogue/index.ts'
import { meeting, outside, type Telling } from '../telling.ts'

type Arranged = EventOf<'conversationArranged' | 'disagreementResolutionArranged' | 'mediationArranged'>

/** The day and the time of a meeting, as a message says them. Where it is is never said. */
export const said = ({ meetingOn, at }: MeetingTime): string => formatWhen(meetingOn, at)

/** Tells the organisations that were written to; a talk with the council is none of theirs. */
const outsiders = (stage: MeetingStage, template: TemplateId, when: string): readonly Telling[] =>
  stage === 'conversation' ? [] : [outside(stage, template, { when })]

/** Tells everybody who comes that a meeting is arranged, has moved, or that there is more to know of it. */
export function arrangedTelling(event: Arranged, stage: MeetingStage): readonly Telling[] {
  const when = said(event)
  if (!event.was) return meeting(`${stage}Arranged`, { when })
  if (said(event.was) === when) return meeting(`${stage}Changed`, { when })
  return [...meeting(`${stage}Moved`, { when }), ...outsiders(stage, 'outsideMeetingMoved', when)]
}

/**
 * Tells everybody who would have come that a meeting is off; nobody, when none had been arranged.
 * @param toFamily the template for the family, which may be told more than whoever only comes to meetings.
 */
export const offTelling = (
  off: MeetingTime | undefined,
  toFamily: TemplateId = 'meetingOff',
  ...also: readonly Telling[]
): readonly Telling[] => (off ? [...meeting('meetingOff', { when: said(off) }, toFamily), ...also] : [])

/** The meetings of a case that lie ahead of a day. */
const ahead = ({ stages }: Case, on: LocalDate): readonly (readonly [MeetingStage, MeetingTime])[] =>
  MEETING_STAGES.flatMap((stage) => {
    const now = stages[stage]
    return now.state === 'arranged' && compare(now.meetingOn, on) > 0 ? [[stage, now] as const] : []
  })

/** A case that is closed calls off what lies ahead. */
export const allOff = (kase: Case, on: LocalDate): readonly Telling[] =>
  ahead(kase, on).flatMap(([stage, each]) =>
    offTelling(each, 'meetingOff', ...outsiders(stage, 'outsideMeetingOff', said(each))),
  )

/** One that is opened again sets it again. */
export const allOnAgain = (kase: Case, on: LocalDate): readonly Telling[] =>
  ahead(kase, on).flatMap(([stage, each]) => [
    ...meeting('meetingOnAgain', { when: said(each) }),
    ...outsiders(stage, 'outsideMeetingOn', said(each)),
  ])
