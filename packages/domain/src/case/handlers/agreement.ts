import { compare, type DeadlineId } from '../../calendar/index.ts'
import { sideOf } from '../../people/actor.ts'
import { isWritten } from '../../people/text-ref.ts'
import type { AgreedAction } from '../case.ts'
import { caseDeadlines } from '../next-date.ts'
import { type Handlers, notInTheFuture } from './handler.ts'

/** The most days somebody says they cannot do: three months, and no more. */
export const MOST_DAYS = 100

/** Which time limit of regulation 42 each kind of agreed thing has first. */
const FIRST_LIMIT: Readonly<Record<NonNullable<AgreedAction['item']>, DeadlineId>> = {
  assess: 'agreed-assess-notify',
  issue: 'agreed-issue-draft',
  amendContents: 'agreed-amendContents',
  nameSchool: 'agreed-nameSchool',
  other: 'agreed-other',
}

/** What both sides say, when they can meet, and what they agree. */
export const AGREEMENT_HANDLERS: Handlers<
  | 'sayUnavailable'
  | 'statePosition'
  | 'settlePoint'
  | 'recordAgreement'
  | 'signAgreement'
  | 'recordActionDone'
  | 'reportNotDone'
> = {
  sayUnavailable: ({ command, actor, on, today }) => {
    const days = [...new Set(command.days)].toSorted()
    if (days.length > MOST_DAYS) return { code: 'tooMany' }
    if (days.some((day) => compare(day, today) < 0)) return { code: 'inThePast' }
    return [{ type: 'unavailableSaid', on, personId: actor.id, days }]
  },

  statePosition: ({ kase, command, actor, on }) => {
    const { pointId, text } = command
    if (!kase.points.some(({ id }) => id === pointId)) return { code: 'noSuchPoint' }
    if (!isWritten(text)) return { code: 'wordsMissing' }
    return [{ type: 'positionStated', on, pointId, from: sideOf(actor), text }]
  },

  settlePoint: ({ kase, command, actor, on }) => {
    const { pointId, settled } = command
    const point = kase.points.find(({ id }) => id === pointId)
    if (!point) return { code: 'noSuchPoint' }
    const from = sideOf(actor)
    if (Boolean(point.settled?.[from]) === settled) return { code: 'nothingChanges' }
    return [{ type: 'pointSettled', on, pointId, from, settled }]
  },

  recordAgreement: ({ kase, command, on, today }) => {
    const { agreementId, from, agreedOn } = command
    if (command.actions.length === 0 || !command.actions.every(({ what }) => isWritten(what))) {
      return { code: 'actionsMissing' }
    }
    const future = notInTheFuture(agreedOn, today)
    if (future) return future
    const limits = caseDeadlines(kase, today)
    const actions = command.actions.map((action) => {
      const limit = action.item && limits.find(({ id }) => id === FIRST_LIMIT[action.item ?? 'other'])
      // Another date counts only where it was agreed in writing, as this is (SEND Regs 2014, reg 42(5)).
      if (action.dueOn || !limit) return { ...action, dueBy: 'agreed' as const }
      return { ...action, dueOn: limit.due, dueBy: 'regulation' as const }
    })
    return [{ type: 'agreementRecorded', on, agreementId, from, agreedOn, actions }]
  },

  signAgreement: ({ kase, command, actor, on, today }) => {
    const { agreementId, how, signedOn } = command
    const agreement = kase.agreements.find(({ id }) => id === agreementId)
    if (!agreement) return { code: 'noSuchAction' }
    if (agreement.signatures.some(({ by }) => by === actor.id)) return { code: 'alreadySigned' }
    const future = notInTheFuture(signedOn, today)
    if (future) return future
    return [{ type: 'agreementSigned', on, agreementId, by: actor.id, side: sideOf(actor), how, signedOn }]
  },

  recordActionDone: ({ kase, command, on, today }) => {
    const { agreementId, actionId, doneOn, evidence } = command
    if (!hasAction(kase.agreements, agreementId, actionId)) return { code: 'noSuchAction' }
    const shown = isWritten(evidence) && { evidence }
    return (
      notInTheFuture(doneOn, today) ?? [{ type: 'actionDone', on, agreementId, actionId, doneOn, ...shown }]
    )
  },

  reportNotDone: ({ kase, command, on }) => {
    const { agreementId, actionId, text } = command
    if (!hasAction(kase.agreements, agreementId, actionId)) return { code: 'noSuchAction' }
    return isWritten(text)
      ? [{ type: 'actionNotDone', on, agreementId, actionId, text }]
      : { code: 'wordsMissing' }
  },
}

const hasAction = (
  agreements: readonly { readonly id: string; readonly actions: readonly { readonly id: string }[] }[],
  agreementId: string,
  actionId: string,
): boolean =>
  agreements.some(({ id, actions }) => id === agreementId && actions.some((action) => action.id === actionId))
