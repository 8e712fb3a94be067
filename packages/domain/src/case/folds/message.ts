import { FIRST_THREAD } from '../../access/reading.ts'
import type { LocalDate } from '../../calendar/index.ts'
import type { Case, Thread } from '../case.ts'
import type { EventOf } from '../events.ts'

/** The threads, and since when the family waits on the one that waited longest. */
export function waitingNow(threads: readonly Thread[]): Pick<Case, 'threads' | 'familyWaitingSince'> {
  const waits = threads
    .map(({ waitingSince }) => waitingSince)
    .filter((day): day is LocalDate => day !== null)
  return { threads, familyWaitingSince: waits.toSorted()[0] ?? null }
}

/** A message goes to its thread, or begins it. An answer of the council ends the wait on that thread alone. */
export function afterMessage(kase: Case, event: EventOf<'messageSent'>): Partial<Case> {
  const { threadId: id = FIRST_THREAD, from, on } = event
  const before = kase.threads.find((thread) => thread.id === id)
  const thread: Thread = {
    id,
    topic: before?.topic ?? event.topic ?? null,
    person: before?.person ?? event.person ?? kase.raisedBy,
    lastOn: on,
    waitingSince: from === 'council' ? null : (before?.waitingSince ?? on),
  }
  return waitingNow(
    before ? kase.threads.map((each) => (each.id === id ? thread : each)) : [...kase.threads, thread],
  )
}
