import type { Citation } from '../calendar/citation.ts'
import type { ClockFacts } from '../calendar/clock-facts.ts'
import type { DeadlineId } from '../calendar/deadline-ids.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import type { Told } from '../calendar/told.ts'

/** Every way to take a disagreement further, in the order they are shown. */
export const ROUTE_IDS = [
  'case-officer',
  'reconsideration',
  'iass',
  'disagreement-resolution',
  'mediation',
  'health-mediation',
  'appeal',
  'extended-appeal',
  'council-complaint',
  'ombudsman',
  'school-complaint',
  'nhs-complaint',
  'social-care-complaint',
  'discrimination-claim',
  'county-court',
  'judicial-review',
] as const
export type RouteId = (typeof ROUTE_IDS)[number]

/** The routes depend on the same facts as the dates. */
export type RouteFacts = ClockFacts

/**
 * How a route stands. `open-late`: its last day has gone, and it can still be asked for with reasons. `closed`: its
 * last day has gone, and another way is named. `needs-agreement`: open to ask, and goes ahead when everyone agrees.
 */
export const ROUTE_STATUSES = ['open', 'open-late', 'not-available', 'closed', 'needs-agreement'] as const
export type RouteStatus = (typeof ROUTE_STATUSES)[number]

/** Whether a mediation certificate has to come before the route. */
export type CertificateNeed = 'needed' | 'not-needed'

/** What using a route does to a clock. `passed`: that clock has run out already. */
export type ClockEffect = 'starts' | 'stops' | 'running' | 'passed'

/** One way to take a disagreement further, and how it stands today. */
export type Route = {
  readonly id: RouteId
  readonly status: RouteStatus
  /** While open: the last day in law. A safer, earlier day is said in `reason`. */
  readonly until?: LocalDate
  /** When it is too late, or late: the day that was the last. */
  readonly since?: LocalDate
  /** True where Parliament gives it, so that no council may take it away. */
  readonly statutory: boolean
  readonly certificate: CertificateNeed
  readonly reason: Told
  readonly whatItIs: { readonly family: string }
  readonly whoTakesPart: { readonly family: string }
  readonly cost: { readonly family: string }
  /** Steps, in order. Contacts come from the authority's settings. */
  readonly howToTake: { readonly family: readonly string[] }
  /** What it does to each clock that a family can lose, and which clocks it starts. */
  readonly clocks: { readonly [D in DeadlineId]?: ClockEffect }
  /** The same about the time limit for an appeal, in words. */
  readonly clockNote: { readonly family: string }
  readonly citation: Citation
  /** True when it can be used at the same time as the other routes. */
  readonly runsBeside: boolean
}
