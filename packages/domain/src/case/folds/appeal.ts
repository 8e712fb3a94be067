import { DEADLINE_IDS } from '../../calendar/index.ts'
import type { Appeal } from '../../stages/index.ts'
import type { Case } from '../case.ts'
import { CorruptRecord } from '../corrupt-record.ts'
import type { EventOf } from '../events.ts'
import { changed, without } from './changed.ts'

type Event = EventOf<
  | 'appealNoted'
  | 'appealRegistered'
  | 'appealPapersRecorded'
  | 'directionsRecorded'
  | 'directionChanged'
  | 'directionDone'
  | 'appealConceded'
  | 'appealEnded'
  | 'appealWithdrawn'
>

const withStage = (kase: Case, appeal: Appeal): Partial<Case> => ({ stages: { ...kase.stages, appeal } })

/** The appeal while the tribunal has it. */
function lodged({ id, stages: { appeal } }: Case) {
  if (appeal.state !== 'lodged') throw new CorruptRecord(`${id} has no appeal to go on with`)
  return appeal
}

/** The limits that one appeal sets. */
const OF_ONE_APPEAL = DEADLINE_IDS.filter((id) =>
  /^(council-response|hearing-bundle|answer-recommendation|ordered-.*|unopposed-.*)$/.test(id),
)

/** What was done, and which days were changed, for an appeal that is over says nothing of the next. */
const forgetting = ({ done, proposedDates, changedDates }: Case): Partial<Case> => ({
  done: OF_ONE_APPEAL.reduce(without, done),
  proposedDates: OF_ONE_APPEAL.reduce(without, proposedDates),
  changedDates: OF_ONE_APPEAL.reduce(without, changedDates),
})

/** The case after something of its appeal. */
export function afterAppeal(kase: Case, event: Event): Partial<Case> {
  switch (event.type) {
    case 'appealNoted': {
      const { lodgedOn, tribunalReference } = event
      return {
        ...forgetting(kase),
        ...withStage(kase, { state: 'lodged', lodgedOn, tribunalReference }),
      }
    }
    case 'appealRegistered': {
      const { registeredOn, tribunalReference } = event
      return withStage(kase, { ...lodged(kase), registeredOn, tribunalReference })
    }
    case 'appealPapersRecorded':
      return withStage(kase, { ...lodged(kase), papersSentOn: event.sentOn })
    case 'directionsRecorded': {
      const now = lodged(kase)
      return withStage(kase, { ...now, directions: [...(now.directions ?? []), ...event.directions] })
    }
    case 'directionChanged': {
      const { directionId, from, to } = event
      const now = lodged(kase)
      const all = now.directions ?? []
      const directions =
        to === null
          ? all.filter(({ id }) => id !== directionId)
          : changed(all, directionId, { day: to, was: from })
      return withStage(kase, { ...now, directions })
    }
    case 'directionDone': {
      const { directionId, doneOn } = event
      const now = lodged(kase)
      return withStage(kase, { ...now, directions: changed(now.directions ?? [], directionId, { doneOn }) })
    }
    case 'appealConceded': {
      const { toldOn, whole, pointIds, unopposed } = event
      const now = lodged(kase)
      if (unopposed === null) return withStage(kase, { ...now, conceded: { toldOn, whole, pointIds } })
      // Treated as decided for the family, on every point (SEND Regs 2014, reg 45(2)).
      const points = kase.points.map(({ id }) => ({ pointId: id, result: 'forFamily' as const }))
      return withStage(kase, {
        state: 'ended',
        endedOn: toldOn,
        outcome: 'conceded',
        ordered: unopposed,
        points,
        ...numbered(now),
      })
    }
    case 'appealEnded': {
      const { endedOn, outcome, ordered = [], points, recommended } = event
      return withStage(kase, {
        state: 'ended',
        endedOn,
        outcome,
        ordered,
        ...(points && { points }),
        ...(recommended && { recommended }),
        ...numbered(kase.stages.appeal),
      })
    }
    case 'appealWithdrawn':
      return withStage(kase, { state: 'withdrawn', on: event.on })
  }
}

/** The tribunal's number, once it is known that the tribunal gave it. */
const numbered = (appeal: Appeal): { readonly tribunalReference?: string } =>
  appeal.state === 'lodged' && appeal.registeredOn && appeal.tribunalReference
    ? { tribunalReference: appeal.tribunalReference }
    : {}
