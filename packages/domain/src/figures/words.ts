import { formatMonth } from '../calendar/index.ts'
import type { Figure, Share, Span } from './figure.ts'
import type { Counted, Measure } from './measure.ts'

/** "1 message", "4 messages". */
export const countOf = (n: number, { one, many }: Counted): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`

/** A share in whole parts of a hundred, or null where there is nothing to share. */
export const percentOf = ({ n, of }: Share): number | null => (of === 0 ? null : Math.round((100 * n) / of))

/** The months of a figure in words: "November 2026", "December 2025 to November 2026". */
export const spanWords = ({ from, to }: Span): string =>
  from === to ? formatMonth(from) : `${formatMonth(from)} to ${formatMonth(to)}`

/** What a figure says, in one sentence. */
export function figureSentence(
  measure: Measure,
  { n, of, parts }: Pick<Figure, 'n' | 'of' | 'parts'>,
): string {
  const { counted, says, share } = measure
  if (of === 0) return `There are no ${counted.many} to count.`
  if (share && !share.byPart) {
    const some = n === of && of > 1 ? 'All' : `${n.toLocaleString('en-GB')} of`
    return `${some} ${of.toLocaleString('en-GB')} ${counted.many} ${says}.`
  }
  const most = parts.toSorted((a, b) => b.of - a.of)[0]
  const name = measure.parts?.all.find(({ id }) => id === most?.id)?.name
  const all = `${countOf(of, counted)} ${of === 1 ? ofOne(says) : says}`
  return most && name && most.of > 0
    ? `${all}. Most often: ${lower(name)} (${most.of.toLocaleString('en-GB')}).`
    : `${all}.`
}
const SINGULAR: Readonly<Record<string, string>> = { were: 'was', have: 'has', wait: 'waits' }
/** The same said of one thing: "were raised", "was raised". */
const ofOne = (says: string): string => says.replace(/^\w+/, (verb) => SINGULAR[verb] ?? verb)
/** A name within a sentence: its first letter small, unless it is an abbreviation. */
export const lower = (words: string): string =>
  /^[A-Z]{2}/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1)
