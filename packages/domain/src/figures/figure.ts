import { addDays, addMonths, type LocalDate, localDate } from '../calendar/index.ts'
import { type Result, resultOn } from './entry.ts'
import type { Measure } from './measure.ts'
import { type Counted, quantile } from './quantile.ts'

/** Entries of one kind, added up. `period` is the first day of their month; for what stands now, since when it stands. */
export type Tally = {
  readonly period: LocalDate
  readonly result: Result
  readonly due: LocalDate | null
  readonly part: string | null
  readonly days: number | null
  readonly n: number
  readonly amount: number
}

/** Whole months, the first and the last of them by their first days. */
export type Span = { readonly from: LocalDate; readonly to: LocalDate }

/** How many count towards a numerator, out of how many. */
export type Share = { readonly n: number; readonly of: number }

/** A figure: what a measure comes to. */
export type Figure = Share & {
  /** Those of whom nobody can say yet. They are in neither number. */
  readonly open: number
  /** Every part of the whole, also those that nothing falls into; empty for a measure without parts. */
  readonly parts: readonly (Share & { readonly id: string; readonly amount: number })[]
  /** Each month of the span, the first first; empty for what stands now. */
  readonly months: readonly (Share & {
    readonly month: LocalDate
    /** The parts that occurred in it. */
    readonly parts: ReadonlyMap<string, Share>
  })[]
  /** How long what stands now has stood; empty for what happened in months. */
  readonly bands: readonly (Share & { readonly id: Band })[]
  /** Half waited no longer than this, nine in ten no longer than that; null where nothing was waited for. */
  readonly median: number | null
  readonly ninetieth: number | null
  readonly amount: number
}

/** How long something has stood, in calendar days: from, and up to. */
export const BANDS = { under7: [0, 6], under14: [7, 13], under28: [14, 27], over28: [28, null] } as const
export type Band = keyof typeof BANDS
export const BAND_IDS = ['under7', 'under14', 'under28', 'over28'] as const satisfies readonly Band[]
export const BAND_NAMES: Readonly<Record<Band, string>> = {
  under7: 'Up to 6 days',
  under14: '7 to 13 days',
  under28: '14 to 27 days',
  over28: '28 days or more',
}

/** The days on which something of a band began, the earliest null where there is none. */
export function bandDays(
  band: Band,
  today: LocalDate,
): { readonly from: LocalDate | null; readonly to: LocalDate } {
  const [least, most] = BANDS[band]
  return { from: most === null ? null : addDays(today, -most), to: addDays(today, -least) }
}

/** The last day on which something began that a measure of what stands now counts today. */
export const standsSince = ({ leastDays = 0 }: Pick<Measure, 'leastDays'>, today: LocalDate): LocalDate =>
  addDays(today, -leastDays)

/** The month of a day, as its first. */
export const monthOf = (day: LocalDate): LocalDate => localDate(`${day.slice(0, 8)}01`)

/** Every month of a span, the first first. */
export function monthsOf({ from, to }: Span): readonly LocalDate[] {
  const months: LocalDate[] = []
  for (let month = monthOf(from); month <= to; month = addMonths(month, 1)) months.push(month)
  return months
}

/** The months up to and with that of a day. */
export const lastMonths = (count: number, today: LocalDate): Span => ({
  from: addMonths(monthOf(today), 1 - count),
  to: monthOf(today),
})

const NONE: Share = { n: 0, of: 0 }
const add = (to: Map<string, Share>, key: string, yes: number, all: number): void => {
  const before = to.get(key) ?? NONE
  to.set(key, { n: before.n + yes, of: before.of + all })
}
const isIn = (day: LocalDate, { from, to }: { from: LocalDate | null; to: LocalDate }): boolean =>
  (from === null || day >= from) && day <= to

/**
 * What a measure comes to.
 *
 * @param tallies those of the measure, and of whatever team is asked about.
 * @param span which months; of no account for what stands now.
 * @param today the day it is told on: what was due before it and is not done is late.
 */
export function figureOf(measure: Measure, tallies: readonly Tally[], span: Span, today: LocalDate): Figure {
  const isFlow = measure.kind === 'flow'
  const counts = isFlow ? span : { from: null, to: standsSince(measure, today) }
  const [parts, months, bands] = [
    new Map<string, Share>(),
    new Map<string, Share>(),
    new Map<string, Share>(),
  ]
  const amounts = new Map<string, number>()
  const byMonth = new Map<string, Map<string, Share>>()
  const waited: Counted[] = []
  let [n, of, open, amount] = [0, 0, 0, 0]
  for (const tally of tallies) {
    if (!isIn(tally.period, counts)) continue
    const result = resultOn(tally, today)
    if (result === null) {
      open += tally.n
      continue
    }
    const yes = result === 'yes' ? tally.n : 0
    n += yes
    of += tally.n
    amount += tally.amount
    if (tally.part !== null) {
      add(parts, tally.part, yes, tally.n)
      amounts.set(tally.part, (amounts.get(tally.part) ?? 0) + tally.amount)
      const ofMonth = byMonth.get(tally.period) ?? new Map<string, Share>()
      byMonth.set(tally.period, ofMonth)
      add(ofMonth, tally.part, yes, tally.n)
    }
    if (isFlow) add(months, tally.period, yes, tally.n)
    else {
      const band = BAND_IDS.find((each) => isIn(tally.period, bandDays(each, today)))
      if (band) add(bands, band, yes, tally.n)
    }
    if (tally.days !== null) waited.push({ value: tally.days, n: tally.n })
  }
  return {
    n,
    of,
    open,
    amount,
    parts: (measure.parts?.all ?? []).map(({ id }) => ({
      id,
      amount: amounts.get(id) ?? 0,
      ...(parts.get(id) ?? NONE),
    })),
    months: isFlow
      ? monthsOf(span).map((month) => ({
          month,
          ...(months.get(month) ?? NONE),
          parts: byMonth.get(month) ?? new Map(),
        }))
      : [],
    bands: isFlow ? [] : BAND_IDS.map((id) => ({ id, ...(bands.get(id) ?? NONE) })),
    median: quantile(waited, 0.5),
    ninetieth: quantile(waited, 0.9),
  }
}
