import type { LocalDate } from '../calendar/index.ts'
import type { Case } from './case.ts'
import type { CaseEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { caseDueDays } from './next-date.ts'

/**
 * What the record says of dates that these events move: each that ran before and now ends on another day, old and
 * new, with the event that moved it. A date that people change says so itself.
 */
export function movedBy(kase: Case, events: readonly CaseEvent[], on: LocalDate): readonly CaseEvent[] {
  const moves: CaseEvent[] = []
  let before = kase
  let running = caseDueDays(before)
  for (const event of events) {
    const after = evolve(before, event)
    const now = caseDueDays(after)
    before = after
    // The same answer: nothing that dates are made of has changed, as after most events.
    if (now === running) continue
    for (const [id, due] of now) {
      const from = running.get(id)
      if (!from || from === due || (event.type === 'dateChanged' && event.deadline === id)) continue
      moves.push({ type: 'deadlineMoved', on, deadline: id, from, to: due, because: event.type })
    }
    running = now
  }
  return moves
}
