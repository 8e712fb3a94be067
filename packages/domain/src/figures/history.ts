import type { LocalDate } from '../calendar/index.ts'
import type { Case } from '../case/case.ts'
import type { CaseEvent, EventOf, EventType } from '../case/events.ts'
import type { Promises } from '../case/promises.ts'
import type { FairnessAnswers } from '../people/fairness.ts'

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
