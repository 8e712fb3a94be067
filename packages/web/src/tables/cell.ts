/**
 * What stands in a cell of a table that is taken away: words, a number, a day as "2026-11-27", or nothing. What somebody
 * wrote is always words: no cell is ever calculated.
 */
export type Cell = string | number | null | { readonly day: string }

/** A day as a cell; nothing where there is none. */
export const dayCell = (day: string | null | undefined): Cell => (day ? { day } : null)
