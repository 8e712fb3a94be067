import { addMonths, type LocalDate, localDate } from '../../calendar/index.ts'
import type { Span } from '../figure.ts'
import type { Measure } from '../measure.ts'
import type { Cell, Cells, Sum } from './cells.ts'
import { familiesOf, linksOf } from './links.ts'
import { cellsOf, isByParts, isShare, nameOf, numbersOf, type Period } from './numbers.ts'
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
  const told = familiesOf(series.map(({ measure }) => measure.id)).flatMap((family) => {
    const all = series
      .filter(({ measure }) => family.includes(measure.id))
      .flatMap(({ measure, quarters }) => quarters.map((quarter) => ({ ...quarter, measure })))
    const years = Map.groupBy(all, ({ quarter }) => quarter.slice(0, 4))
    return [...years.keys()].toSorted().flatMap((year) => ofYear(year, years.get(year) ?? []))
  })
  const byMeasure = Map.groupBy(told, ({ measure }) => measure.id)
  return new Map(
    series.map(({ measure: { id } }) => [id, (byMeasure.get(id) ?? []).map(({ figure }) => figure)]),
  )
}

type Told = { readonly measure: Measure; readonly figure: PublicFigure }
type Quarter = FrozenQuarter & { readonly measure: Measure }

/**
 * The same of one calendar year and one family of measures: nothing that is told of another adds up with it. Whatever was
 * frozen of a quarter at one moment is decided together.
 */
function ofYear(year: string, quarters: readonly Quarter[]): readonly Told[] {
  let periods: readonly Period[] = []
  const told = new Map<string, 'shown' | 'hidden'>()
  const inOrder = quarters.toSorted((a, b) => a.at - b.at || (a.quarter < b.quarter ? -1 : 1))
  for (const together of Map.groupBy(inOrder, ({ at, quarter }) => `${at} ${quarter}`).values()) {
    const next = together.map(
      ({ measure, quarter, ...counts }): Period => ({
        ...counts,
        measure,
        when: quarter,
        kind: 'quarter',
        span: monthsOfQuarter(quarter),
      }),
    )
    const known = [...periods, ...next]
    periods = [...known, ...next.flatMap(({ measure }) => yearOf(measure, year, known) ?? [])]
    settle(cellsOfYear(year, periods), told)
  }
  return periods
    .toSorted((a, b) => (a.kind === b.kind ? (a.when < b.when ? -1 : 1) : a.kind === 'year' ? 1 : -1))
    .map((period) => ({ measure: period.measure, figure: figureOf(period, told) }))
}

/** Every number that is known of a year so far, and how all of them add up: within a period, across measures, to the year. */
function cellsOfYear(year: string, periods: readonly Period[]): Cells {
  const its = periods.map(cellsOf)
  const links = [...Map.groupBy(periods, ({ when }) => when).values()].map(linksOf)
  const cells: Cell[] = [...its, ...links].flatMap((each) => each.cells)
  const has = new Set(cells.map(({ id }) => id))
  const years = periods.flatMap((period): Sum[] =>
    period.kind === 'quarter'
      ? []
      : numbersOf(period.measure, period).map(([number]) => ({
          whole: nameOf(period.measure, year, number),
          parts: quartersOf(year)
            .map((first) => nameOf(period.measure, first, number))
            .filter((id) => has.has(id)),
        })),
  )
  return { cells, sums: [...[...its, ...links].flatMap(({ sums }) => sums), ...years] }
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
function settle(cells: Cells, told: Map<string, 'shown' | 'hidden'>): void {
  const hidden = suppress(cells, new Map(told))
  for (const { id, untold } of cells.cells) if (!untold) told.set(id, hidden.has(id) ? 'hidden' : 'shown')
}
