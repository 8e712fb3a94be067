/**
 * The part somebody plays when they give a command. One person may hold several. An adviser of the SEND information
 * and advice service signs in beside families, and takes no step by that role alone. `outside` is whoever holds a link
 * that was sent to a party: they have no sign-in, and answer what the link asks.
 */
export const ROLES = ['family', 'adviser', 'officer', 'decisionMaker', 'manager', 'outside'] as const
export type Role = (typeof ROLES)[number]

/** The roles of people who work for the council. */
export const COUNCIL_ROLES = ['officer', 'decisionMaker', 'manager'] as const satisfies readonly Role[]

/** Whether somebody works for the council. */
export const isCouncil = (actor: Pick<Actor, 'roles'>): boolean =>
  COUNCIL_ROLES.some((role) => actor.roles.includes(role))

/** A person's id within their authority. Never a name or an address. */
export type PersonId = string

/** Who gives a command: their id, and every role they hold on this case. */
export type Actor = { readonly id: PersonId; readonly roles: readonly Role[] }

/** Who a page or a message is written for. Every stage and state has words for each of them. */
export const AUDIENCES = ['family', 'staff'] as const
export type Audience = (typeof AUDIENCES)[number]

/** Family or council: who an act came from, as the other side sees it. */
export type Side = 'family' | 'council'

/** The side an actor acts for. Anyone who is not family acts for the council. */
export const sideOf = (actor: Actor): Side => (actor.roles.includes('family') ? 'family' : 'council')
