import { isTheirs, membersOn, standingOf } from '../../access/standing.ts'
import { compare, type LocalDate } from '../../calendar/index.ts'
import { isCouncil } from '../../people/actor.ts'
import { isPrincipal, type Member, SUPPORTERS, type SupporterScope } from '../../people/member.ts'
import type { Case } from '../case.ts'
import type { CommandOf } from '../commands.ts'
import type { Handlers } from './handler.ts'

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

  moveRight: ({ kase, command, actor, on, today }) => moveRight(kase, command, actor, on, today),
}

/**
 * The right passes to the young person at the end of compulsory school age (CFA 2014 s.83; EA 1996 s.8). The young
 * person says whether a parent stays beside them; the council records where an alternative person acts because the
 * young person lacks capacity (SEND Regs 2014, reg 63). Whose birthday it is stands outside the record, so whether
 * the day has come is judged by whoever reads it.
 */
function moveRight(
  kase: Case,
  { capacity, keepParent }: CommandOf<'moveRight'>,
  actor: { readonly id: string; readonly roles: readonly Parameters<typeof isCouncil>[0]['roles'][number][] },
  on: LocalDate,
  today: LocalDate,
) {
  if (isCouncil(actor)) {
    if (capacity !== 'no') return { code: 'wrongRole' } as const
    return [{ type: 'rightMoved', on, personId: actor.id, capacity, keepParent: null } as const]
  }
  const member = standingOf(kase, actor.id, today)
  if (member?.relation !== 'youngPerson' || capacity === 'no') return { code: 'rightNotTheirs' } as const
  return [{ type: 'rightMoved', on, personId: actor.id, capacity, keepParent } as const]
}
