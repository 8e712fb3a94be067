import { sideOf } from '../../people/actor.ts'
import { isWritten } from '../../people/text-ref.ts'
import { overallResult } from '../../stages/index.ts'
import type { Handlers } from './handler.ts'

/** Having the decision looked at again, by somebody who did not take it. */
export const RECONSIDERATION_HANDLERS: Handlers<
  'requestReconsideration' | 'openReconsideration' | 'decideReconsideration' | 'withdrawReconsideration'
> = {
  requestReconsideration: ({ command, actor, on }) => [
    { type: 'reconsiderationRequested', on, by: sideOf(actor), newEvidence: command.newEvidence },
  ],

  openReconsideration: ({ kase, command, on }) => {
    if (kase.decision.decidedBy === null) return { code: 'unknownDecider' }
    if (kase.decision.decidedBy === command.decisionMakerId) return { code: 'sameDecisionMaker' }
    if (kase.restricted && !kase.restricted.named.includes(command.decisionMakerId))
      return { code: 'notNamed' }
    return [{ type: 'reconsiderationOpened', on, decisionMakerId: command.decisionMakerId }]
  },

  decideReconsideration: ({ kase, command, actor, on }) => {
    const { decisionMakerId } = kase.stages.reconsideration
    if (actor.id !== decisionMakerId) return { code: 'notTheDecisionMaker' }
    if (kase.decision.decidedBy === actor.id) return { code: 'sameDecisionMaker' }
    const answered = kase.points.map((point) => command.points.find((given) => given.pointId === point.id))
    const missing = kase.points.filter((_, at) => !isWritten(answered[at]?.reasons)).map((point) => point.id)
    if (missing.length > 0) return { code: 'reasonMissing', pointIds: missing }
    const points = answered.filter((point) => point !== undefined)
    return [{ type: 'reconsiderationDecided', on, decisionMakerId, result: overallResult(points), points }]
  },

  withdrawReconsideration: ({ on }) => [{ type: 'reconsiderationWithdrawn', on }],
}
