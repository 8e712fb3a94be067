/**
 * A figure of a chart: a number, 0 or more; `null` for a small number that is hidden; `'none'` where there was nothing
 * to count, as a share of no cases. Neither of the last two is ever drawn as nought.
 */
export type Value = number | null | 'none'

/** Shares in per cent, of 100, or how many of something. */
export type Scale = 'percent' | 'count'

/** What stands for a hidden number where there is room for one letter; statisticians write [c], "confidential". */
export const HIDDEN_SIGN = 'c'

/** Fewer points make no chart: a sentence says it better. */
export const FEWEST_POINTS = 3

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** A figure as it is written, in the chart and in its table alike: "1,204", "82%", "hidden", "no figure". */
export function said(value: Value, scale: Scale): string {
  if (value === null) return 'hidden'
  if (value === 'none') return 'no figure'
  return scale === 'percent' ? `${NUMBER.format(value)}%` : NUMBER.format(value)
}

/** @throws RangeError for what can be no figure: less than 0, no number, or more than 100 per cent. */
export function numberIn(value: Value, scale: Scale): number | null {
  if (value === null || value === 'none') return null
  if (!(value >= 0) || value > (scale === 'percent' ? 100 : Number.MAX_SAFE_INTEGER))
    throw new RangeError(`${value} is no figure of a chart in ${scale}`)
  return value
}
