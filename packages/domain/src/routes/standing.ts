import type { ClockFacts } from '../calendar/clock-facts.ts'
import type { Deadline } from '../calendar/deadline.ts'
import type { DeadlineId } from '../calendar/deadline-ids.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import type { Told } from '../calendar/told.ts'
import type { Cell } from './kinds/kind.ts'
import type { Route, RouteId } from './route.ts'
import * as words from './standing-words.ts'

/** How a route stands today, and the reason in words. */
export type Standing = Pick<Route, 'status' | 'until' | 'since' | 'reason'>

/** Works out how a route stands from its cell of the decision table and the time limits that run. */
export function standing(id: RouteId, cell: Cell, facts: ClockFacts, running: readonly Deadline[]): Standing {
  if (!cell.available) return { status: 'not-available', reason: cell.reason }
  if (cell.byAgreement) return { status: 'needs-agreement', reason: cell.reason }
  if (!cell.limit) return { status: 'open', reason: cell.reason }
  if (id === 'mediation' && isMediating(facts)) return open(cell, words.MEDIATING)
  if (cell.limit === 'appeal' && facts.appealLodgedOn) return open(cell, words.APPEALED)
  const limit = limitOf(cell.limit, running)
  if (!limit) return open(cell, WITHOUT_A_DATE[cell.limit] ?? words.NO_LETTER_DATE)
  const certificate = cell.certificate === 'needed' ? certificateWords(facts, running) : []
  if (!limit.passed) {
    const reason = words.together(cell.reason, words.lastDay(limit), ...certificate)
    return { status: 'open', until: limit.due, reason }
  }
  if (cell.certificate === 'needed' && awaitsCertificate(facts, running)) {
    return open(cell, words.AWAITS_CERTIFICATE)
  }
  const late =
    id === 'mediation' && hasAnswered(facts) ? words.ANSWERED_ADVISER : (cell.closed ?? cell.reason)
  return {
    status: cell.lateWithReasons ? 'open-late' : 'closed',
    since: limit.due,
    reason: words.together(words.wasLastDay(limit), late, ...certificate),
  }
}

/** What to say of a limit whose first day nobody has told us. */
const WITHOUT_A_DATE: { readonly [D in DeadlineId]?: Told } = {
  'discrimination-claim': words.NO_ACT_DATE,
  'county-court': words.NO_ACT_DATE,
  ombudsman: words.NO_KNOWN_DATE,
  'nhs-complaint': words.NO_KNOWN_DATE,
  'social-care-complaint': words.NO_KNOWN_DATE,
  'judicial-review': words.NO_REVIEW_DATE,
}

const open = (cell: Cell, more: Told): Standing => ({
  status: 'open',
  reason: words.together(cell.reason, more),
})

const limitOf = (limit: DeadlineId, running: readonly Deadline[]): Deadline | undefined =>
  running.find((deadline) => deadline.id === limit)

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
  const contact = limitOf('contact-adviser', running)
  return contact?.passed && !isMediating(facts) && !spokeInTime(facts, contact.due) ? [words.NEEDS_LEAVE] : []
}

/**
 * The family answered or asked in time and has no certificate yet. The month it brings has not begun, so the
 * appeal is not shut when the 2 months are over (SI 2008/2699 r.20(1)(c)).
 */
function awaitsCertificate(facts: ClockFacts, running: readonly Deadline[]): boolean {
  const contact = limitOf('contact-adviser', running)
  return !facts.certificateIssuedOn && contact !== undefined && spokeInTime(facts, contact.due)
}

const spokeInTime = (facts: ClockFacts, limit: LocalDate): boolean =>
  [facts.mediationToldLaOn, facts.notPursuingToldOn, facts.adviserContactedOn].some(
    (on) => on !== undefined && on <= limit,
  )
