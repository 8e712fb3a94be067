import { and, count, eq, isNotNull, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Db } from '../connect.ts'
import { cases } from '../schema/index.ts'
import { type CaseloadFilter, caseloadWhere, type Looking } from './caseload.ts'

/** How many cases each of some filters shows: by the conditions of the list itself, in one statement. */
export async function countFilters(
  db: Db,
  authorityId: string,
  filters: readonly CaseloadFilter[],
  who: Looking,
): Promise<readonly number[]> {
  const counts = Object.fromEntries(
    filters.map((filter, at) => [
      `n${at}`,
      sql<number>`count(*) filter (where ${caseloadWhere(authorityId, filter, who)})::int`,
    ]),
  )
  const [row] = await db.select(counts).from(cases).where(eq(cases.authorityId, authorityId))
  return filters.map((_, at) => Number(row?.[`n${at}`] ?? 0))
}

/** How many cases of a filter there are for each value of a column. */
export async function countBy(
  db: Db,
  authorityId: string,
  filter: CaseloadFilter,
  who: Looking,
  column: AnyPgColumn,
) {
  const rows = await db
    .select({ value: sql<string>`${column}`, n: count() })
    .from(cases)
    .where(and(caseloadWhere(authorityId, filter, who), isNotNull(column)))
    .groupBy(column)
  return new Map(rows.map((row) => [row.value, row.n]))
}
