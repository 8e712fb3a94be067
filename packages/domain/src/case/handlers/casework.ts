import { compare } from '../../calendar/index.ts'
import { sideOf } from '../../people/actor.ts'
import { isWritten } from '../../people/text-ref.ts'
import { isRunning, STAGE_NAMES } from '../../stages/index.ts'
import type { Case } from '../case.ts'
import type { CaseEvent } from '../events.ts'
import { type Handlers, notInTheFuture } from './handler.ts'

/** What is done with the case as a whole. */
export const CASEWORK_HANDLERS: Handlers<
  'assignCase' | 'recordDecision' | 'sendMessage' | 'closeCase' | 'withdrawCase' | 'reopenCase'
> = {
  assignCase: ({ kase, command, on }) => {
    const { officerId, teamId } = command
    if (kase.officerId === officerId) return { code: 'nothingChanges' }
    return [{ type: 'caseAssigned', on, officerId, teamId }]
  },

  recordDecision: ({ command, on, today }) => {
    const { dateOnLetter, dateSent, decidedBy } = command
    if (dateOnLetter && dateSent && compare(dateSent, dateOnLetter) < 0) return { code: 'sentBeforeDated' }
    const future =
      (dateOnLetter && notInTheFuture(dateOnLetter, today)) || (dateSent && notInTheFuture(dateSent, today))
    return future || [{ type: 'decisionRecorded', on, dateOnLetter, dateSent, decidedBy }]
  },

  sendMessage: ({ command, actor, on }) =>
    isWritten(command.text)
      ? [{ type: 'messageSent', on, from: sideOf(actor), text: command.text }]
      : { code: 'wordsMissing' },

  closeCase: ({ kase, command, on }) => {
    const running = STAGE_NAMES.find((stage) => isRunning(kase.stages, stage))
    if (running) return { code: 'stageRunning', stage: running }
    if (!isWritten(command.summary)) return { code: 'wordsMissing' }
    return [{ type: 'caseClosed', on, outcome: command.outcome, summary: command.summary }]
  },

  withdrawCase: ({ kase, on }) => [
    ...stopsEverythingElse(kase, on),
    { type: 'caseClosed', on, outcome: 'withdrawn', summary: null },
  ],

  reopenCase: ({ actor, on }) => [{ type: 'caseReopened', on, by: sideOf(actor) }],
}

/** A family that withdraws stops what the council is doing for them. An appeal is the tribunal's: it goes on. */
function stopsEverythingElse(kase: Case, on: Case['raisedOn']): CaseEvent[] {
  const { conversation, reconsideration, disagreementResolution, mediation } = kase.stages
  const events: CaseEvent[] = []
  if (conversation.state === 'requested' || conversation.state === 'arranged') {
    events.push({ type: 'conversationWithdrawn', on })
  }
  if (reconsideration.state === 'requested' || reconsideration.state === 'underReview') {
    events.push({ type: 'reconsiderationWithdrawn', on })
  }
  if (['seekingAgreement', 'agreed', 'arranged'].includes(disagreementResolution.state)) {
    events.push({ type: 'disagreementResolutionWithdrawn', on })
  }
  if (mediation.state === 'requested' || mediation.state === 'arranged') {
    events.push({ type: 'mediationWithdrawn', on })
  }
  return events
}
