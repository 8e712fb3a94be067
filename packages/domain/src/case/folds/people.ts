import type { Invitation, Member } from '../../people/member.ts'
import type { Case } from '../case.ts'
import type { EventOf } from '../events.ts'

type PeopleEvent = EventOf<
  'personInvited' | 'invitationWithdrawn' | 'personJoined' | 'accessChanged' | 'accessEnded' | 'rightMoved'
>

const put = (people: readonly Member[], member: Member): readonly Member[] => [
  ...people.filter((each) => each.personId !== member.personId),
  member,
]

/** Who can open the case, after news of one of them. */
export function afterPeople(kase: Case, event: PeopleEvent): Partial<Case> {
  switch (event.type) {
    case 'personInvited': {
      const { invitationId: id, relation, scope, until, by: invitedBy, on } = event
      const invitation: Invitation = { id, relation, scope, until, invitedBy, on }
      return { invitations: [...kase.invitations, invitation] }
    }
    case 'invitationWithdrawn':
      return { invitations: kase.invitations.filter((each) => each.id !== event.invitationId) }
    case 'personJoined': {
      const { invitationId, personId, supports, on } = event
      const invitation = kase.invitations.find((each) => each.id === invitationId)
      if (!invitation) return {}
      const { relation, scope, until } = invitation
      const member: Member = { personId, relation, scope, supports, from: on, until, endedOn: null }
      const invitations = kase.invitations.filter((each) => each.id !== invitationId)
      return { invitations, people: put(kase.people, member) }
    }
    case 'accessChanged': {
      const { personId, scope, until } = event
      return {
        people: kase.people.map((each) => (each.personId === personId ? { ...each, scope, until } : each)),
      }
    }
    case 'accessEnded':
      return {
        people: kase.people.map((each) =>
          each.personId === event.personId ? { ...each, endedOn: event.on } : each,
        ),
      }
    case 'rightMoved':
      return afterRight(kase, event)
  }
}

/** The right is the young person's; the parent stays as their supporter, or leaves, as the young person wants. */
function afterRight(kase: Case, event: EventOf<'rightMoved'>): Partial<Case> {
  const { personId, capacity, keepParent, on, actsAs, basis, from } = event
  if (capacity === 'no') {
    const recorded = { ...(actsAs && { actsAs }), ...(basis && { basis }) }
    return { rightHolder: { who: 'alternativePerson', since: from ?? on, capacity, ...recorded } }
  }
  const people = kase.people.map((each): Member => {
    if (each.personId === personId) return { ...each, relation: 'youngPerson', scope: null, supports: null }
    if (each.relation !== 'parent' || keepParent === null) return each
    if (!keepParent) return { ...each, endedOn: on }
    return { ...each, relation: 'friend', scope: 'see', supports: personId }
  })
  return { people, rightHolder: { who: 'youngPerson', since: on, capacity } }
}
