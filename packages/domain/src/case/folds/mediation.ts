import { compare, type LocalDate } from '../../calendar/index.ts'
import { arrangementOf, type Mediation, type Postponement } from '../../stages/index.ts'
import type { Case } from '../case.ts'
import { CorruptRecord } from '../corrupt-record.ts'
import type { EventOf } from '../events.ts'

type Event = EventOf<
  | 'mediationRequested'
  | 'mediationDeclined'
  | 'mediationReferred'
  | 'mediationArranged'
  | 'mediationMeetingCancelled'
  | 'mediationCannotBeArranged'
  | 'mediationConcluded'
  | 'mediationWithdrawn'
  | 'certificateRecorded'
>

/** The stage of mediation after an event of it. */
export function afterMediation(kase: Case, event: Event): Mediation {
  switch (event.type) {
    case 'mediationRequested': {
      const { askedBy, toldCouncilOn, healthIncluded, providerId, issues, healthWanted } = event
      return {
        ...facets(kase, toldCouncilOn),
        state: 'requested',
        askedBy,
        toldCouncilOn,
        healthIncluded,
        providerId,
        ...(issues && { issues }),
        ...(healthWanted && { healthWanted }),
      }
    }
    case 'mediationDeclined':
      return { ...facets(kase, event.toldOn), state: 'notWanted', toldOn: event.toldOn }
    case 'mediationReferred':
      return { ...waiting(kase), referredOn: event.on }
    case 'mediationArranged':
      return {
        ...mediationRequest(kase),
        ...postponed(afterArranging(kase, event)),
        state: 'arranged',
        ...arrangementOf(event),
      }
    case 'mediationMeetingCancelled': {
      const { off, causedBy, why, on } = event
      const stays = waiting(kase).postponements ?? []
      return {
        ...mediationRequest(kase),
        ...postponed([...stays, { from: off.meetingOn, to: null, off: true, causedBy, why, on }]),
        state: 'requested',
      }
    }
    case 'mediationCannotBeArranged':
      return {
        ...waiting(kase),
        cannotArrangeSince: event.toldOn,
        ...(event.why && { cannotArrangeWhy: event.why }),
      }
    case 'mediationConcluded': {
      const { heldOn, outcome, summary, agreementOn = null, agreed = [], couldDecide } = event
      const came = { heldOn, outcome, summary, agreementOn, agreed }
      const whether = couldDecide === undefined ? {} : { couldDecide }
      return { ...mediationRequest(kase), state: 'held', ...came, ...whether }
    }
    case 'mediationWithdrawn':
      return { ...facets(kase), state: 'withdrawn', on: event.on }
    case 'certificateRecorded': {
      const { ground, issuedOn, number, receivedOn } = event
      const certificate = { ground, issuedOn, ...(number && { number }), ...(receivedOn && { receivedOn }) }
      return { ...kase.stages.mediation, certificate }
    }
  }
}

const postponed = (postponements: readonly Postponement[]) =>
  postponements.length > 0 ? { postponements } : {}

/** A day that moves is one more; a first day after one was called off is where that one went. */
function afterArranging(kase: Case, event: EventOf<'mediationArranged'>): readonly Postponement[] {
  const before = waiting(kase).postponements ?? []
  const { was, meetingOn: to, causedBy, why, on } = event
  if (was && causedBy && why) return [...before, { from: was.meetingOn, to, causedBy, why, on }]
  return before.map((each, at) => (at === before.length - 1 && each.to === null ? { ...each, to } : each))
}

/** What mediation keeps whatever its state: the certificate, and the first day the family spoke up about it. */
function facets(kase: Case, spokeOn: LocalDate | null = null) {
  const { certificate, contactedOn } = kase.stages.mediation
  const earlier = contactedOn && (!spokeOn || compare(contactedOn, spokeOn) <= 0)
  return { certificate, contactedOn: earlier ? contactedOn : spokeOn }
}

/** Mediation while it is being arranged or waits for its day. */
function waiting(kase: Case) {
  const now = kase.stages.mediation
  if (now.state !== 'requested' && now.state !== 'arranged') {
    throw new CorruptRecord(`${kase.id} has no mediation to go on with`)
  }
  return now
}

/** The request that mediation carries from asking to its end. */
function mediationRequest(kase: Case) {
  const now = waiting(kase)
  const { askedBy, toldCouncilOn, healthIncluded, providerId } = now
  const { cannotArrangeSince, cannotArrangeWhy, referredOn, postponements, issues, healthWanted } = now
  return {
    ...facets(kase),
    askedBy,
    toldCouncilOn,
    healthIncluded,
    providerId,
    ...(issues && { issues }),
    ...(healthWanted && { healthWanted }),
    ...(cannotArrangeSince && { cannotArrangeSince }),
    ...(cannotArrangeWhy && { cannotArrangeWhy }),
    ...(referredOn && { referredOn }),
    ...(postponements && { postponements }),
  }
}
