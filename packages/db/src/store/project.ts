import { type Case, headline, type LocalDate, nextDeadline } from '@common-ground/domain'
import type { cases } from '../schema/index.ts'

/** The row of a case: its whole fold, and the parts of it that lists search, sort and count by. */
export function caseRow(authorityId: string, kase: Case, today: LocalDate): typeof cases.$inferInsert {
  const next = nextDeadline(kase, today)
  const { conversation, reconsideration, disagreementResolution, mediation, appeal } = kase.stages
  return {
    authorityId,
    id: kase.id,
    reference: kase.reference,
    version: kase.version,
    state: kase,
    decisionType: kase.decision.type,
    headline: headline(kase),
    conversation: conversation.state,
    reconsideration: reconsideration.state,
    disagreementResolution: disagreementResolution.state,
    mediation: mediation.state,
    appeal: appeal.state,
    teamId: kase.teamId,
    officerId: kase.officerId,
    decisionMakerId: reconsideration.state === 'underReview' ? reconsideration.decisionMakerId : null,
    sameDecider: 'sameDecider' in reconsideration && reconsideration.sameDecider !== undefined,
    raisedOn: kase.raisedOn,
    lastEventOn: kase.lastEventOn,
    closedOn: kase.closed?.on ?? null,
    outcome: kase.closed?.outcome ?? null,
    nextDueOn: next?.due ?? null,
    nextDueRule: next?.rule ?? null,
    familyWaitingSince: kase.familyWaitingSince,
    restrictedTo: kase.restricted ? [...kase.restricted.named] : null,
  }
}
