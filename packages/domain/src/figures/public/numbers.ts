import type { Span } from '../figure.ts'
import type { Measure } from '../measure.ts'
import { type Cell, isSmallBase, type Sum } from './cells.ts'
import type { FrozenQuarter } from './quarters.ts'

export type Counts = Pick<FrozenQuarter, 'n' | 'of' | 'parts'>

/** A measure in a quarter or in a calendar year, before anything is hidden. */
export type Period = Counts & {
  readonly measure: Measure
  /** Its quarter or its year, of whatever measure. */
  readonly when: string
  readonly span: Span
  readonly kind: 'quarter' | 'year'
}

/** Whether a measure is told by its parts, or by how many count. Parts that are shares of their own are not told. */
export const isByParts = ({ parts }: Measure): boolean => parts !== null && !parts.within
export const isShare = (measure: Measure): boolean =>
  measure.share !== null && !measure.share.byPart && !isByParts(measure)

/** What all of the parts leave, where the measure has things of no part. */
const restOf = ({ n, of, parts }: Counts, measure: Measure): number =>
  of - (isByParts(measure) ? parts.reduce((sum, part) => sum + part.of, 0) : n)

/** The numbers of a period by name, each once. `rest` is never told and stands for what could be worked out. */
export function numbersOf(
  measure: Measure,
  counts: Counts,
): readonly (readonly [name: string, value: number])[] {
  if (isShare(measure))
    return [
      ['of', counts.of],
      ['n', counts.n],
      ['rest', restOf(counts, measure)],
    ]
  if (!isByParts(measure)) return [['of', counts.of]]
  const rest = restOf(counts, measure)
  return [
    ['of', counts.of],
    ...counts.parts.map(({ id, of }) => [`part ${id}`, of] as const),
    // Everybody may know that the parts of most measures are all there is.
    ...(rest > 0 ? [['rest', rest] as const] : []),
  ]
}

/** What a number of a measure in a quarter or year is called among all that are told. */
export const nameOf = ({ id }: Pick<Measure, 'id'>, when: string, number: string): string =>
  `${id} ${when} ${number}`

/** The cells of a period, and how they add up within it. */
export function cellsOf({ measure, when, ...counts }: Period): {
  readonly cells: readonly Cell[]
  readonly sums: readonly Sum[]
} {
  const numbers = numbersOf(measure, counts)
  const hides = measure.share !== null && isSmallBase(counts.of)
  const cells = numbers.map(
    ([name, value]): Cell => ({
      id: nameOf(measure, when, name),
      value,
      ...(name !== 'of' && name !== 'rest' && hides && { hides: true as const }),
      ...(name === 'rest' && { untold: true as const }),
    }),
  )
  const parts = numbers.filter(([name]) => name !== 'of').map(([name]) => nameOf(measure, when, name))
  return { cells, sums: parts.length > 0 ? [{ whole: nameOf(measure, when, 'of'), parts }] : [] }
}
