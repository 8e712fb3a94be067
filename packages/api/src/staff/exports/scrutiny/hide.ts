import type { Value } from '@common-ground/charts'
import type { MeasureView, ShareView } from '../../../contracts/index.ts'

/** Counts from 1 to this are hidden in what is published: somebody could be known by them. */
const MOST_HIDDEN = 4
/** Shares and waiting times of fewer than these are hidden. */
const FEWEST_SHARED = 10

/** Some out of all, as it may be published: null where a number is hidden. */
export type Shown = {
  readonly label: string
  readonly n: Value
  readonly of: Value
  readonly percent: Value
}
/** A month, with its first day. */
export type ShownMonth = Shown & { readonly month: string }

/** What a route cost, in pence and minutes. */
export type Cost = Omit<MeasureView['costs'][number], 'route'>

/** A figure as it may be published. What is not a number is as it was. */
export type ShownMeasure = {
  readonly measure: MeasureView
  readonly whole: Shown
  readonly open: Value
  readonly parts: readonly Shown[]
  readonly bands: readonly Shown[]
  readonly months: readonly ShownMonth[]
  readonly quarters: readonly { readonly label: string; readonly parts: readonly Shown[] }[]
  readonly years: readonly Shown[]
  /** What each route cost, in pence and minutes; null where it is that of so few that it is hidden. */
  readonly costs: readonly { readonly route: string; readonly of: Value; readonly cost: Cost | null }[]
  readonly sentence: string
  readonly waits: MeasureView['waits']
  readonly per: string | null
  /** Whether anything of it is hidden, which has to be said. */
  readonly hides: boolean
}

const isSmall = (count: number): boolean => count > 0 && count <= MOST_HIDDEN
const countOf = (count: number): Value => (isSmall(count) ? null : count)

/**
 * One share. Where it is a share of its own whole, those that do not count are as much of a number as those that do:
 * either being small hides both.
 */
function shareOf({ label, n, of, percent }: ShareView, isShare: boolean): Shown {
  const hidesPart = isShare && (isSmall(n.count) || isSmall(of.count - n.count) || isSmall(of.count))
  return {
    label,
    n: hidesPart ? null : n.count,
    of: countOf(of.count),
    percent: percent === null ? 'none' : hidesPart || of.count < FEWEST_SHARED ? null : percent,
  }
}

const isHidden = ({ n, of }: Shown): boolean => n === null || of === null

/**
 * A figure with its small numbers hidden: counts from 1 to 4, and shares and waits of fewer than 10. Every number of a
 * scrutiny pack comes from here and nowhere else, so that a stricter rule, which also hides what could be worked out
 * from its neighbours, has this one place.
 */
export function hide(measure: MeasureView): ShownMeasure {
  const isShare = measure.told === 'share'
  const shown = (share: ShareView): Shown => shareOf(share, isShare)
  const whole = shown(measure.whole)
  const parts = (measure.parts?.all ?? []).map(shown)
  const bands = measure.bands.map(shown)
  const months = measure.months.map(({ month, ...share }) => ({ month, ...shown(share) }))
  const quarters = measure.quarters.map(({ label, parts: each }) => ({ label, parts: each.map(shown) }))
  const years = measure.years.map(shown)
  const all = [whole, ...parts, ...bands, ...months, ...years, ...quarters.flatMap((each) => each.parts)]
  const costs = measure.costs.map(({ route, ...cost }) => ({
    route: route.label,
    of: countOf(route.of.count),
    cost: isSmall(route.of.count) ? null : cost,
  }))
  const isFew = measure.whole.of.count < FEWEST_SHARED
  // The sentence names the whole and, where it is told in parts, the largest of them.
  const largest = parts.toSorted((a, b) => Number(b.of) - Number(a.of))[0]
  const sentenceHides =
    isHidden(whole) || (measure.told !== 'share' && largest !== undefined && isHidden(largest))
  return {
    measure,
    whole,
    open: countOf(measure.open),
    parts,
    bands,
    months,
    quarters,
    years,
    costs,
    sentence: sentenceHides ? 'A number here is small, and is hidden.' : measure.sentence,
    waits: isFew ? null : measure.waits,
    per: isHidden(whole) ? null : measure.per,
    hides: all.some(isHidden) || isSmall(measure.open),
  }
}
