import { arrangementOf, NO_STAGES, type PartyAnswer, type Stages } from '../stages/index.ts'
import type { Case } from './case.ts'
import { CorruptRecord } from './corrupt-record.ts'
import type { CaseEvent, CaseRaised, EventOf } from './events.ts'
import { afterAgreement, afterPosition } from './folds/agreement.ts'
import { afterAppeal } from './folds/appeal.ts'
import { changed, without } from './folds/changed.ts'
import { afterLearning, forgottenCause } from './folds/learning.ts'
import { afterMediation } from './folds/mediation.ts'
import { afterMessage, waitingNow } from './folds/message.ts'
import { afterPeople } from './folds/people.ts'
import { afterReconsideration } from './folds/reconsideration.ts'
import { afterSafety } from './folds/safety.ts'

/** The case as `caseRaised` leaves it. */
function born(event: CaseRaised): Case {
  return {
    id: event.caseId,
    reference: event.reference,
    version: 1,
    raisedOn: event.on,
    lastEventOn: event.on,
    channel: event.channel,
    raisedBy: event.raisedBy,
    decision: event.decision,
    points: event.points,
    teamId: event.teamId,
    officerId: null,
    stages: NO_STAGES,
    closed: null,
    people: firstPeople(event),
    invitations: [],
    threads: [],
    documents: [],
    agreements: [],
    unavailable: [],
    rightHolder: null,
    done: {},
    proposedDates: {},
    changedDates: {},
    familyWaitingSince: null,
  }
}

/** Whoever raised it through the portal is its first member. Officers raise it for people who have no sign-in. */
function firstPeople(event: CaseRaised): Case['people'] {
  if (event.channel !== 'portal') return []
  const { raisedBy, raisedAs = 'parent', on } = event
  return [
    {
      personId: raisedBy,
      relation: raisedAs,
      scope: null,
      supports: null,
      from: on,
      until: null,
      endedOn: null,
    },
  ]
}

/**
 * Applies one event to a case. Total over every event; it consults neither clock nor table.
 *
 * @param kase the case so far, or null before the first event.
 * @throws CorruptRecord for a history that no command could have made.
 */
export function evolve(kase: Case | null, event: CaseEvent): Case {
  if (event.type === 'caseRaised') {
    if (kase) throw new CorruptRecord(`${kase.id} was raised twice`)
    return born(event)
  }
  if (!kase) throw new CorruptRecord(`The first event is ${event.type}, not caseRaised`)
  const next = { ...kase, ...forgottenCause(kase, event), ...change(kase, event) }
  return { ...next, version: kase.version + 1, lastEventOn: event.on }
}

/** Folds a case's events, oldest first. */
export function fold(events: readonly CaseEvent[]): Case {
  let kase: Case | null = null
  for (const event of events) kase = evolve(kase, event)
  if (!kase) throw new CorruptRecord('There are no events')
  return kase
}

const stage = <S extends keyof Stages>(kase: Case, name: S, next: Stages[S]): Partial<Case> => ({
  stages: { ...kase.stages, [name]: next },
})

