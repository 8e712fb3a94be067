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
export const newReference = (): string => referenceOf(drawn(LENGTH))

const referenceOf = (body: string): string => grouped(body + checkCharacter(body))

/** Odd and no multiple of seven, so that every number below it makes another body; large, so that neighbours lie apart. */
const STRIDE = 5_550_555_553
const BODIES = ALPHABET.length ** LENGTH

/** The reference with a number, from 0 up to a million: for made-up cases, where the same number is the same reference. */
export function numberedReference(number: number): string {
  let left = (number * STRIDE) % BODIES
  let body = ''
  for (let at = 0; at < LENGTH; at += 1) {
    body += ALPHABET.charAt(left % ALPHABET.length)
    left = Math.floor(left / ALPHABET.length)
  }
  return referenceOf(body)
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
