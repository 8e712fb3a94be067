import { family, officer, type Tellings } from '../telling.ts'
import { arrangedTelling, offTelling } from './meeting.ts'

/** The independent disagreement resolution service (CFA 2014 s.57). */
export const DISAGREEMENT_RESOLUTION: Tellings<
  | 'disagreementResolutionRequested'
  | 'partyAnswered'
  | 'partyAsked'
  | 'disagreementResolutionReferred'
  | 'disagreementResolutionArranged'
  | 'disagreementResolutionConcluded'
  | 'disagreementResolutionWithdrawn'
> = {
  disagreementResolutionRequested: ({ askedBy, parties }, kase) =>
    askedBy === 'council'
      ? [
          // Between the council and the NHS no family takes part: it is told, and asked nothing.
          family(
            'disagreementResolutionOffered',
            'We have asked for disagreement resolution: a meeting with an independent person who helps everyone find a way forward.',
            parties.includes('family')
              ? 'Sign in to read what it is and to say whether you agree. It is your choice. Saying no is not held against you.'
              : 'It is between us and others, so you need do nothing. Sign in to see who has been asked.',
          ),
        ]
      : officer(
          kase,
          'disagreementResolutionAskedFor',
          'The family asks for disagreement resolution.',
          'Ask each party whether they agree, and record every answer.',
        ),

  partyAnswered: (_, kase) => [
    family(
      'disagreementResolutionAnswered',
      'There is an answer about disagreement resolution.',
      'Sign in to see who has answered and what happens next.',
    ),
    ...officer(
      kase,
      'partyAnswered',
      'There is an answer about disagreement resolution.',
      'See who has answered, and what is due next.',
    ),
  ],

  partyAsked: () => [
    family(
      'partyAsked',
      'We have asked somebody whether they take part in disagreement resolution.',
      'Sign in to see whom we asked, and what we told them.',
    ),
  ],

  disagreementResolutionReferred: () => [
    family(
      'disagreementResolutionReferred',
      'We have sent the referral for disagreement resolution to the independent service.',
      'Sign in to read what we sent. The service agrees a day with you.',
    ),
  ],

  disagreementResolutionArranged: (event) =>
    arrangedTelling(event, {
      template: 'disagreementResolution',
      it: 'Your disagreement resolution meeting',
      arranged: (when) => `A disagreement resolution meeting is arranged for ${when}.`,
    }),

  disagreementResolutionConcluded: () => [
    family(
      'disagreementResolutionHeld',
      'We have written down what came of the disagreement resolution meeting.',
      'Read it, and tell us if we have something wrong. The page shows what is still open to you.',
    ),
  ],

  disagreementResolutionWithdrawn: ({ off }, kase) => [
    ...offTelling(off),
    ...officer(
      kase,
      'disagreementResolutionWithdrawn',
      'The family no longer wants disagreement resolution.',
      'Tell the provider and the other parties.',
    ),
  ],
}
