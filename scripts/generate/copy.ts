import { getTableColumns, getTableName } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'

const UNSAFE = /[\\\t\n\r]/
const SIGNS: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escaped = (text: string): string =>
  UNSAFE.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => SIGNS[sign] ?? sign) : text

const inArray = (each: unknown): string => `"${String(each).replace(/["\\]/g, (sign) => `\\${sign}`)}"`

/** Rows that are written one after the other mostly have the same moment, and writing one out is dear. */
let last: { readonly date: unknown; readonly text: string } = { date: null, text: '' }
const iso = (date: unknown): string => {
  if (date !== last.date) last = { date, text: (date as Date).toISOString() }
  return last.text
}

/** How a value of a column is written in PostgreSQL's text format for COPY. */
function writerOf({ columnType }: PgColumn): (value: unknown) => string {
  switch (columnType) {
    case 'PgJsonb':
      return (value) => escaped(JSON.stringify(value))
    case 'PgTimestamp':
      return iso
    case 'PgBoolean':
      return (value) => (value ? 't' : 'f')
    case 'PgArray':
      return (value) => escaped(`{${(value as readonly unknown[]).map(inArray).join(',')}}`)
    case 'PgUUID':
    case 'PgInteger':
      return String
    default:
      return (value) => escaped(String(value))
  }
}

const UTF8 = new TextEncoder()

/** Rows of one table on their way into the database, as the text that COPY reads. */
export class Sheet<T extends PgTable> {
  readonly #columns: readonly (readonly [key: string, write: (value: unknown) => string])[]
  readonly #lines: string[] = []
  /** The statement that reads them. */
  readonly statement: string

  /**
   * @param keys the columns that are written, as the schema names them. One that a row lacks becomes null: a column that
   *   has a default is given by every row, or by none and left out.
   */
  constructor(table: T, keys: readonly (keyof T['$inferInsert'] & string)[]) {
    const columns = getTableColumns(table)
    this.#columns = keys.map((key) => {
      const column = columns[key]
      if (!column) throw new Error(`${getTableName(table)} has no column ${key}`)
      return [key, writerOf(column)] as const
    })
    const names = keys.map((key) => `"${toSnakeCase(key)}"`).join(', ')
    this.statement = `copy "${getTableName(table)}" (${names}) from stdin`
  }

  get rows(): number {
    return this.#lines.length
  }

  add(row: T['$inferInsert']): void {
    const fields: Readonly<Record<string, unknown>> = row
    let line = ''
    for (const [key, write] of this.#columns) {
      const value = fields[key]
      if (line) line += '\t'
      line += value === null || value === undefined ? '\\N' : write(value)
    }
    this.#lines.push(line)
  }

  /** Everything that was added, as bytes. */
  bytes(): Uint8Array<ArrayBuffer> {
    return UTF8.encode(this.#lines.length > 0 ? `${this.#lines.join('\n')}\n` : '')
  }
}
