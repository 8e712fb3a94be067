import { compare, type LocalDate } from '../../calendar/index.ts'
import { isWritten } from '../../people/text-ref.ts'
import { type Direction, isUsualTribunalNumber, tribunalNumber } from '../../stages/index.ts'
import type { Case } from '../case.ts'
import type { CommandOf } from '../commands.ts'
import { REPLACED_BY, unopposedItems } from '../directed.ts'
import type { CaseEvent } from '../events.ts'
import type { Refusal } from '../refusal.ts'
import { type Handlers, notInTheFuture } from './handler.ts'

/** The most things that the tribunal can have directed at once. */
export const MOST_DIRECTIONS = 40

/** An appeal to the SEND Tribunal: noted here, decided there. */
export const APPEAL_HANDLERS: Handlers<
  | 'noteAppeal'
  | 'registerAppeal'
  | 'recordAppealPapers'
  | 'recordDirections'
  | 'changeDirection'
  | 'recordDirectionDone'
  | 'concedeAppeal'
  | 'endAppeal'
  | 'withdrawAppeal'
> = {
  noteAppeal: ({ command, on, today }) => {
    const { lodgedOn, tribunalReference } = command
    return notInTheFuture(lodgedOn, today) ?? [{ type: 'appealNoted', on, lodgedOn, tribunalReference }]
  },

  registerAppeal: ({ kase, command, on, today }) => {
    const { appeal } = kase.stages
    const { registeredOn } = command
    const tribunalReference = tribunalNumber(command.tribunalReference)
    if (compare(registeredOn, appeal.lodgedOn) < 0) return { code: 'registeredBeforeSent' }
    if (appeal.registeredOn === registeredOn && appeal.tribunalReference === tribunalReference)
      return { code: 'nothingChanges' }
    if (!isUsualTribunalNumber(tribunalReference) && !command.allTheSame) return { code: 'unusualNumber' }
    return (
      notInTheFuture(registeredOn, today) ?? [
        { type: 'appealRegistered', on, registeredOn, tribunalReference },
      ]
    )
  },

  recordAppealPapers: ({ command, on, today }) =>
    notInTheFuture(command.sentOn, today) ?? [{ type: 'appealPapersRecorded', on, sentOn: command.sentOn }],

  recordDirections: ({ kase, command, on, today }) => {
    const { madeOn, directions } = command
    const known = kase.stages.appeal.directions ?? []
    if (directions.length === 0) return { code: 'directionsMissing' }
    if (known.length + directions.length > MOST_DIRECTIONS) return { code: 'tooMany' }
    if (directions.some(({ kind, what }) => kind === 'other' && !isWritten(what)))
      return { code: 'directionUnsaid' }
    if (directions.some(({ day }) => compare(day, madeOn) < 0)) return { code: 'dayBeforeDirections' }
    return notInTheFuture(madeOn, today) ?? [{ type: 'directionsRecorded', on, madeOn, directions }]
  },

  changeDirection: ({ kase, command, on }) => {
    const { directionId, day: to } = command
    const direction = kase.stages.appeal.directions?.find(({ id }) => id === directionId)
    if (!direction) return { code: 'noSuchDirection' }
    const { kind, day: from } = direction
    if (from === to) return { code: 'nothingChanges' }
    return [{ type: 'directionChanged', on, directionId, kind, from, to }]
  },

  recordDirectionDone: ({ kase, command, on, today }) => {
    const { directionId, doneOn } = command
    const direction = kase.stages.appeal.directions?.find(({ id }) => id === directionId)
    if (!direction) return { code: 'noSuchDirection' }
    return notInTheFuture(doneOn, today) ?? doneBy(kase, direction, doneOn, on)
  },

  concedeAppeal: ({ kase, command, on, today }) =>
    notInTheFuture(command.toldOn, today) ?? concession(kase, command, on),

  endAppeal: ({ kase, command, on, today }) => {
    const { endedOn, outcome, ordered, points = [], recommended = [] } = command
    // Regulation 45 speaks of an appeal that is not opposed before the council has answered it, and of no other.
    if (outcome === 'conceded' && hasAnswered(kase, endedOn)) return { code: 'concededAfterResponse' }
    if (points.length > 0 && !areAll(kase, points)) return { code: 'pointsMissing' }
    if (recommended.length > 0 && kase.decision.type === 'RTA') return { code: 'noRecommendations' }
    return (
      notInTheFuture(endedOn, today) ?? [
        {
          type: 'appealEnded',
          on,
          endedOn,
          outcome,
          ordered,
          ...(points.length > 0 && { points }),
          ...(recommended.length > 0 && { recommended }),
        },
      ]
    )
  },

  withdrawAppeal: ({ on }) => [{ type: 'appealWithdrawn', on }],
}

/** What was directed is done; where a limit of the law stands in its place, that is what is done. */
function doneBy(kase: Case, direction: Direction, doneOn: LocalDate, on: LocalDate): CaseEvent[] | Refusal {
  const { id: directionId, kind } = direction
  const deadline = REPLACED_BY[kind]
  if ((deadline ? kase.done[deadline] : direction.doneOn) === doneOn) return { code: 'nothingChanges' }
  return deadline
    ? [{ type: 'dutyDone', on, deadline, doneOn }]
    : [{ type: 'directionDone', on, directionId, kind, doneOn }]
}

/** Whether the council had answered the appeal by the end of the day before, so that it is too late for regulation 45. */
const hasAnswered = ({ done }: Case, toldOn: LocalDate): boolean => {
  const answeredOn = done['council-response']
  return answeredOn !== undefined && compare(answeredOn, toldOn) <= 0
}

/** Only the whole appeal, before the council has answered it, ends without the tribunal (SEND Regs 2014, reg 45). */
function concession(
  kase: Case,
  { toldOn, whole, pointIds, unopposed }: CommandOf<'concedeAppeal'>,
  on: LocalDate,
): CaseEvent[] | Refusal {
  const which = whole ? kase.points.map(({ id }) => id) : [...new Set(pointIds)]
  if (which.length === 0) return { code: 'concededWhat' }
  if (which.some((id) => !kase.points.some((point) => point.id === id))) return { code: 'noSuchPoint' }
  const said = { type: 'appealConceded', on, toldOn, whole, pointIds: which } as const
  if (!whole || hasAnswered(kase, toldOn)) return [{ ...said, unopposed: null }]
  if (unopposed.length === 0 && unopposedItems(kase.decision).length > 0) return { code: 'unopposedWhat' }
  return [{ ...said, unopposed }]
}

const areAll = ({ points }: Case, said: readonly { readonly pointId: string }[]): boolean =>
  said.length === points.length && points.every(({ id }) => said.some(({ pointId }) => pointId === id))
