import type { Case } from '../case/case.ts'
import type { PersonId, Role } from '../people/actor.ts'

/** Somebody of the council as they look at a case: who they are, what they do, and in which team. */
export type Staff = {
  readonly id: PersonId
  readonly roles: readonly Role[]
  readonly teamId: string | null
}

/**
 * What a case is to somebody of the council.
 *
 * - `open`: theirs to work on.
 * - `needsReason`: another team's. They say why they look before they see it, and a manager reads what they said.
 * - `hidden`: for others alone. It is "not found", wherever they look.
 */
export type Sight = 'open' | 'needsReason' | 'hidden'

/** What of a case decides who at the council sees it. */
export type SeenCase = Pick<Case, 'officerId' | 'teamId' | 'stages' | 'restricted'>

/** Whether a case is hidden from somebody: it is restricted, and they are not among those named. */
export const isHidden = ({ restricted }: Pick<Case, 'restricted'>, id: PersonId): boolean =>
  restricted ? !restricted.named.includes(id) : false

/**
 * Who at the council sees a case: its officer and whoever it was given to decide, their team, every manager, and
 * everybody while it is nobody's yet. Others say why first. A restricted case is for those named alone, whatever
 * they are (UK GDPR art 5(1)(c) and (f): no more than the work needs, and kept from everybody else).
 *
 * Somebody in no team shares the cases of no team: an authority without teams is one team.
 */
export function staffSees(staff: Staff, kase: SeenCase): Sight {
  const { officerId, teamId, restricted, stages } = kase
  if (restricted) return isHidden(kase, staff.id) ? 'hidden' : 'open'
  if (staff.roles.includes('manager') || officerId === staff.id) return 'open'
  const { reconsideration } = stages
  if ('decisionMakerId' in reconsideration && reconsideration.decisionMakerId === staff.id) return 'open'
  const isNobodys = officerId === null && teamId === null
  return isNobodys || teamId === staff.teamId ? 'open' : 'needsReason'
}

/** Why somebody looks at a case that is not theirs. Each is said with some words of their own. */
export const LOOK_REASONS = ['cover', 'familyAsked', 'advice', 'complaint', 'other'] as const
export type LookReason = (typeof LOOK_REASONS)[number]

/** The reasons in words. */
export const LOOK_REASON_WORDS: Readonly<Record<LookReason, string>> = {
  cover: 'I am covering for the case officer',
  familyAsked: 'The family rang or wrote, and I took it',
  advice: 'A colleague asked for my advice',
  complaint: 'A complaint, a review or a request for information',
  other: 'Something else',
}
