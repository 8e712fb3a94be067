import { type CaseEvent, type EventOf, type EventType, localDate, type TextRef } from '@common-ground/domain'

/** Marks everything that no message may hold. */
export const SECRET = 'KINGFISHER'

const on = localDate('2026-11-23')
const meetingOn = localDate('2026-12-08')
const text = (id: string): TextRef => ({ id: `${SECRET}-${id}`, commitment: `${SECRET}-hash`, length: 12 })
const words = text('words')

export const OFFICER = 'officer-1'
export const DECISION_MAKER = 'decision-maker-1'

export const raised: EventOf<'caseRaised'> = {
  type: 'caseRaised',
  on,
  caseId: 'case-1',
  reference: 'ABC-DEF-GHJ',
  channel: 'portal',
  raisedBy: 'parent-1',
  decision: {
    type: 'RTA',
    sections: [],
    dateOnLetter: localDate('2026-11-10'),
    dateSent: null,
    decidedBy: 'officer-9',
  },
  points: [{ id: `${SECRET}-point`, section: null, wrong: words, wanted: words, answer: null }],
  setting: text('school'),
  teamId: 'team-1',
}

/** One of every event. A new event without a sample does not compile. */
export const SAMPLES: { readonly [T in EventType]: EventOf<T> } = {
  caseRaised: raised,
  caseAssigned: { type: 'caseAssigned', on, officerId: OFFICER, teamId: 'team-1' },
  decisionRecorded: {
    type: 'decisionRecorded',
    on,
    dateOnLetter: raised.decision.dateOnLetter,
    dateSent: null,
    decidedBy: 'officer-9',
  },
  dutyDone: { type: 'dutyDone', on, deadline: 'agreed-other', doneOn: on },
  dateChangeProposed: {
    type: 'dateChangeProposed',
    on,
    deadline: 'appeal',
    from: on,
    to: meetingOn,
    reason: words,
    by: OFFICER,
  },
  dateChanged: {
    type: 'dateChanged',
    on,
    deadline: 'appeal',
    from: on,
    to: meetingOn,
    reason: words,
    proposedBy: OFFICER,
    confirmedBy: DECISION_MAKER,
  },
  dateChangeRefused: { type: 'dateChangeRefused', on, deadline: 'appeal', to: meetingOn, reason: words },
  deadlineMoved: {
    type: 'deadlineMoved',
    on,
    deadline: 'appeal',
    from: on,
    to: meetingOn,
    because: 'certificateRecorded',
  },
  messageSent: { type: 'messageSent', on, from: 'council', text: words },
  caseClosed: { type: 'caseClosed', on, outcome: 'resolvedByTalking', summary: words },
  caseReopened: { type: 'caseReopened', on, by: 'council' },
  conversationRequested: { type: 'conversationRequested', on, by: 'family' },
  conversationArranged: { type: 'conversationArranged', on, meetingOn, mode: 'video' },
  conversationHeld: {
    type: 'conversationHeld',
    on,
    heldOn: on,
    mode: 'telephone',
    outcome: 'settled',
    summary: words,
  },
  conversationWithdrawn: { type: 'conversationWithdrawn', on },
  reconsiderationRequested: { type: 'reconsiderationRequested', on, by: 'family', newEvidence: words },
  reconsiderationOpened: { type: 'reconsiderationOpened', on, decisionMakerId: DECISION_MAKER },
  reconsiderationDecided: {
    type: 'reconsiderationDecided',
    on,
    decisionMakerId: DECISION_MAKER,
    result: 'kept',
    points: [{ pointId: `${SECRET}-point`, result: 'kept', reasons: words }],
  },
  reconsiderationWithdrawn: { type: 'reconsiderationWithdrawn', on },
  disagreementResolutionRequested: {
    type: 'disagreementResolutionRequested',
    on,
    kind: 'DR2',
    parties: ['family', 'school'],
    providerId: `${SECRET}-provider`,
    askedBy: 'family',
  },
  partyAnswered: {
    type: 'partyAnswered',
    on,
    party: 'school',
    agrees: true,
    answeredOn: on,
    reason: words,
  },
  disagreementResolutionArranged: { type: 'disagreementResolutionArranged', on, meetingOn, mode: 'video' },
  disagreementResolutionConcluded: {
    type: 'disagreementResolutionConcluded',
    on,
    heldOn: on,
    outcome: 'full',
    summary: words,
  },
  disagreementResolutionWithdrawn: { type: 'disagreementResolutionWithdrawn', on },
  mediationRequested: {
    type: 'mediationRequested',
    on,
    askedBy: 'family',
    toldCouncilOn: on,
    healthIncluded: false,
    providerId: `${SECRET}-provider`,
  },
  mediationDeclined: { type: 'mediationDeclined', on, toldOn: on },
  mediationArranged: { type: 'mediationArranged', on, meetingOn, mode: 'inPerson' },
  mediationCannotBeArranged: { type: 'mediationCannotBeArranged', on, toldOn: on },
  mediationConcluded: { type: 'mediationConcluded', on, heldOn: on, outcome: 'full', summary: words },
  mediationWithdrawn: { type: 'mediationWithdrawn', on },
  certificateRecorded: { type: 'certificateRecorded', on, ground: 'notPursuing', issuedOn: on },
  appealNoted: { type: 'appealNoted', on, lodgedOn: on, tribunalReference: `${SECRET}-EH893` },
  appealPapersRecorded: { type: 'appealPapersRecorded', on, sentOn: on },
  appealEnded: { type: 'appealEnded', on, endedOn: on, outcome: 'dismissed' },
  appealWithdrawn: { type: 'appealWithdrawn', on },
}

export const ALL_SAMPLES: readonly CaseEvent[] = Object.values(SAMPLES)
