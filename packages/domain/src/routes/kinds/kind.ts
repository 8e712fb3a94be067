import type { Citation } from '../../calendar/citation.ts'
import type { DeadlineId } from '../../calendar/deadline-ids.ts'
import type { Told } from '../../calendar/told.ts'
import type { CertificateNeed } from '../route.ts'

/** A route as one kind of disagreement meets it: a value a cell of the decision table can take. */
export type Cell = {
  readonly available: boolean
  readonly certificate: CertificateNeed
  /** True when everyone has to agree before it goes ahead. */
  readonly byAgreement?: boolean
  /** The time limit that closes it, when it has one. */
  readonly limit?: DeadlineId
  /** True when it can still be asked for, with reasons, after that. */
  readonly lateWithReasons?: boolean
  readonly runsBeside: boolean
  /** The clocks that using it starts. */
  readonly starts?: readonly DeadlineId[]
  readonly reason: Told
  /** What to say instead once the time limit has passed: never a silent end. */
  readonly closed?: Told
  readonly howToTake: readonly string[]
  readonly citation: Citation
}

/** A way to take a disagreement further, with each of the forms it can take. */
export type RouteKind = {
  readonly statutory: boolean
  readonly whatItIs: string
  /** Who is there, or who looks at it. */
  readonly whoTakesPart: string
  /** What a family pays. */
  readonly cost: string
  /** What it does to the time limit of an appeal, where there is one to run. */
  readonly clockNote: string
  /** The clocks that using it in time satisfies. */
  readonly stops?: readonly DeadlineId[]
  readonly cells: Readonly<Record<string, Cell>>
}

/** A route that is open, needs no certificate and can be used beside the others. */
export const OPEN = { available: true, certificate: 'not-needed', runsBeside: true } as const

/** A route that this disagreement does not have. The reason says which other way is there. */
export const CLOSED = {
  available: false,
  certificate: 'not-needed',
  runsBeside: false,
  howToTake: [],
} as const

/** Said of every route where the tribunal cannot hear the disagreement. */
export const NO_APPEAL_CLOCK =
  'There is no right to appeal about this on its own, so no time limit for an appeal is running.'

/** A reason that a route is not there, for both readers. */
export const told = (family: string, staff: string): Told => ({ family, staff })
