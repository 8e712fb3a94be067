import { addMonths, type LocalDate, localDate } from '../../calendar/index.ts'
import type { Span } from '../figure.ts'
import type { Measure } from '../measure.ts'
import { type Cell, isSmallBase, type Sum } from './cells.ts'
import { type FrozenQuarter, monthsOfQuarter } from './quarters.ts'
import { suppress, type ToldBefore } from './suppress.ts'

/** A number as everybody may read it: null is hidden. */
export type Public = number | null

/** A figure of a quarter, or of a calendar year, as everybody may read it. */
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

/** The first days of the four quarters of a calendar year. */
const quartersOf = (year: string): readonly LocalDate[] =>
  [0, 3, 6, 9].map((months) => addMonths(localDate(`${year}-01-01`), months))

/** A calendar year out of its quarters; null while one of them is not there. */
function yearOf(year: string, known: readonly FrozenQuarter[]): Period | null {
  const its = quartersOf(year)
  const four = its.map((first) => known.find(({ quarter }) => quarter === first))
  if (!four.every((each) => each !== undefined)) return null
  const sum = (of: (quarter: FrozenQuarter) => number): number => four.reduce((all, each) => all + of(each), 0)
  return {
    id: year,
    kind: 'year',
    span: { from: localDate(`${year}-01-01`), to: localDate(`${year}-12-01`) },
    n: sum(({ n }) => n),
    of: sum(({ of }) => of),
    parts: (four[0]?.parts ?? []).map(({ id }) => ({
      id,
      of: sum(({ parts }) => parts.find((part) => part.id === id)?.of ?? 0),
    })),
  }
}

/**
 * Every quarter of a measure, and every calendar year of four of them, as everybody may read them.
 *
 * The quarters of a year are gone through in the order in which they could first be told, and the year comes with the last
 * of them. What was told is never taken back, and what was hidden stays hidden; so whoever has kept every page that there
 * ever was works out no more than whoever reads the last one. Years are calendar years because twelve months that move on
 * by three give away, held against the twelve before, what the new quarter has more than the one that left.
 *
 * @param quarters of a measure of what happened in months.
 * @returns the first first, and a year after its last quarter.
 * @throws RangeError for a measure of what stands now.
 */
export function publicFigures(measure: Measure, quarters: readonly FrozenQuarter[]): readonly PublicFigure[] {
  if (measure.kind !== 'flow') throw new RangeError(`${measure.id} has no periods`)
  const years = Map.groupBy(quarters, ({ quarter }) => quarter.slice(0, 4))
  return [...years.keys()].toSorted().flatMap((year) => ofYear(measure, year, years.get(year) ?? []))
}

/** The same of one calendar year: nothing that is told of another adds up with it. */
function ofYear(measure: Measure, year: string, quarters: readonly FrozenQuarter[]): readonly PublicFigure[] {
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
    const whole = yearOf(year, known)
    if (whole) {
      put(whole)
      const has = new Set(cells.map(({ id }) => id))
      for (const [number] of numbersOf(measure, whole)) {
        const its = quartersOf(year).map((quarter) => nameOf(quarter, number))
        sums.push({ whole: nameOf(whole.id, number), parts: its.filter((id) => has.has(id)) })
      }
    }
    settle(cells, sums, told)
  }
  const publicly = (period: Period, name: string, value: number): Public =>
    told.get(nameOf(period.id, name)) === 'shown' ? value : null
  return periods
    .toSorted((a, b) => (a.kind === b.kind ? (a.id < b.id ? -1 : 1) : a.kind === 'year' ? 1 : -1))
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
}

/** Decides what of the new cells is hidden, and writes down what is told from now on. */
function settle(cells: readonly Cell[], sums: readonly Sum[], told: Map<string, 'shown' | 'hidden'>): void {
  const before: ToldBefore = new Map(told)
  const hidden = suppress({ cells, sums }, before)
  for (const { id, untold } of cells) if (!untold) told.set(id, hidden.has(id) ? 'hidden' : 'shown')
}
