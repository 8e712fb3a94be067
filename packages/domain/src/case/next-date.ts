import { compare, type Deadline, deadlines, type LocalDate } from '../calendar/index.ts'
import type { Case } from './case.ts'
import { clockFacts } from './clock-facts.ts'

/** Which of a case's dates are over and done with, so that a list need not show them. */
function isMet(kase: Case, deadline: Deadline): boolean {
  const { mediation, appeal } = kase.stages
  if (deadline.owedBy === 'family' && appeal.state !== 'notLodged' && appeal.state !== 'withdrawn')
    return true
  switch (deadline.rule) {
    case 'contact-mediation-adviser':
      return mediation.contactedOn !== null || mediation.certificate !== null
    case 'mediation-arranged':
    case 'mediation-arranged-no-appeal':
    case 'mediation-arranged-icb':
      return mediation.state !== 'requested'
    case 'notice-of-meeting':
    case 'notice-of-meeting-icb':
      // Recording the meeting tells the family its date.
      return mediation.state === 'arranged'
    case 'certificate-not-pursuing':
    case 'certificate-after-mediation':
      return mediation.certificate !== null
    case 'agreement-kept':
    case 'agreement-kept-icb':
    case 'agreement-icb-tells-council':
      // Whether what was agreed has been done is not recorded, so nobody is said to have missed it.
      return deadline.passed || (mediation.state === 'held' && mediation.outcome === 'none')
    default:
      return false
  }
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
