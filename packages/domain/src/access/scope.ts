import { type Actor, isCouncil, type PersonId } from '../people/actor.ts'

/**
 * Which cases somebody may see at all. Whatever lies outside reads as "not found".
 *
 * - `family`: the cases they are a party to, by their own account.
 * - `council`: every case of the authority but those that are restricted to others. Of those they see, `staffSees`
 *   says which ask for a reason first.
 * - `service`: every case: what the product does by itself, on nobody's behalf.
 */
export type Scope =
  | { readonly kind: 'family'; readonly personId: PersonId }
  | { readonly kind: 'council'; readonly personId: PersonId }
  | { readonly kind: 'service' }

/** The scope an actor reads with. Anyone without a council role is limited to their own cases. */
export const scopeOf = (actor: Actor): Scope => ({
  kind: isCouncil(actor) ? 'council' : 'family',
  personId: actor.id,
})
