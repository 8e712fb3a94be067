import type { Need } from './raise.ts'

/** What somebody may need to take part, after "needs". */
const NEED_WORDS: Readonly<Record<Need, string>> = {
  bsl: 'British Sign Language',
  interpreter: 'an interpreter',
  largePrint: 'large print',
  easyRead: 'Easy Read',
  relay: 'a text relay service instead of the telephone',
  quiet: 'a quiet room',
  breaks: 'breaks in a meeting',
  'step-free': 'a place without steps',
}

/** One thing that somebody of a case needs: its key in a form, whose it is where they sign in, and the words for it. */
export type NeedAsked = { readonly key: string; readonly personId: string | null; readonly text: string }

const isNeed = (name: string): name is Need => Object.hasOwn(NEED_WORDS, name)

type Kept = {
  readonly needs: readonly string[]
  readonly interpreter: string | null
  readonly needsNote: string | null
}

/** One thing that somebody needs, in words: "an interpreter: Polish". */
export function needWords(need: string, interpreter: string | null): string {
  if (need === 'interpreter' && interpreter) return `an interpreter: ${interpreter}`
  return isNeed(need) ? NEED_WORDS[need] : need
}

/** What somebody needs to take part, in one line: "British Sign Language; a quiet room". Null when it is nothing. */
export function needsSaid({ needs, interpreter, needsNote }: Kept): string | null {
  const chosen = needs.map((need) => needWords(need, interpreter))
  return [...chosen, needsNote].filter(Boolean).join('; ') || null
}
