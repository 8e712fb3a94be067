import { dictionary } from '@zxcvbn-ts/language-common'
import { COMMON_PHRASES, COMMON_WORDS, RUNS } from './common.ts'

/** In characters as people count them (code points), after joining letters with their accents. */
export const SHORTEST = 12
export const LONGEST = 128

export type PasswordRefusal = {
  readonly code: 'empty' | 'tooShort' | 'tooLong' | 'tooCommon' | 'aboutYou'
  readonly text: string
}

const SWAPS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
}
const undoSwaps = (text: string): string => text.replace(/[0134578@$!]/g, (sign) => SWAPS[sign] ?? sign)
const lettersOnly = (text: string): string => text.replace(/[^\p{L}]/gu, '')
const withoutEnds = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

/** The ways to read a password as words: as it is, and with digits read as the letters they stand for. */
function readings(lower: string): readonly string[] {
  const bare = withoutEnds(lower)
  const inside = bare.replace(/[^\p{L}\d@$!]/gu, '')
  return [lettersOnly(lower), lettersOnly(undoSwaps(inside)), lettersOnly(undoSwaps(lower))]
}

/** The 49,000 passwords that leaked most often: what is tried first at every door. */
const LEAKED: ReadonlySet<string> = new Set(dictionary['passwords-common'])

const isCommonWord = (word: string): boolean =>
  word.length === 0 || COMMON_WORDS.has(word) || COMMON_PHRASES.has(word) || LEAKED.has(word)

/** One common word or phrase, or two words in a row. */
function isCommon(letters: string): boolean {
  if (isCommonWord(letters)) return true
  for (let at = 2; at < letters.length - 1; at += 1) {
    if (COMMON_WORDS.has(letters.slice(0, at)) && COMMON_WORDS.has(letters.slice(at))) return true
  }
  return false
}

/** A short piece again and again, or hardly any different characters. */
const isRepeated = (lower: string): boolean =>
  new Set(lower).size < 5 || /^(.{1,10}?)\1+(.{0,9})$/u.exec(lower)?.[0] === lower

const backwards = (text: string): string => [...text].toReversed().join('')

/** Both ways along each run, long enough to go round it again. */
const WALKS = RUNS.flatMap((run) => [run.repeat(13), backwards(run).repeat(13)])

/** Keys next to each other, forwards or backwards, once or again. */
const isRun = (lower: string): boolean => WALKS.some((walk) => walk.includes(lower))

/** The shortest piece that fingers know as one. */
const SHORTEST_PIECE = 3

/** How many signs at the start are one key again and again, or keys next to each other. */
function pieceAt(text: string): number {
  let length = SHORTEST_PIECE
  while (
    length <= text.length &&
    (isRun(text.slice(0, length)) || new Set(text.slice(0, length)).size === 1)
  ) {
    length += 1
  }
  return length - 1
}

/** Such pieces one after the other, and at most two signs more: `123qweasdzxc1`. */
function isRuns(lower: string): boolean {
  const piece = pieceAt(lower)
  const rest = lower.slice(piece)
  if (piece < SHORTEST_PIECE) return false
  return rest.length < SHORTEST_PIECE || isRuns(rest)
}

/** A common word, and beside it at most a few digits and signs, or some in an order that fingers know. */
function isWordWithTrimmings(lower: string): boolean {
  if (!readings(lower).some((reading) => reading.length > 0 && isCommon(reading))) return false
  const trimmings = lower.replace(/\p{L}/gu, '')
  return trimmings.length <= 8 || isRepeated(trimmings) || isRun(trimmings)
}

/** Whether what is left beside the person's own word is too little to count. */
function isMostly(lower: string, own: string): boolean {
  if (own.length < 4 || !lower.includes(own)) return false
  const rest = withoutEnds(lower.replaceAll(own, ''))
  return [...rest].length < 6 || readings(rest).some(isCommon)
}

/** The words of an e-mail address or a name that a guesser would try first. */
function ownWords(about: { readonly email?: string; readonly fullName?: string }): readonly string[] {
  const email = about.email?.toLowerCase() ?? ''
  const [local = '', host = ''] = email.split('@')
  const name = about.fullName?.normalize('NFC').toLowerCase() ?? ''
  return [email, name, local, lettersOnly(local), host, lettersOnly(name), ...name.split(/\s+/)]
}

/**
 * Judges a new password: 12 to 128 characters of any kind, not one that is guessed first. There are no rules of
 * composition (OWASP ASVS 5.0, 6.2.1 to 6.2.12).
 *
 * @param about the person's own e-mail address and name, which may not be most of it.
 * @returns why not, in a sentence for the page; null when it will do.
 */
export function passwordRefusal(
  password: string,
  about: { readonly email?: string; readonly fullName?: string } = {},
): PasswordRefusal | null {
  const text = password.normalize('NFC')
  const length = [...text].length
  if (length === 0) return { code: 'empty', text: 'Enter a password' }
  if (length < SHORTEST) return { code: 'tooShort', text: `Password must be ${SHORTEST} characters or more` }
  if (length > LONGEST) return { code: 'tooLong', text: `Password must be ${LONGEST} characters or fewer` }
  const lower = text.toLowerCase()
  if (ownWords(about).some((own) => isMostly(lower, own))) {
    return { code: 'aboutYou', text: 'Choose a password that is not your name or email address' }
  }
  if (LEAKED.has(lower) || isRepeated(lower) || isRuns(lower) || isWordWithTrimmings(lower)) {
    return {
      code: 'tooCommon',
      text: 'Choose a password that is harder to guess, such as three random words',
    }
  }
  return null
}
