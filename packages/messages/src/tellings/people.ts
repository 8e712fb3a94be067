import { circle, family, officer, person, type Tellings } from '../telling.ts'

/** Who can open the case. Somebody who is invited is written to by the invitation itself, at the address it is for. */
export const PEOPLE: Tellings<
  'personInvited' | 'invitationWithdrawn' | 'personJoined' | 'accessChanged' | 'accessEnded' | 'rightMoved'
> = {
  personInvited: ({ by }) => [circle(by, 'personInvited')],

  invitationWithdrawn: ({ by }) => [circle(by, 'invitationWithdrawn')],

  personJoined: ({ supports }, kase) => [
    circle(supports ?? kase.raisedBy, 'personJoined'),
    ...officer(kase, 'personJoinedOfficer'),
  ],

  accessChanged: ({ personId }) => [person(personId, 'accessChanged')],

  accessEnded: ({ personId }, kase) => [
    person(personId, 'accessEnded'),
    ...officer(kase, 'accessEndedOfficer'),
  ],

  rightMoved: (event, kase) => [
    ...kase.people
      .filter(
        ({ relation, endedOn }) =>
          relation === 'parent' && event.keepParent === false && endedOn === event.on,
      )
      .map(({ personId }) => person(personId, 'accessEndedParent')),
    family('rightMoved'),
    ...officer(kase, 'rightMovedOfficer'),
  ],
}
