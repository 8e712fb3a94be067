import type { Told } from '../calendar/told.ts'
import type { RouteId } from './route.ts'

/** What each way is called. */
export const ROUTE_WORDS: Record<RouteId, Told> = {
  talk: { family: 'Talk to your case officer', staff: 'Conversation with the case officer' },
  reconsideration: { family: 'Ask us to look at the decision again', staff: 'Reconsideration' },
  iass: { family: 'Get free, impartial advice', staff: 'IASS' },
  disagreementResolution: { family: 'Disagreement resolution', staff: 'Disagreement resolution' },
  mediation: { family: 'Mediation', staff: 'Mediation' },
  appeal: { family: 'Appeal to the SEND Tribunal', staff: 'Appeal to the SEND Tribunal' },
  councilComplaint: { family: 'Complain to the council', staff: 'Complaint to the council, then LGSCO' },
  schoolComplaint: { family: 'Complain to the school or setting', staff: 'School complaint' },
  nhsComplaint: { family: 'Complain to the NHS', staff: 'NHS complaint, then PHSO' },
  discriminationClaim: {
    family: 'Claim disability discrimination',
    staff: 'Disability discrimination claim',
  },
}
