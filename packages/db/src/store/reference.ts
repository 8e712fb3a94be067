import { ALPHABET, drawn } from './code.ts'

const LENGTH = 8
/** Odd and no multiple of seven, so that none shares a factor with 28 and every single slip is caught. */
const WEIGHTS = [1, 3, 5, 9, 11, 13, 15, 17]

/** The check character: catches any one character mistyped and most pairs swapped. */
function checkCharacter(body: string): string {
  const sum = [...body].reduce((total, char, at) => total + (WEIGHTS[at] ?? 1) * ALPHABET.indexOf(char), 0)
  return ALPHABET.charAt(sum % ALPHABET.length)
}

const grouped = (plain: string): string => plain.replace(/(.{3})(?=.)/g, '$1-')

/** A new reference, as "BCD-FGH-JK2": eight random characters and a check character. It says nothing of the child. */
export function newReference(): string {
  const body = drawn(LENGTH)
  return grouped(body + checkCharacter(body))
}

/**
 * A reference as somebody typed it, put in its proper form: any case, with or without hyphens and spaces.
 *
 * @returns null when it cannot be a reference, so that nothing need be looked up.
 */
export function normaliseReference(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '')
  if (plain.length !== LENGTH + 1 || ![...plain].every((char) => ALPHABET.includes(char))) return null
  return checkCharacter(plain.slice(0, LENGTH)) === plain.at(-1) ? grouped(plain) : null
}
