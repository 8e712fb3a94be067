import type { LocalDate } from '../calendar/index.ts'
import type { Case } from '../case/case.ts'
import type { CaseEvent, EventOf, EventType } from '../case/events.ts'
import type { Promises } from '../case/promises.ts'
import type { FairnessAnswers } from '../people/fairness.ts'
import type { StageName } from '../stages/index.ts'

/** A case as figures are made from it: everything that happened, oldest first, and what it comes to. */
export type History = {
  readonly events: readonly CaseEvent[]
  readonly kase: Case
  /** The council's own promises, in working days; null where they are not known. */
  readonly promises: Promises | null
  /**
   * What people answered about how they were treated, the first first, without who it was. It is no part of the record;
   * absent where nobody has answered.
   */
  readonly fairness?: readonly { readonly answers: FairnessAnswers; readonly on: LocalDate }[]
}

/** An event with its place in the record. */
export type Placed<T extends EventType> = { readonly seq: number; readonly event: EventOf<T> }

const isOf = <T extends EventType>(event: CaseEvent, type: T): event is EventOf<T> => event.type === type

/** Every event of a kind, oldest first. */
export function all<T extends EventType>({ events }: Pick<History, 'events'>, type: T): readonly Placed<T>[] {
  const found: Placed<T>[] = []
  events.forEach((event, at) => {
    if (isOf(event, type)) found.push({ seq: at + 1, event })
  })
  return found
}

/** The earliest of some days; null where there is none. */
export function earliest(days: readonly (LocalDate | null | undefined)[]): LocalDate | null {
  let first: LocalDate | null = null
  for (const day of days) if (day && (first === null || day < first)) first = day
  return first
}

/** The ends of stages that a family's withdrawal of everything brings with it. */
const GIVEN_UP: { readonly [T in EventType]?: StageName } = {
  conversationWithdrawn: 'conversation',
  reconsiderationWithdrawn: 'reconsideration',
  disagreementResolutionWithdrawn: 'disagreementResolution',
  mediationWithdrawn: 'mediation',
  appealWithdrawn: 'appeal',
}

/**
 * The record without what a family took back: whoever undoes a withdrawal has given nothing up. Every event keeps its
 * place; where one was taken back, what took it back stands instead.
 */
export function standing(events: readonly CaseEvent[]): readonly CaseEvent[] {
  if (!events.some(({ type }) => type === 'withdrawalUndone')) return events
  const stands = [...events]
  events.forEach((undone, undoneAt) => {
    if (undone.type !== 'withdrawalUndone') return
    const closedAt = events.findLastIndex(({ type }, at) => at < undoneAt && type === 'caseClosed')
    const closed = events[closedAt]
    if (closed?.type !== 'caseClosed' || !closed.before) return
    for (let at = closedAt - 1; at >= 0; at -= 1) {
      const stage = GIVEN_UP[events[at]?.type ?? 'caseRaised']
      if (events[at]?.type === 'deadlineMoved') continue
      if (!stage || closed.before[stage].state === 'withdrawn') break
      stands[at] = undone
    }
  })
  return stands
}
