import { deadlines } from '../calendar/deadlines.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { ROUTE_KINDS } from './kinds/index.ts'
import { type Cell, NO_APPEAL_CLOCK, type RouteKind } from './kinds/kind.ts'
import { ROUTE_IDS, type Route, type RouteFacts, type RouteId } from './route.ts'
import { situationOf } from './situation.ts'
import { standing } from './standing.ts'
import { ROUTE_TABLE, type Row } from './table.ts'

/**
 * Every route, in the order to show them, with how it stands today. All of them are always there: one that is
 * shut, or that this disagreement never had, says why and what is open instead.
 * @throws CalendarNotCovered when a time limit reaches past the known bank holidays.
 */
export function routesFor(facts: RouteFacts, today: LocalDate): readonly Route[] {
  const row = ROUTE_TABLE[situationOf(facts)]
  const running = deadlines(facts, today)
  const canAppeal = cellOf('appeal', row, facts).available
  return ROUTE_IDS.map((id) => {
    const kind: RouteKind = ROUTE_KINDS[id]
    const cell = cellOf(id, row, facts)
    return {
      id,
      ...standing(id, cell, facts, running),
      statutory: kind.statutory,
      certificate: cell.certificate,
      whatItIs: { family: kind.whatItIs },
      howToTake: { family: cell.howToTake },
      clockNote: { family: canAppeal ? kind.clockNote : NO_APPEAL_CLOCK },
      citation: cell.citation,
      runsBeside: cell.runsBeside,
    }
  })
}

/** A recorded act of discrimination opens the claim whatever else is in dispute. */
function cellOf(id: RouteId, row: Row, facts: RouteFacts): Cell {
  if (id === 'discriminationClaim' && facts.discriminationOn)
    return ROUTE_KINDS.discriminationClaim.cells.school
  const cells: Readonly<Record<string, Cell>> = ROUTE_KINDS[id].cells
  const cell = cells[row[id]]
  if (!cell) throw new Error(`The decision table names "${row[id]}" for ${id}, which has no such form.`)
  return cell
}
