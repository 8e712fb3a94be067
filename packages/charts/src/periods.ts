/** A month as `2026-04`, or a year as `2026`. */
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

function partsOf(period: Period): { readonly year: string; readonly month: string | null } {
  const [, year, number] = /^(\d{4})(?:-(\d{2}))?$/.exec(period) ?? []
  const month = number === undefined ? null : MONTHS[Number(number) - 1]
  if (year === undefined || month === undefined)
    throw new RangeError(`${period} is neither a month nor a year`)
  return { year, month }
}

/** "April 2026", "2026". @throws RangeError for what is neither a month nor a year. */
export function periodName(period: Period): string {
  const { year, month } = partsOf(period)
  return month === null ? year : `${month} ${year}`
}

/** The two lines beneath a point: "Apr" over "2026"; a year has one. @throws as `periodName`. */
export function periodTick(period: Period): { readonly above: string; readonly year: string | null } {
  const { year, month } = partsOf(period)
  return month === null ? { above: year, year: null } : { above: month.slice(0, 3), year }
}
