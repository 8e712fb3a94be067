import { todayIn } from '@common-ground/domain'
import { type Cell, dayCell, type Taken } from '@common-ground/web'

/** A list as a table that goes away as a file. `file`: what the file is called, where that is not what the list is called. */
export type FileTable = Taken & { readonly file?: string }

/** A list that comes row by row, as a table that goes away row by row. */
export async function* each<Row>(rows: AsyncIterable<Row>, cellsOf: (row: Row) => readonly Cell[]) {
  for await (const row of rows) yield cellsOf(row)
}

/** The day of a moment, in London. */
export const dayOf = (moment: string): Cell => dayCell(todayIn(new Date(moment)))
