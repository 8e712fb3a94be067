import { sideOf } from '../../people/actor.ts'
import { isWritten } from '../../people/text-ref.ts'
import { missingFromNotice } from '../../rights/notice.ts'
import { overallResult, type PointDecision, waitsFor } from '../../stages/index.ts'
import type { Point } from '../case.ts'
import type { CaseEvent } from '../events.ts'
import type { Refusal } from '../refusal.ts'
import type { Handlers } from './handler.ts'
import { causeOf } from './learning.ts'

/**
 * Having the decision looked at again: somebody recommends, and somebody else, who did not take the first decision,
 * decides. Good practice and this product's rule; the law prescribes neither.
 */
export const RECONSIDERATION_HANDLERS: Handlers<
  | 'requestReconsideration'
  | 'openReconsideration'
  | 'recommendReconsideration'
  | 'returnReconsideration'
  | 'decideReconsideration'
  | 'withdrawReconsideration'
> = {
  requestReconsideration: ({ command, actor, on }) => [
    { type: 'reconsiderationRequested', on, by: sideOf(actor), newEvidence: command.newEvidence },
  ],

  openReconsideration: ({ kase, command, actor, on }) => {
    const { decisionMakerId, sameDeciderReason: reason } = command
    if (kase.decision.decidedBy === null) return { code: 'unknownDecider' }
    if (kase.restricted && !kase.restricted.named.includes(decisionMakerId)) return { code: 'notNamed' }
    const opened = { type: 'reconsiderationOpened', on, decisionMakerId } as const
    if (kase.decision.decidedBy !== decisionMakerId) return [opened]
    if (!isWritten(reason)) return { code: 'sameDecisionMaker' }
    if (!actor.roles.includes('manager')) return { code: 'overrideByManager' }
    return [{ ...opened, sameDecider: { by: actor.id, reason } }]
  },

  recommendReconsideration: ({ kase, command, actor, on }) => {
    const { decisionMakerId, questions } = kase.stages.reconsideration
    if (actor.id === decisionMakerId) return { code: 'deciderRecommends' }
    const points = everyPoint(kase.points, command.points)
    if ('code' in points) return points
    const asked = questions?.answer === null
    if (asked && !isWritten(command.answer)) return { code: 'answerMissing' }
    const answer = asked ? command.answer : null
    const recommended = { type: 'reconsiderationRecommended', on, by: actor.id, decisionMakerId } as const
    return [{ ...recommended, points: points.given, answer }]
  },

  returnReconsideration: ({ kase, command, actor, on }) => {
    const stage = kase.stages.reconsideration
    if (actor.id !== stage.decisionMakerId) return { code: 'notTheDecisionMaker' }
    if (waitsFor(stage) === 'officer') return { code: 'withOfficer' }
    if (!isWritten(command.questions)) return { code: 'wordsMissing' }
    return [{ type: 'reconsiderationReturned', on, questions: command.questions }]
  },

  decideReconsideration: ({ kase, command, actor, on }) => {
    const stage = kase.stages.reconsideration
    const { decisionMakerId, sameDecider } = stage
    if (actor.id !== decisionMakerId) return { code: 'notTheDecisionMaker' }
    if (kase.decision.decidedBy === actor.id && !sameDecider) return { code: 'sameDecisionMaker' }
    if (waitsFor(stage) === 'officer') return { code: 'withOfficer' }
    const points = everyPoint(kase.points, command.points)
    if ('code' in points) return points
    const { given } = points
    const decided = { type: 'reconsiderationDecided', on, decisionMakerId } as const
    const result = overallResult(given)
    const { notice, cause, refusedBefore } = command
    if (cause && result === 'kept') return { code: 'nothingWasChanged' }
    const why = cause ? [causeOf({ of: 'reconsideration', on }, cause)] : []
    if (!notice) return [{ ...decided, result, points: given }, ...why]
    const missing = missingFromNotice(kase.decision, notice.holds)
    if (missing.length > 0) return { code: 'noticeIncomplete', missing }
    const { noticeId, noticeHash: sha256 } = notice
    const letter: CaseEvent = {
      type: 'documentAdded',
      on,
      documentId: noticeId,
      kind: 'decisionLetter',
      datedOn: on,
      sha256,
      shared: { with: 'everyone' },
      by: actor.id,
      from: 'council',
      issued: true,
    }
    const held = refusedBefore === undefined ? {} : { refusedBefore }
    return [letter, { ...decided, result, points: given, noticeId, ...held }, ...why]
  },

  withdrawReconsideration: ({ on }) => [{ type: 'reconsiderationWithdrawn', on }],
}

/** What was given for each point of the case, in its order; refused while one of them has no reason. */
function everyPoint<P extends PointDecision>(
  points: readonly Point[],
  given: readonly P[],
): { readonly given: readonly P[] } | Refusal {
  const answered = points.map((point) => given.find((each) => each.pointId === point.id))
  const missing = points.filter((_, at) => !isWritten(answered[at]?.reasons)).map((point) => point.id)
  if (missing.length > 0) return { code: 'reasonMissing', pointIds: missing }
  return { given: answered.filter((each) => each !== undefined) }
}
