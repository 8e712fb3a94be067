import {
  type FrozenTallies,
  type LocalDate,
  localDate,
  type MeasureId,
  type Tally,
  todayIn,
} from '@common-ground/domain'
import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { figureMonths, openNumbers, users } from '../schema/index.ts'

/** Whether an authority shows its numbers to everybody, as a column of another statement: the last time holds. */
export const numbersAreOpen = (authorityId: string): SQL<boolean> => sql<boolean>`coalesce((
  select o.is_open from open_numbers o where o.authority_id = ${authorityId} order by o.set_at desc limit 1), false)`

/**
 * Whether an authority shows its numbers to everybody; and which months are frozen, in few words: while those stay the
 * same, so does everything that is told from them.
 */
export async function readOpen(db: Db, authorityId: string): Promise<{ isOpen: boolean; frozen: string }> {
  const [row] = await db.execute<{ isOpen: boolean; frozen: string }>(sql`
    select ${numbersAreOpen(authorityId)} as "isOpen", count(*) || ' ' || coalesce(max(m.as_at)::text, '') as frozen
    from figure_months m where m.authority_id = ${authorityId}`)
  return row ?? { isOpen: false, frozen: '' }
}

/** How many times of beginning or ending are told. */
const MOST_TIMES = 50

/** Each time an authority began or ended showing its numbers, the last first, and by whom. */
export const readOpenNumbers = (
  db: Db,
  authorityId: string,
): Promise<{ isOpen: boolean; setBy: string; setAt: Date }[]> =>
  db
    .select({ isOpen: openNumbers.isOpen, setBy: users.fullName, setAt: openNumbers.setAt })
    .from(openNumbers)
    .innerJoin(users, and(eq(users.authorityId, openNumbers.authorityId), eq(users.id, openNumbers.setBy)))
    .where(eq(openNumbers.authorityId, authorityId))
    .orderBy(desc(openNumbers.setAt))
    .limit(MOST_TIMES)

/** What is frozen of some measures, month by month. Cases that only some may know of are in none of it. */
export async function readFrozenTallies(
  db: Db,
  authorityId: string,
  measures: readonly MeasureId[],
): Promise<ReadonlyMap<MeasureId, readonly FrozenTallies[]>> {
  const rows = await db
    .select({
      measure: figureMonths.measure,
      month: figureMonths.month,
      asAt: figureMonths.asAt,
      tallies: figureMonths.tallies,
    })
    .from(figureMonths)
    .where(and(eq(figureMonths.authorityId, authorityId), inArray(figureMonths.measure, [...measures])))
    .orderBy(figureMonths.month)
  const day = (text: string | null): LocalDate | null => (text === null ? null : localDate(text))
  const months = rows.map(({ measure, month, asAt, tallies }) => ({
    measure,
    month: localDate(month),
    on: todayIn(asAt),
    at: asAt.getTime(),
    tallies: tallies.map(
      ({ teamId: _, ...tally }): Tally => ({
        ...tally,
        period: localDate(tally.period),
        due: day(tally.due),
      }),
    ),
  }))
  return Map.groupBy(months, ({ measure }) => measure)
}
