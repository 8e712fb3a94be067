import type { ClockFacts } from '../calendar/clock-facts.ts'
import type { Deadline } from '../calendar/deadline.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import type { RuleId } from '../calendar/rules/index.ts'
import type { Told } from '../calendar/told.ts'
import type { Cell } from './kinds/kind.ts'
import type { Route, RouteId } from './route.ts'
import * as words from './standing-words.ts'

/** How a route stands today, and the reason in words. */
export type Standing = Pick<Route, 'status' | 'until' | 'since' | 'reason'>

/** Works out how a route stands from its cell of the decision table and the time limits that run. */
export function standing(id: RouteId, cell: Cell, facts: ClockFacts, running: readonly Deadline[]): Standing {
  if (!cell.available) return { status: 'notAvailable', reason: cell.reason }
  if (!cell.rule) return { status: 'open', reason: cell.reason }
  if (id === 'mediation' && isMediating(facts)) return open(cell, words.MEDIATING)
  const limit = limitOf(cell.rule, running)
  if (!limit) return open(cell, id === 'discriminationClaim' ? words.NO_ACT_DATE : words.NO_LETTER_DATE)
  const certificate = cell.certificate === 'needed' ? certificateWords(facts, running) : []
  if (!limit.passed) {
    const reason = words.together(cell.reason, words.lastDay(limit), ...certificate)
    return { status: 'openUntil', until: limit.due, reason }
  }
  if (cell.certificate === 'needed' && awaitsCertificate(facts, running)) {
    return open(cell, words.AWAITS_CERTIFICATE)
  }
  const late =
    id === 'mediation' && hasAnswered(facts) ? words.ANSWERED_ADVISER : (cell.closed ?? cell.reason)
  const reason = words.together(words.wasLastDay(limit), late, ...certificate)
  return { status: 'closedSince', since: limit.due, reason }
}

const open = (cell: Cell, more: Told): Standing => ({
  status: 'open',
  reason: words.together(cell.reason, more),
})

const limitOf = (rule: RuleId, running: readonly Deadline[]): Deadline | undefined =>
  running.find((deadline) => deadline.rule === rule)

const isMediating = (facts: ClockFacts): boolean =>
  facts.mediationToldLaOn !== undefined ||
  facts.mediationArrangedFor !== undefined ||
  facts.mediationHeldOn !== undefined

const hasAnswered = (facts: ClockFacts): boolean =>
  facts.notPursuingToldOn !== undefined ||
  facts.adviserContactedOn !== undefined ||
  facts.certificateIssuedOn !== undefined

/** Whether the certificate is there, or can no longer be had as of right. */
function certificateWords(facts: ClockFacts, running: readonly Deadline[]): readonly Told[] {
  if (facts.certificateIssuedOn) return [words.HAS_CERTIFICATE]
  const contact = limitOf('contact-mediation-adviser', running)
  return contact?.passed && !isMediating(facts) && !hasAnswered(facts) ? [words.NEEDS_LEAVE] : []
}

/**
 * The family answered or asked in time and has no certificate yet. The month it brings has not begun, so the
 * appeal is not shut when the 2 months are over (SI 2008/2699 r.20(1)(c)).
 */
function awaitsCertificate(facts: ClockFacts, running: readonly Deadline[]): boolean {
  const contact = limitOf('contact-mediation-adviser', running)
  if (facts.certificateIssuedOn || !contact) return false
  const inTime = (on: LocalDate | undefined) => on !== undefined && on <= contact.due
  return [facts.mediationToldLaOn, facts.notPursuingToldOn, facts.adviserContactedOn].some(inTime)
}
