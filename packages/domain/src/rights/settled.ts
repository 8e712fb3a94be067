import type { DeadlineId } from '../calendar/deadline-ids.ts'
import type { RightsFacts } from './facts.ts'

/**
 * The limits that what somebody told us has met already, so that a page need not ask for them again. The report
 * for other programs keeps them: there they are facts about the law, not things to do.
 */
export function settledBy(facts: RightsFacts): ReadonlySet<DeadlineId> {
  const { adviser = {}, mediation = {}, certificate = {}, appeal = {} } = facts
  const settled = new Set<DeadlineId>()
  const spoke = adviser.wantsMediation !== undefined || adviser.contactedOn || mediation.councilToldOn
  if (spoke || certificate.issuedOn) settled.add('contact-adviser')
  if (certificate.issuedOn) settled.add('certificate')
  if (appeal.papersSentToCouncilOn) settled.add('appeal').add('contact-adviser')
  if (mediation.meetingOn || mediation.concludedOn) {
    settled.add('arrange-mediation').add('icb-arrange-mediation')
  }
  return settled
}
