import type { Cell } from './cell.ts'
import { streamOf } from './stream.ts'

/**
 * A table as CSV (RFC 4180), with a byte order mark so that spreadsheets read it as UTF-8. Text that a spreadsheet would
 * take for a formula gets an apostrophe in front: nothing that somebody wrote is ever calculated.
 */
export const csv = (rows: readonly (readonly Cell[])[]): string => `${MARK}${rows.map(line).join('')}`

/** The same, line by line as the rows come. */
export function csvLines(rows: AsyncIterable<readonly Cell[]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  async function* lines() {
    yield encoder.encode(MARK)
    for await (const row of rows) yield encoder.encode(line(row))
  }
  return streamOf(lines())
}

/** The byte order mark. */
const MARK = '\uFEFF'
const line = (row: readonly Cell[]): string => `${row.map(cell).join(',')}\r\n`

const FORMULA = /^[\s]*[=+\-@]|^[\t\r]/

function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'object') return value.day
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
