import type { Citation } from '../calendar/citation.ts'
import type { ClockFacts } from '../calendar/clock-facts.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import type { Told } from '../calendar/told.ts'

/** Every way to take a disagreement further, in the order they are shown. */
export const ROUTE_IDS = [
  'talk',
  'reconsideration',
  'iass',
  'disagreementResolution',
  'mediation',
  'appeal',
  'councilComplaint',
  'schoolComplaint',
  'nhsComplaint',
  'discriminationClaim',
] as const
export type RouteId = (typeof ROUTE_IDS)[number]

/** The routes depend on the same facts as the dates. */
export type RouteFacts = ClockFacts

/** Whether a mediation certificate has to come before the route. */
export type CertificateNeed = 'needed' | 'notNeeded' | 'notApplicable'

/** One way to take a disagreement further, and how it stands today. */
export type Route = {
  readonly id: RouteId
  readonly status: 'open' | 'openUntil' | 'closedSince' | 'notAvailable'
  /** With `openUntil`: the last day in law. A safer, earlier day is said in `reason`. */
  readonly until?: LocalDate
  /** With `closedSince`: the day that was the last. */
  readonly since?: LocalDate
  /** True where Parliament gives it, so that no council may take it away. */
  readonly statutory: boolean
  readonly certificate: CertificateNeed
  readonly reason: Told
  readonly whatItIs: { readonly family: string }
  /** Steps, in order. Contacts come from the authority's settings. */
  readonly howToTake: { readonly family: readonly string[] }
  /** Whether it stops, starts or leaves alone the time limit for an appeal. */
  readonly clockNote: { readonly family: string }
  readonly citation: Citation
  /** True when it can be used at the same time as the other routes. */
  readonly runsBeside: boolean
}
