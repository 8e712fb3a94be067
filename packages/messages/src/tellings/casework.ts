import { circle, family, officer, person, type Tellings } from '../telling.ts'
import { allOff, allOnAgain } from './meeting.ts'

/** What is done with the case as a whole. */
export const CASEWORK: Tellings<
  'caseRaised' | 'caseAssigned' | 'decisionRecorded' | 'messageSent' | 'caseClosed' | 'caseReopened'
> = {
  caseRaised: () => [
    family(
      'disagreementReceived',
      'We have what you told us about your disagreement. You do not need to tell it again.',
      'A case officer will get in touch to talk it through. You do not have to wait for us: the page shows every way open to you, and the last day of each.',
    ),
  ],

  caseAssigned: ({ officerId, told }) => [
    ...(told === false
      ? []
      : [
          family(
            'officerNamed',
            'Your disagreement now has a case officer. They are the person to ask.',
            'Read who they are and how to reach them. You can send them a message there.',
          ),
        ]),
    person(officerId, {
      template: 'caseAssigned',
      happened: 'You have been given this case.',
      toDo: 'Read it, and get in touch with the family.',
    }),
  ],

  decisionRecorded: () => [
    family(
      'decisionDatesNoted',
      'We have noted the dates of the decision you disagree with.',
      'Check them against your letter. They set the last days for mediation and appeal, which the page shows.',
    ),
  ],

  messageSent: ({ from, person: to }, kase) =>
    from === 'council'
      ? [
          circle(
            to ?? kase.raisedBy,
            'messageFromCouncil',
            'We have sent you a message.',
            'Sign in to read it and to answer.',
          ),
        ]
      : officer(
          kase,
          'messageFromFamily',
          'The family has sent you a message.',
          'Read it and answer in the case.',
        ),

  caseClosed: ({ outcome, on }, kase) =>
    outcome === 'withdrawn'
      ? officer(
          kase,
          'disagreementWithdrawn',
          'The family has withdrawn this disagreement.',
          'Nothing more is due from you here. An appeal, if there is one, goes on at the tribunal.',
        )
      : [
          family(
            'disagreementClosed',
            'We have closed your disagreement here. Sign in to read why.',
            'This takes no right away from you. The page shows what is still open to you and the last day of each, and you can open your disagreement again.',
          ),
          ...allOff(kase, on),
        ],

  caseReopened: ({ by, on }, kase) => [
    ...allOnAgain(kase, on),
    ...(by === 'council'
      ? [
          family(
            'disagreementReopened',
            'We have opened your disagreement again.',
            'Sign in to see what happens next.',
          ),
        ]
      : officer(
          kase,
          'reopenedByFamily',
          'The family has opened this disagreement again.',
          'Read what has changed, and get in touch with them.',
        )),
  ],
}
