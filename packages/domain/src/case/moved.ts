import type { LocalDate } from '../calendar/index.ts'
import type { Case } from './case.ts'
import type { CaseEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { caseDueDays } from './next-date.ts'

/** Whether an event left everything that time limits are made of as it was, so that it can have moved none of them. */
const movesNone = (before: Case, after: Case): boolean =>
  before.decision === after.decision &&
  before.stages.mediation === after.stages.mediation &&
  before.stages.appeal === after.stages.appeal &&
  before.done === after.done &&
  before.changedDates === after.changedDates

/**
 * What the record says of dates that these events move: each that ran before and now ends on another day, old and
 * new, with the event that moved it. A date that people change says so itself.
 */
export function movedBy(kase: Case, events: readonly CaseEvent[], on: LocalDate): readonly CaseEvent[] {
  const moves: CaseEvent[] = []
  let before = kase
  // Worked out when first needed: most steps have nothing to do with any date, and this is most of what one costs.
  let running: ReturnType<typeof caseDueDays> | null = null
  for (const event of events) {
    const after = evolve(before, event)
    if (movesNone(before, after)) {
      before = after
      continue
    }
    running ??= caseDueDays(before)
    const now = caseDueDays(after)
    for (const [id, due] of now) {
      const from = running.get(id)
      if (!from || from === due || (event.type === 'dateChanged' && event.deadline === id)) continue
      moves.push({ type: 'deadlineMoved', on, deadline: id, from, to: due, because: event.type })
    }
    before = after
    running = now
  }
  return moves
}
