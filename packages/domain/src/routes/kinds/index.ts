import type { RouteId } from '../route.ts'
import { APPEAL } from './appeal.ts'
import { CASE_OFFICER } from './case-officer.ts'
import {
  COUNCIL_COMPLAINT,
  NHS_COMPLAINT,
  OMBUDSMAN,
  SCHOOL_COMPLAINT,
  SOCIAL_CARE_COMPLAINT,
} from './complaints.ts'
import { COUNTY_COURT, JUDICIAL_REVIEW } from './courts.ts'
import { DISAGREEMENT_RESOLUTION } from './disagreement-resolution.ts'
import { DISCRIMINATION_CLAIM } from './discrimination-claim.ts'
import { EXTENDED_APPEAL } from './extended-appeal.ts'
import { HEALTH_MEDIATION } from './health-mediation.ts'
import { IASS } from './iass.ts'
import type { RouteKind } from './kind.ts'
import { MEDIATION } from './mediation.ts'
import { RECONSIDERATION } from './reconsideration.ts'

/** Every route, with the forms it can take. A route without words does not compile. */
export const ROUTE_KINDS = {
  'case-officer': CASE_OFFICER,
  reconsideration: RECONSIDERATION,
  iass: IASS,
  'disagreement-resolution': DISAGREEMENT_RESOLUTION,
  mediation: MEDIATION,
  'health-mediation': HEALTH_MEDIATION,
  appeal: APPEAL,
  'extended-appeal': EXTENDED_APPEAL,
  'council-complaint': COUNCIL_COMPLAINT,
  ombudsman: OMBUDSMAN,
  'school-complaint': SCHOOL_COMPLAINT,
  'nhs-complaint': NHS_COMPLAINT,
  'social-care-complaint': SOCIAL_CARE_COMPLAINT,
  'discrimination-claim': DISCRIMINATION_CLAIM,
  'county-court': COUNTY_COURT,
  'judicial-review': JUDICIAL_REVIEW,
} as const satisfies Record<RouteId, RouteKind>

/** The forms a route can take: what a cell of the decision table may say. */
export type CellName<R extends RouteId> = keyof (typeof ROUTE_KINDS)[R]['cells'] & string
