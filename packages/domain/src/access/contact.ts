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

/** The least length of a word that is looked for: shorter ones occur by chance. */
const LEAST = 5

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** A telephone number is known by its last digits: +44 7700 900982 is 07700 900982. */
const DIGITS = 9
const lastDigits = (text: string): string | null => {
  const digits = text.replace(/\D/g, '')
  return digits.length >= DIGITS && /^[\d\s()+.-]+$/.test(text) ? digits.slice(-DIGITS) : null
}

/** A postcode, wherever it stands in an address. */
const POSTCODE = /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/gi
/** A house and its street, where the whole address was written on one line: "7 Hidden Lane Ludlow". */
const HOUSE = /\b\d+[a-z]?\s+\p{L}[\p{L}'’-]*\s+\p{L}[\p{L}'’-]*/giu

/** The parts of what somebody wrote of themselves by which they could be found, each of them enough by itself. */
function partsOf(secret: string): readonly string[] {
  const lines = secret.split(/\n|,|;/).map((line) => line.trim())
  const within = lines.flatMap((line) => [...(line.match(POSTCODE) ?? []), ...(line.match(HOUSE) ?? [])])
  return [...new Set([...lines, ...within])]
}

/**
 * The withheld particulars that a text would give away: each address line, postcode, house in its street, telephone
 * number or e-mail address that occurs in it, however it is spaced or punctuated.
 *
 * @param secrets what is withheld, as the person wrote it.
 */
export function givesAway(text: string, secrets: readonly (string | null)[]): readonly string[] {
  const all = plain(text)
  return secrets
    .flatMap((secret) => partsOf(secret ?? ''))
    .filter((secret) => {
      const number = lastDigits(secret)
      if (number) return text.replace(/\D/g, '').includes(number)
      return plain(secret).length >= LEAST && all.includes(plain(secret))
    })
}
