import { addMonths, type LocalDate, localDate } from '../../calendar/index.ts'
import { figureOf, monthOf, monthsOf, type Span, type Tally } from '../figure.ts'
import type { Measure } from '../measure.ts'

/** The calendar quarter of a day, as its first day. */
export function quarterOf(day: LocalDate): LocalDate {
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return localDate(`${day.slice(0, 5)}${String(first).padStart(2, '0')}-01`)
}

/** The months of a quarter, by its first day. */
export const monthsOfQuarter = (quarter: LocalDate): Span => ({ from: quarter, to: addMonths(quarter, 2) })

/** The last quarter that has ended on a day. */
export const lastEndedQuarter = (today: LocalDate): LocalDate => addMonths(quarterOf(today), -3)

/** A month of a measure as it was frozen. */
export type FrozenTallies = {
  /** Its first day. */
  readonly month: LocalDate
  /** The day on which it was frozen, and the moment in milliseconds. */
  readonly on: LocalDate
  readonly at: number
  readonly tallies: readonly Tally[]
}

/** A quarter of a measure, out of its three frozen months: how many count, out of how many, and each part. */
export type FrozenQuarter = {
  readonly quarter: LocalDate
  /** When its last month was frozen, in milliseconds: then it could first be told. */
  readonly at: number
  readonly n: number
  readonly of: number
  /** How many are of each part, in the order of the measure's parts. */
  readonly parts: readonly { readonly id: string; readonly of: number }[]
}

/**
 * The quarters that can be told of a measure: those of which every month is frozen, the first first. What nobody could
 * say yet when its month was frozen is in none.
 *
 * @param months the frozen months, in any order.
 */
export function frozenQuarters(measure: Measure, months: readonly FrozenTallies[]): readonly FrozenQuarter[] {
  const frozen = new Map(months.map((each) => [each.month, each]))
  const quarters = [...new Set(months.map(({ month }) => quarterOf(month)))].toSorted()
  return quarters.flatMap((quarter) => {
    const its = monthsOf(monthsOfQuarter(quarter)).map((month) => frozen.get(month))
    if (!its.every((each) => each !== undefined)) return []
    const figures = its.map(({ month, on, tallies }) =>
      figureOf(measure, tallies, { from: monthOf(month), to: monthOf(month) }, on),
    )
    const sum = (of: (figure: (typeof figures)[number]) => number): number =>
      figures.reduce((all, figure) => all + of(figure), 0)
    return [
      {
        quarter,
        at: Math.max(...its.map(({ at }) => at)),
        n: sum(({ n }) => n),
        of: sum(({ of }) => of),
        parts: (measure.parts?.all ?? []).map(({ id }) => ({
          id,
          of: sum(({ parts }) => parts.find((part) => part.id === id)?.of ?? 0),
        })),
      },
    ]
  })
}
