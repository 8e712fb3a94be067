/** A month as `2026-04`, a calendar quarter as `2026-Q2`, or a year as `2026`. */
export type Period = string

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

type Parts = { readonly year: string; readonly months: readonly string[] }

function partsOf(period: Period): Parts {
  const [, year, month, quarter] = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])))?$/.exec(period) ?? []
  const first = quarter === undefined ? Number(month) : 3 * Number(quarter) - 2
  const months = quarter === undefined ? [MONTHS[first - 1]] : [MONTHS[first - 1], MONTHS[first + 1]]
  const known = months.filter((name) => name !== undefined)
  if (year === undefined || (known.length === 0 && month !== undefined))
    throw new RangeError(`${period} is no month, no quarter and no year`)
  return { year, months: known }
}

/** "April 2026", "April to June 2026", "2026". @throws RangeError for what is no period. */
export function periodName(period: Period): string {
  const { year, months } = partsOf(period)
  return months.length === 0 ? year : `${months.join(' to ')} ${year}`
}

/** The two lines beneath a point: "Apr" or "Apr to Jun" over "2026"; a year has one. @throws as `periodName`. */
export function periodTick(period: Period): { readonly above: string; readonly year: string | null } {
  const { year, months } = partsOf(period)
  return months.length === 0
    ? { above: year, year: null }
    : { above: months.map((name) => name.slice(0, 3)).join(' to '), year }
}
