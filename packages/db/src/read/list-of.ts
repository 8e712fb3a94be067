import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'

/**
 * The rows of a query as one JSON array, so that several lists come with one statement. Instants come as ISO text.
 *
 * @param fields what each row holds, by its name.
 * @param order how the array is sorted.
 */
export function listOf<T>(fields: Readonly<Record<string, SQLWrapper>>, order: SQL): SQL<T[]> {
  const pairs = Object.entries(fields).map(([name, value]) => sql`${sql.raw(`'${name}'`)}, ${value}`)
  return sql<T[]>`coalesce(json_agg(json_build_object(${sql.join(pairs, sql`, `)}) order by ${order}), '[]')`
}

const dialect = new PgDialect({ casing: 'snake_case' })

/**
 * A part of a statement that holds no value, written out once: it is the same in every call, and putting it together
 * again costs more than sending it.
 */
export function written(part: SQL): SQL {
  const { sql: text, params } = dialect.sqlToQuery(part)
  if (params.length > 0) throw new Error('A part with values in it cannot be written out beforehand')
  return sql.raw(text)
}

/** A row of a list as JSON brings it: its instants are text. */
export type Sent<T> = { readonly [K in keyof T]: T[K] extends Date ? string : T[K] }
