import { circle, family, officer, type Tellings } from '../telling.ts'
import { allOnAgain } from './meeting.ts'

/** What both sides say of each point, what they agree, and whether it is done. */
export const AGREEMENT: Tellings<
  | 'unavailableSaid'
  | 'positionStated'
  | 'pointSettled'
  | 'agreementRecorded'
  | 'agreementSigned'
  | 'actionDone'
  | 'actionNotDone'
  | 'withdrawalUndone'
> = {
  unavailableSaid: (_, kase) =>
    officer(
      kase,
      'unavailableSaid',
      'The family has said on which days they cannot meet.',
      'Keep those days free of meetings.',
    ),

  positionStated: ({ from }, kase) =>
    from === 'council'
      ? [
          family(
            'positionStated',
            'We have written what we say about one of your points.',
            'Sign in to read it beside your own words, and to say whether it settles the point.',
          ),
        ]
      : officer(
          kase,
          'positionStated',
          'The family has written what they say about a point.',
          'Answer beside their words, and say whether it settles the point.',
        ),

  pointSettled: ({ from }, kase) =>
    from === 'council'
      ? [
          family(
            'pointSettled',
            'We have said whether we think one of your points is settled.',
            'Sign in to see which. It is settled only when you say so too.',
          ),
        ]
      : officer(
          kase,
          'pointSettled',
          'The family has said whether a point is settled.',
          'See which. It is settled only when both sides say so.',
        ),

  agreementRecorded: () => [
    family(
      'agreementRecorded',
      'What we agreed is written down, with who does what and by when.',
      'Sign in to read it. Sign it there, or tell us that you signed on paper. Tell us if something is wrong.',
    ),
  ],

  agreementSigned: ({ side, by }, kase) =>
    side === 'council'
      ? [family('agreementSigned', 'We have signed what was agreed.', 'Sign in to see who has signed.')]
      : [
          circle(by, 'agreementSigned', 'What was agreed has been signed.', 'Sign in to see who has signed.'),
          ...officer(
            kase,
            'agreementSigned',
            'The family has signed what was agreed.',
            'See that each action is done by its day.',
          ),
        ],

  actionDone: () => [
    family(
      'actionDone',
      'Something that was promised to you is marked as done.',
      'Sign in to see what. If it was not done, tell us there.',
    ),
  ],

  actionNotDone: (_, kase) =>
    officer(
      kase,
      'actionNotDone',
      'The family says that something agreed was not done.',
      'Read what they say, put it right, and tell them why it was late.',
    ),

  withdrawalUndone: ({ on }, kase) => [
    ...allOnAgain(kase, on),
    ...officer(
      kase,
      'withdrawalUndone',
      'The family has taken back its withdrawal.',
      'Everything stands where it stood. Go on from there.',
    ),
  ],
}
