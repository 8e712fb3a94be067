import { membersOn } from '../access/standing.ts'
import { compare, type LocalDate } from '../calendar/index.ts'
import type { TextRef } from '../people/text-ref.ts'
import { type Arrangement, arrangementOf, MEETING_STAGES, type MeetingStage } from '../stages/index.ts'
import type { Case } from './case.ts'
import type { CaseEvent, EventType } from './events.ts'
import { evolve } from './evolve.ts'

/** A meeting that was arranged once, whatever became of it. */
export type Meeting = {
  /** Its place among those of its stage: "mediation", "mediation-2". It never changes. */
  readonly id: string
  readonly stage: MeetingStage
  readonly arrangement: Arrangement
  /** How often anything about it has changed since it was first arranged: what a calendar calls SEQUENCE. */
  readonly sequence: number
  readonly state: 'arranged' | 'held' | 'cancelled'
  /** The day of its last change. */
  readonly changedOn: LocalDate
  /** Why it was called off, where somebody wrote that down. */
  readonly whyOff?: TextRef
}

const ARRANGES: Readonly<Record<MeetingStage, EventType>> = {
  conversation: 'conversationArranged',
  disagreementResolution: 'disagreementResolutionArranged',
  mediation: 'mediationArranged',
}

/**
 * Every meeting of a case, in the order they were first arranged. A meeting that is arranged again moves; after one
 * that was held or is off, the next is another.
 *
 * @param events the whole record, oldest first.
 */
export function meetingsOf(events: readonly CaseEvent[]): readonly Meeting[] {
  let kase: Case | null = null
  let meetings: readonly Meeting[] = []
  for (const event of events) {
    const now: Case = evolve(kase, event)
    for (const stage of MEETING_STAGES) meetings = afterEvent(meetings, stage, now, event)
    kase = now
  }
  return meetings
}

function afterEvent(
  meetings: readonly Meeting[],
  stage: MeetingStage,
  kase: Case,
  event: CaseEvent,
): readonly Meeting[] {
  const now = kase.stages[stage]
  const ofStage = meetings.filter((each) => each.stage === stage)
  const last = ofStage.at(-1)
  const put = (change: Pick<Meeting, 'state' | 'arrangement' | 'whyOff'>): readonly Meeting[] =>
    meetings.map((each) =>
      each === last ? { ...each, ...change, sequence: each.sequence + 1, changedOn: event.on } : each,
    )
  if (now.state === 'arranged' && event.type === ARRANGES[stage]) {
    const arrangement = arrangementOf(now)
    if (last?.state === 'arranged') return put({ state: 'arranged', arrangement })
    const id = ofStage.length === 0 ? stage : `${stage}-${ofStage.length + 1}`
    return [...meetings, { id, stage, arrangement, sequence: 0, state: 'arranged', changedOn: event.on }]
  }
  if (!last || last.state === 'held') return meetings
  const state = stateNow(kase, last)
  if (state === last.state) return meetings
  const said =
    event.type === 'mediationMeetingCancelled' && stage === 'mediation' ? { whyOff: event.why } : {}
  return put({ state, arrangement: last.arrangement, ...said })
}

/** What has become of the last meeting of a stage that was not held, as the case stands. */
function stateNow({ stages, closed }: Case, { stage, state, arrangement }: Meeting): Meeting['state'] {
  const now = stages[stage].state
  if (now === 'held' || now === 'concluded') return state === 'arranged' ? 'held' : state
  if (now !== 'arranged') return 'cancelled'
  // Nobody is expected at a meeting that lies ahead of the day a case was closed; opened again, it stands again.
  return closed && compare(arrangement.meetingOn, closed.on) > 0 ? 'cancelled' : 'arranged'
}

/** The days on which somebody who still has a place on the case cannot meet, the first first. */
export function unavailableDays(
  kase: Pick<Case, 'people' | 'unavailable'>,
  today: LocalDate,
): readonly LocalDate[] {
  const here = membersOn(kase, today)
  const days = kase.unavailable
    .filter(({ personId }) => here.some((each) => each.personId === personId))
    .flatMap((each) => each.days)
  return [...new Set(days)].toSorted()
}
