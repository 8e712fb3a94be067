import { isTheirs, membersOn, standingOf } from '../../access/standing.ts'
import { compare, type LocalDate } from '../../calendar/index.ts'
import { isCouncil } from '../../people/actor.ts'
import { isPrincipal, type Member, SUPPORTERS, type SupporterScope } from '../../people/member.ts'
import { isWritten } from '../../people/text-ref.ts'
import type { Case } from '../case.ts'
import type { CommandOf } from '../commands.ts'
import type { CaseEvent } from '../events.ts'
import type { Refusal } from '../refusal.ts'
import { type Given, type Handlers, notInTheFuture } from './handler.ts'

/** The most people who can be asked and not have answered, so that nobody can flood others with messages. */
const MOST_INVITATIONS = 10

const isSupporter = (relation: string): boolean => SUPPORTERS.some((each) => each === relation)

/** A supporter has a scope; whoever takes part for themselves has none. */
const fits = (relation: string, scope: SupporterScope | null): boolean =>
  isSupporter(relation) === (scope !== null)

const ended = (until: LocalDate | null, today: LocalDate): boolean =>
  until !== null && compare(until, today) < 0

/** Whom a person stands for when they invite: themselves, or whom they support. */
const standsFor = (member: Member): string => member.supports ?? member.personId

/** Who can open the case: invited by its family, for what the family says, as long as it says. */
export const PEOPLE_HANDLERS: Handlers<
  'invitePerson' | 'withdrawInvitation' | 'joinCase' | 'changeAccess' | 'endAccess' | 'moveRight'
> = {
  invitePerson: ({ kase, command, actor, on, today }) => {
    const { invitationId, relation, scope, until } = command
    if (!fits(relation, scope)) return { code: 'scopeDoesNotFit' }
    if (ended(until, today)) return { code: 'inThePast' }
    if (relation === 'youngPerson') {
      // Whoever comes as the young person can take the right: only those whose disagreement it is say who that is.
      const inviter = standingOf(kase, actor.id, today)
      if (!inviter || !isTheirs(inviter)) return { code: 'otherParents' }
      if (membersOn(kase, today).some((each) => each.relation === relation)) return { code: 'alreadyHere' }
    }
    if (kase.invitations.length >= MOST_INVITATIONS) return { code: 'tooMany' }
    return [{ type: 'personInvited', on, invitationId, relation, scope, until, by: actor.id }]
  },

  withdrawInvitation: ({ kase, command, actor, on }) => {
    const { invitationId } = command
    const invitation = kase.invitations.find(({ id }) => id === invitationId)
    if (!invitation || invitation.invitedBy !== actor.id) return { code: 'noSuchInvitation' }
    return [{ type: 'invitationWithdrawn', on, invitationId, by: actor.id }]
  },

  joinCase: ({ kase, command, actor, on, today }) => {
    const { invitationId } = command
    const invitation = kase.invitations.find(({ id }) => id === invitationId)
    if (!invitation || ended(invitation.until, today)) return { code: 'noSuchInvitation' }
    const inviter = standingOf(kase, invitation.invitedBy, today)
    if (!inviter) return { code: 'noSuchInvitation' }
    if (standingOf(kase, actor.id, today)) return { code: 'alreadyHere' }
    const supports = isSupporter(invitation.relation) ? standsFor(inviter) : null
    return [{ type: 'personJoined', on, invitationId, personId: actor.id, supports }]
  },

  changeAccess: ({ kase, command, actor, on, today }) => {
    const { personId, scope, until } = command
    const member = standingOf(kase, personId, today)
    if (!member || member.scope === null) return { code: 'noSuchPerson' }
    if (member.supports !== actor.id) return { code: 'notYourSupporter' }
    if (ended(until, today)) return { code: 'inThePast' }
    return [{ type: 'accessChanged', on, personId, scope, until }]
  },

  endAccess: ({ kase, command, actor, on, today }) => {
    const { personId } = command
    const member = kase.people.find((each) => each.personId === personId && each.endedOn === null)
    if (!member) return { code: 'noSuchPerson' }
    const mine = personId === actor.id || member.supports === actor.id
    const theirs = standingOf(kase, actor.id, today)
    const invitedOther = member.relation === 'otherParent' && theirs !== null && isTheirs(theirs)
    if (!mine && !invitedOther) return { code: 'notYourSupporter' }
    const left = membersOn(kase, today).filter(
      (each) => each.personId !== personId && isPrincipal(each) && isTheirs(each),
    )
    if (left.length === 0) return { code: 'lastPerson' }
    return [{ type: 'accessEnded', on, personId, by: actor.id }]
  },

  moveRight,
}

