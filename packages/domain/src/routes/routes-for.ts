import type { Deadline } from '../calendar/deadline.ts'
import type { DeadlineId } from '../calendar/deadline-ids.ts'
import { deadlines } from '../calendar/deadlines.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { ROUTE_KINDS } from './kinds/index.ts'
import { type Cell, NO_APPEAL_CLOCK, type RouteKind } from './kinds/kind.ts'
import { type ClockEffect, ROUTE_IDS, type Route, type RouteFacts, type RouteId } from './route.ts'
import { type Situation, situationsOf } from './situation.ts'
import { type Standing, standing } from './standing.ts'
import { ROUTE_TABLE } from './table.ts'

/**
 * Every route, in the order to show them, with how it stands today. All of them are always there: one that is
 * shut, or that this disagreement never had, says why and what is open instead. Where a decision and another
 * matter are both in dispute, each route stands as the one that leaves more open.
 * @param running the time limits of the same facts, when they are at hand already.
 * @throws CalendarNotCovered when a time limit reaches past the known bank holidays.
 */
export function routesFor(
  facts: RouteFacts,
  today: LocalDate,
  running: readonly Deadline[] = deadlines(facts, today),
): readonly Route[] {
  const situations = situationsOf(facts)
  const canAppeal = situations.some((each) => cellOf('appeal', each, facts).available)
  return ROUTE_IDS.map((id) => {
    const [cell, stands] = mostOpen(id, situations, facts, running)
    const kind: RouteKind = ROUTE_KINDS[id]
    return {
      id,
      ...stands,
      statutory: kind.statutory,
      certificate: cell.certificate,
      whatItIs: { family: kind.whatItIs },
      whoTakesPart: { family: kind.whoTakesPart },
      cost: { family: kind.cost },
      howToTake: { family: cell.howToTake },
      clocks: cell.available ? clocksOf(kind, cell, running) : {},
      clockNote: { family: canAppeal ? kind.clockNote : NO_APPEAL_CLOCK },
      citation: cell.citation,
      runsBeside: cell.runsBeside,
    }
  })
}

const OPENNESS: readonly Standing['status'][] = [
  'open',
  'needs-agreement',
  'open-late',
  'closed',
  'not-available',
]

function mostOpen(
  id: RouteId,
  situations: readonly [Situation, ...Situation[]],
  facts: RouteFacts,
  running: readonly Deadline[],
): readonly [Cell, Standing] {
  const [first, second] = situations
  const cell = cellOf(id, first, facts)
  const stands = standing(id, cell, facts, running)
  if (!second) return [cell, stands]
  const other = cellOf(id, second, facts)
  const otherStands = standing(id, other, facts, running)
  const better = OPENNESS.indexOf(otherStands.status) < OPENNESS.indexOf(stands.status)
  return better ? [other, otherStands] : [cell, stands]
}

/** A recorded act of discrimination opens the claim whatever else is in dispute. */
function cellOf(id: RouteId, situation: Situation, facts: RouteFacts): Cell {
  if (id === 'discrimination-claim' && facts.discriminationOn) {
    return ROUTE_KINDS['discrimination-claim'].cells.school
  }
  const cells: Readonly<Record<string, Cell>> = ROUTE_KINDS[id].cells
  // The table's own type lets a row name only forms that the route has.
  return cells[ROUTE_TABLE[situation][id]] as Cell
}

/**
 * What a route does to the clocks: every one that a family can lose runs on unless the route is what it asks for,
 * and the clocks the route starts.
 */
function clocksOf(kind: RouteKind, cell: Cell, running: readonly Deadline[]): Route['clocks'] {
  const clocks: Partial<Record<DeadlineId, ClockEffect>> = {}
  for (const { id, owedBy, passed } of running) {
    if (owedBy !== 'family') continue
    if (passed) clocks[id] = 'passed'
    else clocks[id] = kind.stops?.includes(id) ? 'stops' : 'running'
  }
  for (const id of cell.starts ?? []) clocks[id] = 'starts'
  return clocks
}
