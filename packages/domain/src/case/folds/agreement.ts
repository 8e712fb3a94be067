import type { AgreedAction, Agreement, Case, Point } from '../case.ts'
import type { EventOf } from '../events.ts'
import { changed } from './changed.ts'

/** What each side says of a point, and whether they have agreed that it is settled. */
export function afterPosition(
  kase: Case,
  event: EventOf<'positionStated' | 'pointSettled'>,
): readonly Point[] {
  const point = kase.points.find(({ id }) => id === event.pointId)
  if (!point) return kase.points
  if (event.type === 'positionStated') {
    const positions = { ...point.positions, [event.from]: { text: event.text, on: event.on } }
    // Words that change are words nobody has agreed to.
    return changed(kase.points, point.id, { positions, settled: {} })
  }
  const { [event.from]: _, ...rest } = point.settled ?? {}
  return changed(kase.points, point.id, {
    settled: event.settled ? { ...rest, [event.from]: event.on } : rest,
  })
}

/** What was agreed, who has signed it, and what became of each action. */
export function afterAgreement(
  kase: Case,
  event: EventOf<'agreementRecorded' | 'agreementSigned' | 'actionDone' | 'actionNotDone'>,
): readonly Agreement[] {
  if (event.type === 'agreementRecorded') {
    const { agreementId: id, from, agreedOn: on } = event
    const actions = event.actions.map((action): AgreedAction => ({ ...action, doneOn: null, notDone: null }))
    return [...kase.agreements, { id, on, from, actions, signatures: [] }]
  }
  const agreement = kase.agreements.find(({ id }) => id === event.agreementId)
  if (!agreement) return kase.agreements
  if (event.type === 'agreementSigned') {
    const { by, side, how, signedOn: on } = event
    const signatures = [...agreement.signatures, { by, side, how, on }]
    return changed(kase.agreements, agreement.id, { signatures })
  }
  const actions = agreement.actions.map((action): AgreedAction => {
    if (action.id !== event.actionId) return action
    // What showed that it was done goes with the doing of it.
    const { evidence: _, ...rest } = action
    return event.type === 'actionDone'
      ? { ...rest, doneOn: event.doneOn, notDone: null, ...(event.evidence && { evidence: event.evidence }) }
      : { ...rest, doneOn: null, notDone: { on: event.on, text: event.text } }
  })
  return changed(kase.agreements, agreement.id, { actions })
}
