import { compare, type LocalDate } from '../calendar/index.ts'
import type { Case } from '../case/case.ts'
import type { CommandName } from '../case/commands.ts'
import type { Refusal } from '../case/refusal.ts'
import { type Actor, isCouncil, type PersonId } from '../people/actor.ts'
import { isPrincipal, type Member } from '../people/member.ts'

const isCurrent = (member: Member, today: LocalDate): boolean =>
  member.endedOn === null && (member.until === null || compare(today, member.until) <= 0)

/** Whose access to a case is in force on a day. A supporter's ends with that of the person they support. */
export function membersOn(kase: Pick<Case, 'people'>, today: LocalDate): readonly Member[] {
  const current = kase.people.filter((member) => isCurrent(member, today))
  return current.filter(
    ({ supports }) =>
      supports === null || current.some((each) => each.personId === supports && isPrincipal(each)),
  )
}

/** Somebody's place on a case on a day, or null when they have none. */
export const standingOf = (kase: Case, personId: PersonId, today: LocalDate): Member | null =>
  membersOn(kase, today).find((member) => member.personId === personId) ?? null

/** Whose disagreement it is: they alone may end it. */
export const isTheirs = (member: Member): boolean =>
  member.relation === 'parent' || member.relation === 'youngPerson'

/** Steps that a supporter never takes for somebody: they give or end access, end the disagreement, or bind. */
const ONE_S_OWN: ReadonlySet<CommandName> = new Set<CommandName>([
  'withdrawCase',
  'undoWithdrawal',
  'reopenCase',
  'invitePerson',
  'withdrawInvitation',
  'changeAccess',
  'signAgreement',
  'moveRight',
  'flagSafety',
])

/** What another parent does in a disagreement that is not theirs: speak, add papers, and have support. */
const OTHER_PARENTS: ReadonlySet<CommandName> = new Set<CommandName>([
  'sendMessage',
  'addDocument',
  'shareDocument',
  'removeDocument',
  'sayUnavailable',
  'invitePerson',
  'withdrawInvitation',
  'changeAccess',
  'endAccess',
  'flagSafety',
])

/**
 * Whether a person's place on a case lets them give a command. The council's own steps are judged by role alone.
 *
 * @returns the refusal, or null. `joinCase` is for somebody who has no place yet; their invitation is its key.
 */
export function placeRefusal(
  kase: Case,
  command: CommandName,
  actor: Actor,
  today: LocalDate,
): Refusal | null {
  // Whoever answers by a link has no place on the case; the link is their key.
  if (isCouncil(actor) || command === 'joinCase' || command === 'answerByLink') return null
  const member = standingOf(kase, actor.id, today)
  if (!member) return { code: 'notOnThisCase' }
  if (member.relation === 'otherParent') return OTHER_PARENTS.has(command) ? null : { code: 'otherParents' }
  if (member.scope === null) return null
  // Anybody may leave.
  if (command === 'endAccess') return null
  if (member.scope !== 'actFor') return { code: 'onlyLooking' }
  return ONE_S_OWN.has(command) ? { code: 'onesOwn' } : null
}