/** What an event changes. */
function change(kase: Case, event: Exclude<CaseEvent, CaseRaised>): Partial<Case> {
  switch (event.type) {
    case 'caseAssigned':
      return { officerId: event.officerId, teamId: event.teamId }
    case 'decisionRecorded': {
      const { dateOnLetter, dateSent, decidedBy } = event
      return { decision: { ...kase.decision, dateOnLetter, dateSent, decidedBy } }
    }
    case 'messageSent':
      return afterMessage(kase, event)
    case 'caseClosed':
      return {
        closed: {
          on: event.on,
          outcome: event.outcome,
          ...(event.reason && { reason: event.reason }),
          ...(event.before && { before: event.before }),
        },
      }
    case 'withdrawalUndone':
      return { closed: null, stages: kase.closed?.before ?? kase.stages }
    case 'personInvited':
    case 'invitationWithdrawn':
    case 'personJoined':
    case 'accessChanged':
    case 'accessEnded':
    case 'rightMoved':
      return afterPeople(kase, event)
    case 'contactRecorded':
      return {}
    case 'safetyFlagged':
    case 'safetyUnflagged':
      return afterSafety(kase, event)
    case 'caseRestricted': {
      const { by, on, named, reason } = event
      return { restricted: { by, on, named, reason } }
    }
    case 'caseUnrestricted':
      return { restricted: null }
    case 'documentAdded': {
      const { documentId: id, kind, datedOn, sha256, shared, by: addedBy, from: side, on: addedOn } = event
      const { forPerson: addedFor, issued } = event
      const document = { id, kind, datedOn, sha256, shared, addedBy, side, addedOn, removedOn: null }
      const more = { ...(addedFor && { addedFor }), ...(issued && { issued }) }
      return { documents: [...kase.documents, { ...document, ...more }] }
    }
    case 'documentShared':
      return { documents: changed(kase.documents, event.documentId, { shared: event.shared }) }
    case 'documentRemoved':
      return { documents: changed(kase.documents, event.documentId, { removedOn: event.on }) }
    case 'packReleased': {
      const { type: _, ...pack } = event
      return { packs: [...(kase.packs ?? []), pack] }
    }
    case 'unavailableSaid': {
      const { personId, days } = event
      return {
        unavailable: [...kase.unavailable.filter((each) => each.personId !== personId), { personId, days }],
      }
    }
    case 'positionStated':
    case 'pointSettled':
      return { points: afterPosition(kase, event) }
    case 'agreementRecorded':
    case 'agreementSigned':
    case 'actionDone':
    case 'actionNotDone':
      return { agreements: afterAgreement(kase, event) }
    case 'dutyDone':
      return { done: { ...kase.done, [event.deadline]: event.doneOn } }
    case 'dateChangeProposed': {
      const { deadline, from, to, reason, by } = event
      const change = { from, to, reason, proposedBy: by }
      return { proposedDates: { ...kase.proposedDates, [deadline]: change } }
    }
    case 'dateChanged': {
      const { deadline, from, to, reason, proposedBy, confirmedBy, on } = event
      const change = { from, to, reason, proposedBy, confirmedBy, on }
      return {
        proposedDates: without(kase.proposedDates, deadline),
        changedDates: { ...kase.changedDates, [deadline]: change },
      }
    }
    case 'dateChangeRefused':
      return { proposedDates: without(kase.proposedDates, event.deadline) }
    case 'deadlineMoved':
      return {}
    case 'caseReopened':
      return { closed: null }
    case 'conversationRequested':
      return stage(kase, 'conversation', { state: 'requested', on: event.on })
    case 'conversationArranged':
      return stage(kase, 'conversation', { state: 'arranged', ...arrangementOf(event) })
    case 'conversationHeld': {
      const { heldOn, mode, outcome, summary } = event
      return {
        ...stage(kase, 'conversation', { state: 'held', heldOn, mode, outcome, summary }),
        ...waitingNow(kase.threads.map((thread) => ({ ...thread, waitingSince: null }))),
      }
    }
    case 'conversationWithdrawn':
      return stage(kase, 'conversation', { state: 'withdrawn', on: event.on })
    case 'reconsiderationRequested':
      return stage(kase, 'reconsideration', { state: 'requested', on: event.on, by: event.by })
    case 'reconsiderationOpened':
    case 'reconsiderationRecommended':
    case 'reconsiderationReturned':
    case 'reconsiderationDecided':
      return afterReconsideration(kase, event)
    case 'reconsiderationWithdrawn':
      return stage(kase, 'reconsideration', { state: 'withdrawn', on: event.on })
    case 'disagreementResolutionRequested':
      return stage(kase, 'disagreementResolution', {
        state: 'seekingAgreement',
        kind: event.kind,
        providerId: event.providerId,
        askedBy: event.askedBy,
        askedOn: event.on,
        parties: event.parties.map((party): PartyAnswer => ({ party, answer: null })),
      })
    case 'partyAnswered':
      return stage(kase, 'disagreementResolution', afterAnswer(kase, event))
    case 'partyAsked': {
      const { party, on, answerBy } = event
      const before = referral(kase)
      const parties = before.parties.map((each) =>
        each.party === party ? { ...each, asked: { on, answerBy } } : each,
      )
      return stage(kase, 'disagreementResolution', { ...before, state: 'seekingAgreement', parties })
    }
    case 'disagreementResolutionReferred': {
      const now = kase.stages.disagreementResolution
      if (!('parties' in now)) throw new CorruptRecord(`${kase.id} has nothing to refer`)
      return stage(kase, 'disagreementResolution', { ...now, referredOn: event.on })
    }
    case 'disagreementResolutionArranged':
      return stage(kase, 'disagreementResolution', {
        ...referral(kase),
        state: 'arranged',
        ...arrangementOf(event),
      })
    case 'disagreementResolutionConcluded': {
      const { heldOn, outcome, summary } = event
      return stage(kase, 'disagreementResolution', {
        ...referral(kase),
        state: 'concluded',
        heldOn,
        outcome,
        summary,
      })
    }
    case 'disagreementResolutionWithdrawn':
      return stage(kase, 'disagreementResolution', { state: 'withdrawn', on: event.on })
    case 'mediationRequested':
    case 'mediationDeclined':
    case 'mediationReferred':
    case 'mediationArranged':
    case 'mediationMeetingCancelled':
    case 'mediationCannotBeArranged':
    case 'mediationConcluded':
    case 'mediationWithdrawn':
    case 'certificateRecorded':
      return stage(kase, 'mediation', afterMediation(kase, event))
    case 'icbTold':
      return { done: { ...kase.done, 'tell-icb': event.toldOn } }
    case 'appealNoted':
    case 'appealRegistered':
    case 'appealPapersRecorded':
    case 'directionsRecorded':
    case 'directionChanged':
    case 'directionDone':
    case 'appealConceded':
    case 'appealEnded':
    case 'appealWithdrawn':
      return afterAppeal(kase, event)
    case 'causeRecorded':
    case 'costRecorded':
      return afterLearning(kase, event)
    default:
      return unreachable(event)
  }
}

function unreachable(event: never): never {
  throw new CorruptRecord(`Unknown event ${JSON.stringify(event)}`)
}

/** The referral that a stage of disagreement resolution carries from asking to its end. */
function referral(kase: Case) {
  const now = kase.stages.disagreementResolution
  if (now.state === 'notRequested' || now.state === 'withdrawn') {
    throw new CorruptRecord(`${kase.id} has no disagreement resolution to go on with`)
  }
  const { kind, providerId, askedBy, askedOn, parties, referredOn } = now
  return { kind, providerId, askedBy, askedOn, parties, ...(referredOn && { referredOn }) }
}

/** Agreed when every party has said yes, declined as soon as one says no (CFA 2014 s.57: all must agree). */
function afterAnswer(kase: Case, event: EventOf<'partyAnswered'>): Stages['disagreementResolution'] {
  const before = referral(kase)
  const { party, agrees, answeredOn, reason } = event
  const answer = { agrees, on: answeredOn, reason }
  const parties = before.parties.map((each) => (each.party === party ? { ...each, answer } : each))
  const now = { ...before, parties }
  if (!agrees) return { ...now, state: 'declined', on: event.on, by: party }
  if (parties.every((each) => each.answer?.agrees)) return { ...now, state: 'agreed', on: event.on }
  return { ...now, state: 'seekingAgreement' }
}
