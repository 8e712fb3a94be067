import { allOutside, circle, family, officer, person, type Tellings } from '../telling.ts'
import { allOff, allOnAgain } from './meeting.ts'

/** What is done with the case as a whole. */
export const CASEWORK: Tellings<
  'caseRaised' | 'caseAssigned' | 'decisionRecorded' | 'messageSent' | 'caseClosed' | 'caseReopened'
> = {
  caseRaised: () => [family('disagreementReceived')],

  caseAssigned: ({ officerId, told }) => [
    ...(told === false ? [] : [family('officerNamed')]),
    person(officerId, 'caseAssigned'),
  ],

  decisionRecorded: () => [family('decisionDatesNoted')],

  messageSent: ({ from, person: to }, kase) =>
    from === 'council'
      ? [circle(to ?? kase.raisedBy, 'messageFromCouncil')]
      : officer(kase, 'messageFromFamily'),

  caseClosed: ({ outcome, on }, kase) =>
    outcome === 'withdrawn'
      ? [...officer(kase, 'disagreementWithdrawn'), allOutside(kase, 'outsideWithdrawn')]
      : [family('disagreementClosed'), ...allOff(kase, on)],

  caseReopened: ({ by, on }, kase) => [
    ...allOnAgain(kase, on),
    ...(by === 'council' ? [family('disagreementReopened')] : officer(kase, 'reopenedByFamily')),
  ],
}
