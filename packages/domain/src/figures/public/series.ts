import { addMonths, type LocalDate } from '../../calendar/index.ts'
import type { Span } from '../figure.ts'
import type { Measure } from '../measure.ts'
import { type Cell, isSmallBase, type Sum } from './cells.ts'
import { type FrozenQuarter, monthsOfQuarter } from './quarters.ts'
import { suppress, type ToldBefore } from './suppress.ts'

/** A number as everybody may read it: null is hidden. */
export type Public = number | null

/** A figure of a quarter, or of a year of four, as everybody may read it. */
export type PublicFigure = {
  readonly span: Span
  readonly kind: 'quarter' | 'year'
  readonly of: Public
  /** How many of them count; absent where only a number or its parts are told. */
  readonly n?: Public
  readonly parts: readonly { readonly id: string; readonly of: Public }[]
}

type Counts = Pick<FrozenQuarter, 'n' | 'of' | 'parts'>
type Period = Counts & { readonly id: string; readonly span: Span; readonly kind: PublicFigure['kind'] }

/** Whether a measure is told by its parts, or by how many count. Parts that are shares of their own are not told. */
const isByParts = ({ parts }: Measure): boolean => parts !== null && !parts.within
const isShare = (measure: Measure): boolean =>
  measure.share !== null && !measure.share.byPart && !isByParts(measure)

/** What all of the parts leave, where the measure has things of no part. */
const restOf = ({ n, of, parts }: Counts, measure: Measure): number =>
  of - (isByParts(measure) ? parts.reduce((sum, part) => sum + part.of, 0) : n)

/** The numbers of a period by name, each once. `rest` is never told and stands for what could be worked out. */
function numbersOf(measure: Measure, counts: Counts): readonly (readonly [name: string, value: number])[] {
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

const nameOf = (period: string, number: string): string => `${period} ${number}`

/** The cells of a period, and how they add up within it. */
function cellsOf(measure: Measure, { id, ...counts }: Period): { cells: Cell[]; sums: Sum[] } {
  const numbers = numbersOf(measure, counts)
  const hides = measure.share !== null && isSmallBase(counts.of)
  const cells = numbers.map(
    ([name, value]): Cell => ({
      id: nameOf(id, name),
      value,
      ...(name !== 'of' && name !== 'rest' && hides && { hides: true as const }),
      ...(name === 'rest' && { untold: true as const }),
    }),
  )
  const parts = numbers.filter(([name]) => name !== 'of').map(([name]) => nameOf(id, name))
  return { cells, sums: parts.length > 0 ? [{ whole: nameOf(id, 'of'), parts }] : [] }
}

const yearOf = (quarters: readonly FrozenQuarter[], last: LocalDate): Period | null => {
  const four = [-9, -6, -3, 0].map((months) =>
    quarters.find(({ quarter }) => quarter === addMonths(last, months)),
  )
  if (!four.every((each) => each !== undefined)) return null
  const sum = (of: (quarter: FrozenQuarter) => number): number =>
    four.reduce((all, each) => all + of(each), 0)
  return {
    id: `year to ${last}`,
    kind: 'year',
    span: { from: addMonths(last, -9), to: monthsOfQuarter(last).to },
    n: sum(({ n }) => n),
    of: sum(({ of }) => of),
    parts: (four[0]?.parts ?? []).map(({ id }) => ({
      id,
      of: sum(({ parts }) => parts.find((part) => part.id === id)?.of ?? 0),
    })),
  }
}

/**
 * Every quarter of a measure, and every year of four of them, as everybody may read them.
 *
 * They are gone through in the order in which they could first be told. What was told is never taken back, and what was
 * hidden stays hidden; so whoever has kept every page that there ever was works out no more than whoever reads the last
 * one. Years overlap, and are held against each other and against their quarters in the same way.
 *
 * @param quarters of a measure of what happened in months.
 * @throws RangeError for a measure of what stands now.
 */
export function publicFigures(measure: Measure, quarters: readonly FrozenQuarter[]): readonly PublicFigure[] {
  if (measure.kind !== 'flow') throw new RangeError(`${measure.id} has no periods`)
  const known: FrozenQuarter[] = []
  const periods: Period[] = []
  const cells: Cell[] = []
  const sums: Sum[] = []
  const told = new Map<string, 'shown' | 'hidden'>()
  const put = (period: Period): void => {
    const added = cellsOf(measure, period)
    periods.push(period)
    cells.push(...added.cells)
    sums.push(...added.sums)
  }
  const inOrder = quarters.toSorted((a, b) => a.at - b.at || (a.quarter < b.quarter ? -1 : 1))
  for (const next of inOrder) {
    known.push(next)
    put({ ...next, id: next.quarter, kind: 'quarter', span: monthsOfQuarter(next.quarter) })
    // One that was frozen late can be in four years at once.
    for (const months of [0, 3, 6, 9]) {
      const year = yearOf(known, addMonths(next.quarter, months))
      if (!year) continue
      put(year)
      const has = new Set(cells.map(({ id }) => id))
      for (const [number] of numbersOf(measure, year)) {
        const its = quartersOfYear(year.span).map((quarter) => nameOf(quarter, number))
        sums.push({ whole: nameOf(year.id, number), parts: its.filter((id) => has.has(id)) })
      }
    }
    settle(cells, sums, told)
  }
  const publicly = (period: Period, name: string, value: number): Public =>
    told.get(nameOf(period.id, name)) === 'shown' ? value : null
  return periods
    .map(
      (period): PublicFigure => ({
        span: period.span,
        kind: period.kind,
        of: publicly(period, 'of', period.of),
        ...(isShare(measure) && { n: publicly(period, 'n', period.n) }),
        parts: isByParts(measure)
          ? period.parts.map(({ id, of }) => ({ id, of: publicly(period, `part ${id}`, of) }))
          : [],
      }),
    )
    .toSorted((a, b) =>
      a.span.to < b.span.to ? -1 : a.span.to > b.span.to ? 1 : a.kind === 'quarter' ? -1 : 1,
    )
}

/** The quarters of a year of four, by their first days. */
const quartersOfYear = ({ from }: Span): readonly LocalDate[] =>
  [0, 3, 6, 9].map((months) => addMonths(from, months))

/** Decides what of the new cells is hidden, and writes down what is told from now on. */
function settle(cells: readonly Cell[], sums: readonly Sum[], told: Map<string, 'shown' | 'hidden'>): void {
  const before: ToldBefore = new Map(told)
  const hidden = suppress({ cells, sums }, before)
  for (const { id, untold } of cells) if (!untold) told.set(id, hidden.has(id) ? 'hidden' : 'shown')
}
