import { circle, family, officer, person, type Tellings } from '../telling.ts'

/** Who can open the case. Somebody who is invited is written to by the invitation itself, at the address it is for. */
export const PEOPLE: Tellings<
  'personInvited' | 'invitationWithdrawn' | 'personJoined' | 'accessChanged' | 'accessEnded' | 'rightMoved'
> = {
  personInvited: ({ by }) => [
    circle(
      by,
      'personInvited',
      'Somebody has been invited to your disagreement.',
      'Sign in to see who can see it, and why. You can take the invitation back.',
    ),
  ],

  invitationWithdrawn: ({ by }) => [
    circle(
      by,
      'invitationWithdrawn',
      'An invitation to your disagreement has been taken back.',
      'You do not need to do anything.',
    ),
  ],

  personJoined: ({ supports }, kase) => [
    circle(
      supports ?? kase.raisedBy,
      'personJoined',
      'Somebody you invited can now see your disagreement.',
      'Sign in to see who can see it, and why. You can end their access at any time.',
    ),
    ...officer(
      kase,
      'personJoined',
      'The family has somebody beside them now.',
      'See who they are, and what they may see, before you next write or ring.',
    ),
  ],

  accessChanged: ({ personId }) => [
    person(personId, {
      template: 'accessChanged',
      happened: 'What you can see or do in a disagreement has changed.',
      toDo: 'Sign in to see what you can do now.',
    }),
  ],

  accessEnded: ({ personId }, kase) => [
    person(personId, {
      template: 'accessEnded',
      happened: 'You can no longer open a disagreement that you were invited to.',
      toDo: 'You do not need to do anything.',
    }),
    ...officer(
      kase,
      'accessEnded',
      'Somebody no longer has access to this disagreement.',
      'See who is beside the family now.',
    ),
  ],

  rightMoved: (event, kase) => [
    ...kase.people
      .filter(
        ({ relation, endedOn }) =>
          relation === 'parent' && event.keepParent === false && endedOn === event.on,
      )
      .map(({ personId }) =>
        person(personId, {
          template: 'accessEnded',
          happened: 'You can no longer open a disagreement that you could open before.',
          toDo: 'You do not need to do anything. The SEN team can tell you more about whose right it is.',
        }),
      ),
    family(
      'rightMoved',
      'Who holds the right to mediate and to appeal has been settled in this disagreement.',
      'Sign in to see whose right it is, and what it means for you.',
    ),
    ...officer(
      kase,
      'rightMoved',
      'Who holds the right to mediate and to appeal has been settled.',
      'Write to the right person from now on.',
    ),
  ],
}
