import { type AnyColumn, eq, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'

/** Which part of a list is read: a page of it, from 1, or so many rows after one that was read before. */
export type Part = { readonly size: number } & (
  | { readonly page: number; readonly after?: undefined }
  /** The id of that row; null for the beginning. */
  | { readonly after: string | null; readonly page?: undefined }
)

/** How many rows are passed over. */
export const passed = ({ page = 1, size }: Part): number => (page - 1) * size

type Listed = PgTable & { readonly authorityId: AnyColumn; readonly id: AnyColumn }

/**
 * That a row comes after the one that was read last, whatever has left the list since. The database compares the two rows
 * itself, because a moment that has been out of it has lost its millionths of a second.
 *
 * @param keys what the list is in the order of before the id, all of it the same way round as `way`.
 */
export function beyond(
  { after }: Part,
  table: Listed,
  authorityId: string,
  way: 'up' | 'down',
  keys: readonly (AnyColumn | SQL)[],
): SQL | undefined {
  if (!after) return undefined
  const row = sql.join([...keys, table.id], sql`, `)
  const sign = way === 'up' ? sql`>` : sql`<`
  return sql`(${row}) ${sign} (select ${row} from ${table}
    where ${eq(table.authorityId, authorityId)} and ${table.id} = ${after}::uuid)`
}
