/**
 * A table as CSV (RFC 4180), with a byte order mark so that spreadsheets read it as UTF-8. Text that a spreadsheet would
 * take for a formula gets an apostrophe in front: nothing that somebody wrote is ever calculated.
 */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `${MARK}${rows.map(line).join('')}`

/** The same, line by line as the rows come. */
export function csvLines(rows: AsyncIterable<readonly (string | number)[]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const lines = rows[Symbol.asyncIterator]()
  return new ReadableStream({
    start: (to) => to.enqueue(encoder.encode(MARK)),
    pull: async (to) => {
      const next = await lines.next()
      if (next.done) to.close()
      else to.enqueue(encoder.encode(line(next.value)))
    },
    cancel: async () => {
      await lines.return?.()
    },
  })
}

/** The byte order mark. */
const MARK = '\uFEFF'
const line = (row: readonly (string | number)[]): string => `${row.map(cell).join(',')}\r\n`

const FORMULA = /^[\s]*[=+\-@]|^[\t\r]/

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
