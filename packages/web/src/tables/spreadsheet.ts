import { download } from '../download.ts'
import { csvLines } from './csv.ts'
import { ODS, ods, type Taken } from './ods.ts'

/** The kinds of file that a table can be taken away as: one that people open, and one for machines. */
export const TABLE_FORMATS = ['ods', 'csv'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]

/** What an address asks for: CSV unless it says otherwise. */
export const tableFormat = (search: URLSearchParams): TableFormat =>
  search.get('as') === 'ods' ? 'ods' : 'csv'

/**
 * A table to be saved as a file, row by row as its rows come: no row waits for the last.
 *
 * @param fileName without its ending; it says nothing about anybody.
 */
export function spreadsheet(table: Taken, format: TableFormat, fileName: string, at: Date): Response {
  if (format === 'ods') return download({ stream: ods(table, at), type: ODS, fileName: `${fileName}.ods` })
  async function* lines() {
    yield table.head
    yield* table.rows
  }
  return download({
    stream: csvLines(lines()),
    type: 'text/csv; charset=utf-8',
    fileName: `${fileName}.csv`,
  })
}
