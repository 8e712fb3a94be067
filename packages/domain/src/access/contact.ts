import type { PersonId } from '../people/actor.ts'

/**
 * Who may learn how to reach somebody, beside themselves and the council.
 *
 * - `council`: nobody else. It is so until the person says otherwise.
 * - `everyone`: all on the case, except those who are named.
 */
export type ContactShared =
  | { readonly with: 'council' }
  | { readonly with: 'everyone'; readonly except: readonly PersonId[] }

/** What holds until somebody has said otherwise. */
export const SHARED_WITH_COUNCIL: ContactShared = { with: 'council' }

/** Whether a person on the family's side may see how to reach another. */
export function readsContact(owner: PersonId, shared: ContactShared, reader: PersonId): boolean {
  if (owner === reader) return true
  return shared.with === 'everyone' && !shared.except.includes(reader)
}
