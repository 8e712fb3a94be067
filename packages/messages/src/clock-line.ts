import {
  type Case,
  type CaseEvent,
  caseDeadlines,
  type EventOf,
  formatWithWeekday,
  openDeadlines,
} from '@common-ground/domain'

/** The last days of the family that these events move. */
export function movedForFamily(
  events: readonly CaseEvent[],
  kase: Case,
): readonly EventOf<'deadlineMoved'>[] {
  const theirs = caseDeadlines(kase, kase.lastEventOn).filter(({ owedBy }) => owedBy === 'family')
  return events.filter(
    (event) => event.type === 'deadlineMoved' && theirs.some(({ id }) => id === event.deadline),
  ) as EventOf<'deadlineMoved'>[]
}

/**
 * What a message to a family says of its clock: that a last day has moved, or which is the next and that nothing
 * here moves it; null while none runs. Judged on the day of the event, so that the same events always say the same.
 */
export function clockLine(kase: Case, moved: readonly EventOf<'deadlineMoved'>[]): string | null {
  if (moved.length > 0) {
    const days = [...new Set(moved.map(({ to }) => formatWithWeekday(to)))]
    return days.map((day) => `One of your last days has moved. It is now ${day}.`).join(' ')
  }
  const next = openDeadlines(kase, kase.lastEventOn).find(
    ({ owedBy, passed, citation }) => owedBy === 'family' && !passed && citation.confidence !== 'R',
  )
  if (!next) return null
  const { due, safeBy = due } = next
  return `Your next last day is ${formatWithWeekday(safeBy)}. Nothing in this message moves it.`
}
