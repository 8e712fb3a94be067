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

const isNeed = (name: string): name is Need => Object.hasOwn(NEED_WORDS, name)

type Kept = {
  readonly needs: readonly string[]
  readonly interpreter: string | null
  readonly needsNote: string | null
}

/** What somebody needs to take part, in one line: "British Sign Language; a quiet room". Null when it is nothing. */
export function needsSaid({ needs, interpreter, needsNote }: Kept): string | null {
  const chosen = needs.map((need) => {
    if (need === 'interpreter' && interpreter) return `an interpreter: ${interpreter}`
    return isNeed(need) ? NEED_WORDS[need] : need
  })
  return [...chosen, needsNote].filter(Boolean).join('; ') || null
}
