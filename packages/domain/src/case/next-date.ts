import {
  compare,
  type Deadline,
  type DeadlineId,
  type DueDay,
  deadlines,
  dueDays,
  type LocalDate,
} from '../calendar/index.ts'
import type { Case, DateChange } from './case.ts'
import { clockFacts } from './clock-facts.ts'
import { type DirectionDate, directedDays, directionDates, withDirections } from './directed.ts'

/** A time limit of a case: the law's, or the one that two people have put in its place. */
export type CaseDeadline = Deadline & {
  /** How it was changed by hand; `from` is what it was then. */
  readonly changed?: DateChange & { readonly confirmedBy: string; readonly on: LocalDate }
  /** A change that waits for a second person. */
  readonly proposed?: DateChange
}

/** A date that somebody has to act on: a time limit, or a day that the tribunal directed where no rule gives one. */
export type DatedDuty = CaseDeadline | (DirectionDate & Pick<CaseDeadline, 'changed' | 'proposed'>)

/**
 * Every time limit of a case, with the tribunal's own days and the changes that people have made. A date that a family can lose is never made
 * earlier by hand: the later of the two stands.
 */
export function caseDeadlines(kase: Case, today: LocalDate): readonly CaseDeadline[] {
  const law = withDirections(kase, deadlines(clockFacts(kase), today), today)
  return law.map((deadline) => changedByHand(kase, answeredByUs(kase, deadline), today))
}

type Days = ReadonlyMap<DeadlineId, LocalDate>
/** Everything that a case's time limits are made of. */
type MadeOf = Pick<Case, 'done' | 'changedDates'> & Pick<Case['stages'], 'mediation' | 'appeal'>

/** The days last worked out for a decision, and from what: each step asks for those that the one before has left. */
const LAST = new WeakMap<Case['decision'], { readonly of: MadeOf; readonly days: Days }>()

/** The days of the same time limits and nothing else of them: what they are does not depend on the day one looks. */
export function caseDueDays(kase: Case): Days {
  const { mediation, appeal } = kase.stages
  const { done, changedDates } = kase
  const last = LAST.get(kase.decision)
  const isSame =
    last?.of.mediation === mediation &&
    last.of.appeal === appeal &&
    last.of.done === done &&
    last.of.changedDates === changedDates
  if (isSame) return last.days
  const days = new Map<DeadlineId, LocalDate>()
  for (const [id, day] of directedDays(kase, dueDays(clockFacts(kase)))) {
    days.set(id, stands(kase, id, day) ?? day.due)
  }
  LAST.set(kase.decision, { of: { mediation, appeal, done, changedDates }, days })
  return days
}

/** The day that people have put in a limit's place, where it stands: a family's last day is never made earlier. */
function stands({ changedDates }: Case, id: DeadlineId, { due, owedBy }: DueDay): LocalDate | null {
  const changed = changedDates[id]
  if (!changed || (owedBy === 'family' && compare(changed.to, due) <= 0)) return null
  return changed.to
}

/** A recommendation about social care is for the council's own social care to answer, alone or beside the NHS. */
function answeredByUs({ stages: { appeal } }: Case, deadline: Deadline): Deadline {
  const ours = appeal.state === 'ended' && appeal.recommended?.includes('socialCare')
  return ours && deadline.id === 'answer-recommendation' ? { ...deadline, owedBy: 'council' } : deadline
}

function changedByHand(kase: Case, deadline: Deadline, today: LocalDate): CaseDeadline {
  const changed = kase.changedDates[deadline.id]
  const proposed = kase.proposedDates[deadline.id]
  const waiting = proposed ? { ...deadline, proposed } : deadline
  if (!changed || !stands(kase, deadline.id, deadline)) return waiting
  const { safeBy: _, ...rest } = waiting
  return { ...rest, due: changed.to, passed: today > changed.to, changed }
}

/** Two limits of which only one can come true: a plan, or the reasons for none. */
const EITHER: { readonly [D in DeadlineId]?: DeadlineId } = {
  'agreed-assess-no-plan': 'agreed-assess-final',
  'agreed-assess-final': 'agreed-assess-no-plan',
  'ordered-assess-no-plan': 'ordered-assess-final',
  'ordered-assess-final': 'ordered-assess-no-plan',
}

/** Which of a case's dates are over and done with, so that a list need not show them. */
function isMet(kase: Case, deadline: Deadline): boolean {
  const { mediation, appeal } = kase.stages
  const other = EITHER[deadline.id]
  // An earlier mediation about which the NHS was told is not this one.
  if (deadline.id === 'tell-icb') return clockFacts(kase).icbToldOn !== undefined
  if (kase.done[deadline.id] || (other && kase.done[other])) return true
  // One that the tribunal sent back can be sent again, until the same last day.
  const appealed =
    appeal.state === 'lodged' || (appeal.state === 'ended' && appeal.outcome !== 'notRegistered')
  switch (deadline.id) {
    case 'appeal':
      return appealed
    case 'contact-adviser':
      return appealed || mediation.contactedOn !== null || mediation.certificate !== null
    case 'arrange-mediation':
    case 'icb-arrange-mediation':
      return mediation.state !== 'requested'
    case 'notice-of-meeting':
      // Recording the meeting tells the family its date.
      return mediation.state === 'arranged'
    case 'certificate':
      return mediation.certificate !== null
    default:
      return false
  }
}

/** A case's dates that still matter today, the next first. */
export function openDeadlines(kase: Case, today: LocalDate): readonly DatedDuty[] {
  const law = caseDeadlines(kase, today).filter((deadline) => !isMet(kase, deadline))
  return [...law, ...directionDates(kase, today)].toSorted((a, b) => compare(a.due, b.due))
}

/**
 * The next date, for lists to sort by; null when nothing is due or the case is closed. What somebody owes and has
 * not done stays the next date when it is late; what a family has lost does not.
 */
export function nextDeadline(kase: Case, today: LocalDate): DatedDuty | null {
  if (kase.closed) return null
  return (
    openDeadlines(kase, today).find((deadline) => !deadline.passed || deadline.owedBy !== 'family') ?? null
  )
}
