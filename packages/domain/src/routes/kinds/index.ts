import type { RouteId } from '../route.ts'
import { APPEAL } from './appeal.ts'
import { COUNCIL_COMPLAINT, NHS_COMPLAINT, SCHOOL_COMPLAINT } from './complaints.ts'
import { DISAGREEMENT_RESOLUTION } from './disagreement-resolution.ts'
import { DISCRIMINATION_CLAIM } from './discrimination-claim.ts'
import { IASS } from './iass.ts'
import type { RouteKind } from './kind.ts'
import { MEDIATION } from './mediation.ts'
import { RECONSIDERATION } from './reconsideration.ts'
import { TALK } from './talk.ts'

/** Every route, with the forms it can take. A route without words does not compile. */
export const ROUTE_KINDS = {
  talk: TALK,
  reconsideration: RECONSIDERATION,
  iass: IASS,
  disagreementResolution: DISAGREEMENT_RESOLUTION,
  mediation: MEDIATION,
  appeal: APPEAL,
  councilComplaint: COUNCIL_COMPLAINT,
  schoolComplaint: SCHOOL_COMPLAINT,
  nhsComplaint: NHS_COMPLAINT,
  discriminationClaim: DISCRIMINATION_CLAIM,
} as const satisfies Record<RouteId, RouteKind>

/** The forms a route can take: what a cell of the decision table may say. */
export type CellName<R extends RouteId> = keyof (typeof ROUTE_KINDS)[R]['cells'] & string
