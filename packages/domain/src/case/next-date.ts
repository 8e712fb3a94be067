import { compare, type Deadline, deadlines, type LocalDate } from '../calendar/index.ts'
import type { Case } from './case.ts'
import { clockFacts } from './clock-facts.ts'

/** Which of a case's dates are over and done with, so that a list need not show them. */
function isMet(kase: Case, deadline: Deadline): boolean {
  const { mediation, appeal } = kase.stages
  if (deadline.owedBy === 'family' && appeal.state !== 'notLodged' && appeal.state !== 'withdrawn')
    return true
  if (deadline.rule.startsWith('mediation-arranged')) return mediation.state !== 'requested'
  if (deadline.rule.startsWith('certificate')) return mediation.certificate !== null
  return false
}

/** A case's dates that still matter today, the next first. */
export function openDeadlines(kase: Case, today: LocalDate): readonly Deadline[] {
  return deadlines(clockFacts(kase), today)
    .filter((deadline) => !isMet(kase, deadline))
    .toSorted((a, b) => compare(a.due, b.due))
}

/** The next date that has not passed, for lists to sort by; null when nothing is due or the case is closed. */
export function nextDeadline(kase: Case, today: LocalDate): Deadline | null {
  if (kase.closed) return null
  return openDeadlines(kase, today).find((deadline) => !deadline.passed) ?? null
}