/**
 * The right passes to the young person at the end of compulsory school age (CFA 2014 s.83; EA 1996 s.8). The young
 * person takes it and says whether a parent stays beside them; the council records where somebody else acts because
 * the young person lacks capacity (CFA 2014 s.80; SEND Regs 2014, regs 63 and 64). Whose birthday it is stands outside
 * the record: whoever asks brings the last day of compulsory school age, and where nobody knows it, it is no bar.
 */
function moveRight({ kase, command, actor, on, today }: Given<'moveRight'>): CaseEvent[] | Refusal {
  const member = isCouncil(actor) ? null : standingOf(kase, actor.id, today)
  if (!isCouncil(actor) && member?.relation !== 'youngPerson') return { code: 'rightNotTheirs' }
  const { schoolAgeEnds } = command
  if (schoolAgeEnds && compare(today, schoolAgeEnds) <= 0) return { code: 'schoolAgeNotOver' }
  return isCouncil(actor)
    ? recordCapacity(kase, command, actor.id, on, today)
    : take(kase, command, actor.id, on, today)
}

/** The council records that somebody acts, and why; or, where it had, that the young person can decide after all. */
function recordCapacity(
  kase: Case,
  { capacity, basis, actsAs, from }: CommandOf<'moveRight'>,
  officerId: string,
  on: LocalDate,
  today: LocalDate,
): CaseEvent[] | Refusal {
  const isRecorded = kase.rightHolder?.who === 'alternativePerson'
  if (capacity !== 'no' && !(capacity === 'yes' && isRecorded)) return { code: 'wrongRole' }
  if (!isWritten(basis) || (capacity === 'no' && !actsAs)) return { code: 'wordsMissing' }
  const future = from && notInTheFuture(from, today)
  if (future) return future
  const recorded = { basis, ...(capacity === 'no' && actsAs && { actsAs }), ...(from && { from }) }
  return [{ type: 'rightMoved', on, personId: officerId, capacity, keepParent: null, ...recorded }]
}

/**
 * The young person takes their right. Invitations that a parent sent lapse, because from now on only the young person
 * says who comes; a parent whom they do not keep is gone at once, and so is another parent.
 */
function take(
  kase: Case,
  { capacity, keepParent }: CommandOf<'moveRight'>,
  personId: string,
  on: LocalDate,
  today: LocalDate,
): CaseEvent[] | Refusal {
  if (capacity === 'no') return { code: 'rightNotTheirs' }
  if (kase.rightHolder?.who === 'alternativePerson') return { code: 'capacityRecorded' }
  const members = membersOn(kase, today)
  const parents = members.filter(({ relation }) => relation === 'parent')
  if (parents.length > 0 && keepParent === null) return { code: 'sayAboutParent' }
  if (parents.length === 0 && kase.rightHolder?.who === 'youngPerson') return { code: 'nothingChanges' }
  const others = keepParent === false ? members.filter(({ relation }) => relation === 'otherParent') : []
  const lapsed = kase.invitations.filter(({ invitedBy }) => invitedBy !== personId)
  return [
    ...lapsed.map(({ id }) => ({ type: 'invitationWithdrawn', on, invitationId: id, by: personId }) as const),
    ...others.map((other) => ({ type: 'accessEnded', on, personId: other.personId, by: personId }) as const),
    { type: 'rightMoved', on, personId, capacity, keepParent },
  ]
}
