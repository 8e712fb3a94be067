import type { ClockFacts } from '../calendar/clock-facts.ts'
import type { Deadline } from '../calendar/deadline.ts'
import { formatWithWeekday as long } from '../calendar/format.ts'
import type { Told } from '../calendar/told.ts'
import type { Cell } from './kinds/kind.ts'
import type { Route, RouteId } from './route.ts'

/** How a route stands today, and the reason in words. */
export type Standing = Pick<Route, 'status' | 'until' | 'since' | 'reason'>

/** Works out how a route stands from its cell and the time limits that run. */
export function standing(id: RouteId, cell: Cell, facts: ClockFacts, running: readonly Deadline[]): Standing {
  if (!cell.available) return { status: 'notAvailable', reason: cell.reason }
  if (!cell.rule) return { status: 'open', reason: cell.reason }
  if (id === 'mediation' && isMediating(facts)) return { status: 'open', reason: add(cell.reason, MEDIATING) }
  const limit = running.find((deadline) => deadline.rule === cell.rule)
  if (!limit)
    return { status: 'open', reason: add(cell.reason, id === 'discriminationClaim' ? NO_ACT : NO_LETTER) }
  const leave = id === 'appeal' && lacksCertificate(cell, facts, running) ? [LEAVE] : []
  if (!limit.passed) {
    return { status: 'openUntil', until: limit.due, reason: add(cell.reason, lastDay(limit), ...leave) }
  }
  const late = id === 'mediation' && hasAnswered(facts) ? ANSWERED : (cell.closed ?? cell.reason)
  return { status: 'closedSince', since: limit.due, reason: add(wasLast(limit), late, ...leave) }
}

const isMediating = (facts: ClockFacts): boolean =>
  facts.mediationToldLaOn !== undefined ||
  facts.mediationArrangedFor !== undefined ||
  facts.mediationHeldOn !== undefined

const hasAnswered = (facts: ClockFacts): boolean =>
  facts.notPursuingToldOn !== undefined || facts.certificateIssuedOn !== undefined

/** The day to contact an adviser has gone by and nothing shows that anyone did. */
function lacksCertificate(cell: Cell, facts: ClockFacts, running: readonly Deadline[]): boolean {
  if (cell.certificate !== 'needed' || hasAnswered(facts) || isMediating(facts)) return false
  return running.some((deadline) => deadline.rule === 'contact-mediation-adviser' && deadline.passed)
}

const add = (first: Told, ...more: readonly Told[]): Told => ({
  family: [first, ...more].map((told) => told.family).join(' '),
  staff: [first, ...more].map((told) => told.staff).join(' '),
})

const both = (words: string): Told => ({ family: words, staff: words })

function lastDay({ due, safeBy }: Deadline): Told {
  const safe = safeBy ? ` To be safe, act by ${long(safeBy)}.` : ''
  return both(`The last day is ${long(due)}.${safe}`)
}

const wasLast = ({ due }: Deadline): Told => both(`The last day was ${long(due)}.`)

const MEDIATING: Told = {
  family: 'You have already asked for mediation, so this stays open to you.',
  staff: 'Mediation has been asked for.',
}
const ANSWERED: Told = {
  family:
    'You have already told the mediation adviser that you do not want mediation, or have your certificate. You can still ask us to meet: we can both agree to.',
  staff: 'The family has answered the adviser. A meeting is still possible if everyone agrees.',
}
const NO_LETTER: Told = {
  family: 'Tell us the date on your decision letter and we will work out the last day.',
  staff: 'Record the date on the letter and the date it was sent to work out the last day.',
}
const NO_ACT: Told = {
  family: 'The time limit is 6 months from the day it happened.',
  staff: 'Record the date of the act to work out the last day.',
}
const LEAVE: Told = {
  family:
    'The day to contact a mediation adviser has passed. If you did not contact one, ask the tribunal to let you appeal without a certificate, and say why.',
  staff:
    'The reg 33 day has passed with no contact recorded: leave to appeal without a certificate is needed.',
}
