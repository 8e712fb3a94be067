import { type Actor, isCouncil, type PersonId } from '../people/actor.ts'

/**
 * Which cases somebody may see at all. Whatever lies outside reads as "not found".
 *
 * - `family`: the cases they are a party to, by their own account.
 * - `council`: every case of the authority. Internal teams share their caseload; a decision maker sees what
 *   any officer sees, because reasons must be weighed against the whole of it.
 */
export type Scope = { readonly kind: 'family'; readonly personId: PersonId } | { readonly kind: 'council' }

/** The scope an actor reads with. Anyone without a council role is limited to their own cases. */
export function scopeOf(actor: Actor): Scope {
  return isCouncil(actor) ? { kind: 'council' } : { kind: 'family', personId: actor.id }
}
