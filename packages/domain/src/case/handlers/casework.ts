import { FIRST_THREAD, type Reader, readsDocument } from '../../access/reading.ts'
import { standingOf } from '../../access/standing.ts'
import { addDays, compare, type LocalDate } from '../../calendar/index.ts'
import { type Actor, sideOf } from '../../people/actor.ts'
import { isPrincipal } from '../../people/member.ts'
import { isWritten } from '../../people/text-ref.ts'
import { isRunning, STAGE_NAMES } from '../../stages/index.ts'
import { type Case, CHANGE_OF_MIND_DAYS, REASONS_OF } from '../case.ts'
import type { CommandOf } from '../commands.ts'
import type { CaseEvent } from '../events.ts'
import type { Refusal } from '../refusal.ts'
import { type Handlers, notInTheFuture } from './handler.ts'
import { calledOff } from './meeting.ts'
import { shutsOut } from './restriction.ts'

/** What is done with the case as a whole. */
export const CASEWORK_HANDLERS: Handlers<
  | 'assignCase'
  | 'recordDecision'
  | 'sendMessage'
  | 'closeCase'
  | 'withdrawCase'
  | 'undoWithdrawal'
  | 'reopenCase'
> = {
  assignCase: ({ kase, command, on }) => {
    const { officerId, teamId, note, tellFamily = true } = command
    if (kase.officerId === officerId) return { code: 'nothingChanges' }
    const handedOver = { ...(isWritten(note) && { note }), ...(!tellFamily && { told: false as const }) }
    return (
      shutsOut({ ...kase, officerId }, kase.restricted?.named) ?? [
        { type: 'caseAssigned', on, officerId, teamId, ...handedOver },
      ]
    )
  },

  recordDecision: ({ command, on, today }) => {
    const { dateOnLetter, dateSent, decidedBy } = command
    if (dateOnLetter && dateSent && compare(dateSent, dateOnLetter) < 0) return { code: 'sentBeforeDated' }
    const future =
      (dateOnLetter && notInTheFuture(dateOnLetter, today)) || (dateSent && notInTheFuture(dateSent, today))
    return future || [{ type: 'decisionRecorded', on, dateOnLetter, dateSent, decidedBy }]
  },

  sendMessage: ({ kase, command, actor, on, today }) => message(kase, command, actor, on, today),

  closeCase: ({ kase, command, on }) => {
    const running = STAGE_NAMES.find((stage) => isRunning(kase.stages, stage))
    if (running) return { code: 'stageRunning', stage: running }
    const { outcome, reason, summary } = command
    if (!isWritten(summary)) return { code: 'wordsMissing' }
    const fitting = REASONS_OF[outcome]
    if (fitting.length > 0 ? !reason || !fitting.includes(reason) : reason)
      return { code: fitting.length > 0 ? 'reasonOfEnd' : 'noReasonOfEnd' }
    return [{ type: 'caseClosed', on, outcome, ...(reason && { reason }), summary }]
  },

  withdrawCase: ({ kase, on }) => [
    ...stopsEverythingElse(kase, on),
    { type: 'caseClosed', on, outcome: 'withdrawn', summary: null, before: kase.stages },
  ],

  undoWithdrawal: ({ kase, on }) => {
    const { closed } = kase
    if (closed?.outcome !== 'withdrawn') return { code: 'caseClosed' }
    const last = addDays(closed.on, CHANGE_OF_MIND_DAYS)
    return compare(on, last) > 0 ? { code: 'tooLateToUndo' } : [{ type: 'withdrawalUndone', on }]
  },

  reopenCase: ({ command, actor, on }) => {
    const by = sideOf(actor)
    // A family need not say why. What the council does to a disagreement, the family is told the reason of.
    if (by === 'family') return [{ type: 'caseReopened', on, by }]
    const { reason } = command
    return isWritten(reason) ? [{ type: 'caseReopened', on, by, reason }] : { code: 'wordsMissing' }
  },
}

/** Whose message it is, and which thread it goes to. A new thread has a topic and one person of the family's side. */
function message(
  kase: Case,
  command: CommandOf<'sendMessage'>,
  actor: Actor,
  on: LocalDate,
  today: LocalDate,
): CaseEvent[] | Refusal {
  const { text, threadId, topic = null, documentIds = [] } = command
  if (!isWritten(text)) return { code: 'wordsMissing' }
  const from = sideOf(actor)
  const member = from === 'family' ? standingOf(kase, actor.id, today) : null
  const mine = member ? (member.supports ?? member.personId) : null
  const thread = kase.threads.find(({ id }) => id === (threadId ?? FIRST_THREAD))
  // Somebody else's messages are not there at all.
  if (thread && mine && thread.person !== mine) return { code: 'noSuchThread' }
  const begins = !thread && threadId !== undefined
  if (begins && !isWritten(topic)) return { code: 'topicMissing' }
  const person = thread?.person ?? mine ?? command.person ?? kase.raisedBy
  if (begins && !kase.people.some((each) => each.personId === person)) return { code: 'noSuchPerson' }
  // Where nobody has a sign-in, messages are written for a family that is reached in other ways.
  if (from === 'council' && kase.people.length > 0 && !writes(kase, person, today))
    return { code: 'noLongerWrites' }
  const reader: Reader = member ? { kind: 'member', member } : { kind: 'council' }
  const readable = documentIds.every((id) =>
    kase.documents.some((document) => document.id === id && readsDocument(document, reader)),
  )
  if (!readable) return { code: 'noSuchDocument' }
  const said = { type: 'messageSent', on, from, text } as const
  if (threadId === undefined && documentIds.length === 0 && person === kase.raisedBy) return [said]
  const id = threadId ?? FIRST_THREAD
  return [{ ...said, threadId: id, person, ...(begins && { topic }), documentIds }]
}

/** Whether somebody takes part for themselves on a day: the council writes to them and to nobody else. */
const writes = (kase: Case, personId: string, today: LocalDate): boolean => {
  const member = standingOf(kase, personId, today)
  return member !== null && isPrincipal(member)
}

/** A family that withdraws stops what the council is doing for them. An appeal is the tribunal's: it goes on. */
function stopsEverythingElse(kase: Case, on: Case['raisedOn']): CaseEvent[] {
  const { conversation, reconsideration, disagreementResolution, mediation } = kase.stages
  const events: CaseEvent[] = []
  if (conversation.state === 'requested' || conversation.state === 'arranged') {
    events.push({ type: 'conversationWithdrawn', on, ...calledOff(conversation) })
  }
  if (reconsideration.state === 'requested' || reconsideration.state === 'underReview') {
    events.push({ type: 'reconsiderationWithdrawn', on })
  }
  if (['seekingAgreement', 'agreed', 'arranged'].includes(disagreementResolution.state)) {
    events.push({ type: 'disagreementResolutionWithdrawn', on, ...calledOff(disagreementResolution) })
  }
  if (mediation.state === 'requested' || mediation.state === 'arranged') {
    events.push({ type: 'mediationWithdrawn', on, ...calledOff(mediation) })
  }
  return events
}
