import { and, count, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Db } from '../connect.ts'
import { cases } from '../schema/index.ts'
import { type CaseloadFilter, caseloadWhere, type Looking } from './caseload.ts'

/** A filter, and its place among those that are counted. */
type Placed = { readonly filter: CaseloadFilter; readonly at: number }

/**
 * How many cases each of some filters shows: by the conditions of the list itself, in one statement. Those of open cases
 * are counted together, in the index that holds open cases alone.
 */
export async function countFilters(
  db: Db,
  authorityId: string,
  filters: readonly CaseloadFilter[],
  who: Looking,
): Promise<readonly number[]> {
  const whereOf = (filter: CaseloadFilter): SQL | undefined => caseloadWhere(authorityId, filter, who)
  const count = ({ filter, at }: Placed): SQL =>
    sql`count(*) filter (where ${whereOf(filter)}) as ${sql.identifier(`n${at}`)}`
  const placed = filters.map((filter, at): Placed => ({ filter, at }))
  const parts = [
    sql`(select ${sql.join(
      [sql`0 as nothing`, ...placed.filter(({ filter }) => filter.status === 'open').map(count)],
      sql`, `,
    )} from ${cases} where ${cases.authorityId} = ${authorityId} and ${cases.closedOn} is null) as open`,
    ...placed
      .filter(({ filter }) => filter.status !== 'open')
      .map(
        ({ filter, at }) =>
          sql`(select count(*) as ${sql.identifier(`n${at}`)} from ${cases} where ${whereOf(filter)}) as ${sql.identifier(`by${at}`)}`,
      ),
  ]
  const [row] = await db.execute<Record<string, string>>(sql`select * from ${sql.join(parts, sql`, `)}`)
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
