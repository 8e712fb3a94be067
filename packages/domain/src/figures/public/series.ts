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
type Period = Counts & {
  readonly measure: Measure
  /** Its quarter or its year, of whatever measure. */
  readonly when: string
  readonly span: Span
  readonly kind: PublicFigure['kind']
}

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

const nameOf = ({ id }: Measure, when: string, number: string): string => `${id} ${when} ${number}`

/** The cells of a period, and how they add up within it. */
function cellsOf({ measure, when, ...counts }: Period): { cells: Cell[]; sums: Sum[] } {
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

/** The first days of the four quarters of a calendar year. */
const quartersOf = (year: string): readonly LocalDate[] =>
  [0, 3, 6, 9].map((months) => addMonths(localDate(`${year}-01-01`), months))

/** A calendar year of a measure out of its quarters; null while one of them is not there. */
function yearOf(measure: Measure, year: string, known: readonly Period[]): Period | null {
  const four = quartersOf(year).map((first) =>
    known.find((each) => each.measure.id === measure.id && each.when === first),
  )
  if (!four.every((each) => each !== undefined)) return null
  const sum = (of: (period: Period) => number): number => four.reduce((all, each) => all + of(each), 0)
  return {
    measure,
    when: year,
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

/** Measures that count the same things, the first of them perhaps fewer: what one tells of all the other tells too. */
const COUNT_THE_SAME: readonly (readonly [some: string, all: string])[] = [
  ['notice-complete', 'reconsidered'],
]

/** How the whole of a period adds up with those of other measures, once both are there. */
function linksOf(period: Period, known: readonly Period[]): { cells: Cell[]; sums: Sum[] } {
  const { when, measure } = period
  const links = COUNT_THE_SAME.filter((link) => link.includes(measure.id)).flatMap(([some, all]) => {
    const [fewer, more] = [some, all].map((id) =>
      known.find((each) => each.when === when && each.measure.id === id),
    )
    if (!fewer || !more || fewer.of > more.of) return []
    const apart: Cell = {
      id: nameOf(fewer.measure, when, `short of ${all}`),
      value: more.of - fewer.of,
      untold: true,
    }
    const parts = [nameOf(fewer.measure, when, 'of'), ...(apart.value > 0 ? [apart.id] : [])]
    const sum: Sum = { whole: nameOf(more.measure, when, 'of'), parts }
    return [{ cells: apart.value > 0 ? [apart] : [], sum }]
  })
  return { cells: links.flatMap(({ cells }) => cells), sums: links.map(({ sum }) => sum) }
}

/** A measure with the quarters of it that can be told. */
export type Series = { readonly measure: Measure; readonly quarters: readonly FrozenQuarter[] }

/**
 * Every quarter of some measures, and every calendar year of four of them, as everybody may read them. Whatever is told
 * outside the team has to be in one call: what is decided apart can be held against each other.
 *
 * The quarters of a year are gone through in the order in which they could first be told, and the year comes with the last
 * of them. What was told is never taken back, and what was hidden stays hidden; so whoever has kept every page that there
 * ever was works out no more than whoever reads the last one. Years are calendar years because twelve months that move on
 * by three give away, held against the twelve before, what the new quarter has more than the one that left.
 *
 * @returns for each measure, by its id: the first first, and a year after its last quarter.
 * @throws RangeError for a measure of what stands now.
 */
export function publicFigures(series: readonly Series[]): ReadonlyMap<string, readonly PublicFigure[]> {
  const wrong = series.find(({ measure }) => measure.kind !== 'flow')
  if (wrong) throw new RangeError(`${wrong.measure.id} has no periods`)
  const all = series.flatMap(({ measure, quarters }) => quarters.map((quarter) => ({ ...quarter, measure })))
  const years = Map.groupBy(all, ({ quarter }) => quarter.slice(0, 4))
  const told = [...years.keys()].toSorted().flatMap((year) => ofYear(year, years.get(year) ?? []))
  return new Map(
    series.map(({ measure: { id } }) => [
      id,
      told.filter(({ measure }) => measure.id === id).map(({ figure }) => figure),
    ]),
  )
}

type Told = { readonly measure: Measure; readonly figure: PublicFigure }

/** The same of one calendar year: nothing that is told of another adds up with it. */
function ofYear(
  year: string,
  quarters: readonly (FrozenQuarter & { readonly measure: Measure })[],
): readonly Told[] {
  const periods: Period[] = []
  const cells: Cell[] = []
  const sums: Sum[] = []
  const told = new Map<string, 'shown' | 'hidden'>()
  const put = (period: Period): void => {
    periods.push(period)
    for (const added of [cellsOf(period), linksOf(period, periods)]) {
      cells.push(...added.cells)
      sums.push(...added.sums)
    }
  }
  const order = (each: (typeof quarters)[number]): string => `${each.quarter} ${each.measure.id}`
  const inOrder = quarters.toSorted((a, b) => a.at - b.at || (order(a) < order(b) ? -1 : 1))
  for (const { measure, quarter, ...next } of inOrder) {
    put({ ...next, measure, when: quarter, kind: 'quarter', span: monthsOfQuarter(quarter) })
    const whole = yearOf(measure, year, periods)
    if (whole) {
      put(whole)
      const has = new Set(cells.map(({ id }) => id))
      for (const [number] of numbersOf(measure, whole)) {
        const its = quartersOf(year).map((first) => nameOf(measure, first, number))
        sums.push({ whole: nameOf(measure, year, number), parts: its.filter((id) => has.has(id)) })
      }
    }
    settle(cells, sums, told)
  }
  return periods
    .toSorted((a, b) => (a.kind === b.kind ? (a.when < b.when ? -1 : 1) : a.kind === 'year' ? 1 : -1))
    .map((period) => ({ measure: period.measure, figure: figureOf(period, told) }))
}

/** A period as everybody may read it. */
function figureOf({ measure, when, span, kind, of, n, parts }: Period, told: ToldBefore): PublicFigure {
  const publicly = (name: string, value: number): Public =>
    told.get(nameOf(measure, when, name)) === 'shown' ? value : null
  return {
    span,
    kind,
    of: publicly('of', of),
    ...(isShare(measure) && { n: publicly('n', n) }),
    parts: isByParts(measure)
      ? parts.map((part) => ({ id: part.id, of: publicly(`part ${part.id}`, part.of) }))
      : [],
  }
}

/** Decides what of the new cells is hidden, and writes down what is told from now on. */
function settle(cells: readonly Cell[], sums: readonly Sum[], told: Map<string, 'shown' | 'hidden'>): void {
  const before: ToldBefore = new Map(told)
  const hidden = suppress({ cells, sums }, before)
  for (const { id, untold } of cells) if (!untold) told.set(id, hidden.has(id) ? 'hidden' : 'shown')
}
