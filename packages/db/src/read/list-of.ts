import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

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
