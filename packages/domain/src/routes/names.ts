import type { Told } from '../calendar/told.ts'
import type { ClockEffect, RouteId } from './route.ts'

/** What using a way does to a clock, after the clock's own name. */
export const CLOCK_EFFECT_WORDS: Record<ClockEffect, Told> = {
  starts: { family: 'This starts it', staff: 'Starts' },
  stops: { family: 'Doing this in time settles it', staff: 'Met by this' },
  running: { family: 'Keeps running', staff: 'Keeps running' },
  passed: { family: 'This day has passed', staff: 'Passed' },
}

/** What each way is called. */
export const ROUTE_WORDS: Record<RouteId, Told> = {
  'case-officer': { family: 'Talk to your case officer', staff: 'Conversation with the case officer' },
  reconsideration: { family: 'Ask us to look at the decision again', staff: 'Reconsideration' },
  iass: { family: 'Get free, impartial advice', staff: 'IASS' },
  'disagreement-resolution': { family: 'Disagreement resolution', staff: 'Disagreement resolution' },
  mediation: { family: 'Mediation', staff: 'Mediation' },
  'health-mediation': { family: 'Mediation with the NHS', staff: 'Health mediation (ICB)' },
  appeal: { family: 'Appeal to the SEND Tribunal', staff: 'Appeal to the SEND Tribunal' },
  'extended-appeal': {
    family: 'Ask the tribunal about health and social care too',
    staff: 'Extended appeal (health and social care)',
  },
  'council-complaint': { family: 'Complain to the council', staff: 'Complaint to the council' },
  ombudsman: { family: 'Go to the Ombudsman', staff: 'LGSCO' },
  'school-complaint': { family: 'Complain to the school or setting', staff: 'School complaint' },
  'nhs-complaint': { family: 'Complain to the NHS', staff: 'NHS complaint, then PHSO' },
  'social-care-complaint': { family: 'Complain to social care', staff: 'Social care complaint' },
  'discrimination-claim': {
    family: 'Claim disability discrimination by a school',
    staff: 'Disability discrimination claim',
  },
  'county-court': {
    family: 'Claim disability discrimination in the county court',
    staff: 'County court claim',
  },
  'judicial-review': { family: 'Ask a court to look at it', staff: 'Judicial review' },
}
