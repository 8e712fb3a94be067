import {
  type Case,
  type CaseDeadline,
  type CaseEvent,
  caseDeadlines,
  clockFacts,
  compare,
  isLocalDate,
  type LocalDate,
  ROUTE_IDS,
  type Route,
  routesFor,
} from '@common-ground/domain'

/** What a family is shown of a case on a day. */
export type Shown = { readonly deadlines: readonly CaseDeadline[]; readonly routes: readonly Route[] }

/** A way to make the laws fail on purpose, so that they are known to be able to. */
export type Plant = 'route' | 'source' | null

export function shownOf(kase: Case, today: LocalDate, plant: Plant): Shown {
  const deadlines = caseDeadlines(kase, today)
  const routes = routesFor(clockFacts(kase), today)
  if (plant === 'route') return { deadlines, routes: routes.filter(({ id }) => id !== 'appeal') }
  if (plant === 'source') {
    const blank = { instrument: '', provision: '', confidence: 'R' } as const
    return { deadlines: deadlines.map((each) => ({ ...each, citation: blank })), routes }
  }
  return { deadlines, routes }
}

/** The first law that what is shown breaks by itself, or null. */
export function brokenBy({ deadlines, routes }: Shown): string | null {
  for (const { id, due, citation, title, steps } of deadlines) {
    if (!citation.instrument || !citation.provision) return `${id} has no source`
    if (!title.family || !title.staff || steps.family.length === 0) return `${id} has no words`
    if (!isLocalDate(due)) return `${id} has no date`
  }
  if (routes.length !== ROUTE_IDS.length) return 'a route is missing'
  for (const [at, route] of routes.entries()) {
    if (route.id !== ROUTE_IDS[at]) return `${ROUTE_IDS[at]} is missing`
    if (!route.reason.family || !route.citation.instrument) return `${route.id} has no reason or source`
  }
  return null
}

const there = ({ status }: Route): boolean => status !== 'closed' && status !== 'not-available'

/**
 * The dates of a letter, and of a certificate that is corrected, are facts of others: they move a last day when
 * they become known or are put right. Nothing else that the council records may.
 */
const tellsDates = (before: Case, event: CaseEvent, today: LocalDate): boolean =>
  event.type === 'decisionRecorded' ||
  (event.type === 'certificateRecorded' &&
    (before.stages.mediation.certificate !== null || event.issuedOn !== today))

/** The first statutory route that a step of the council hides, shuts or shortens, or null. */
export function takenAway(
  was: Shown,
  now: Shown,
  before: Case,
  events: readonly CaseEvent[],
  today: LocalDate,
): string | null {
  if (events.some((event) => tellsDates(before, event, today))) return null
  for (const [at, route] of was.routes.entries()) {
    if (!route.statutory || !there(route)) continue
    const after = now.routes[at]
    if (!after || !there(after)) return `${route.id} was taken away`
    if (route.until && after.until && compare(after.until, route.until) < 0)
      return `${route.id} was shortened`
  }
  return null
}
