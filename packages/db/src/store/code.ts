import { createHash, randomInt } from 'node:crypto'

/** No vowels, so that no word appears; no 0, O, 1 or I, so that it can be read out and copied by hand. */
export const ALPHABET = '23456789BCDFGHJKLMNPQRSTVWXZ'

/** Characters drawn from the alphabet. */
export function drawn(length: number): string {
  let some = ''
  for (let at = 0; at < length; at += 1) some += ALPHABET.charAt(randomInt(ALPHABET.length))
  return some
}

/** A code's characters: 57 bits, so that nobody guesses one in the time that tries are counted. */
const LENGTH = 12

/** A new code to write down or to print, as "BCDF-GHJK-LMNP". */
export const newCode = (): string => drawn(LENGTH).replace(/(.{4})(?=.)/g, '$1-')

/** A code as somebody typed it: any case, with or without hyphens and spaces. Null when it cannot be one. */
export function normaliseCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '')
  return plain.length === LENGTH && [...plain].every((char) => ALPHABET.includes(char)) ? plain : null
}

/** What is kept of a secret or a code. Both are long and random, so one fast hash is enough. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
