import { asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { failedJobs, outbox, sweepRuns, users } from '../schema/index.ts'

/** When each piece of the worker's work was last done. One that has never been done has no row. */
export const readSweepRuns = (db: Db, authorityId: string) =>
  db.select().from(sweepRuns).where(eq(sweepRuns.authorityId, authorityId)).orderBy(asc(sweepRuns.sweep))

const due = sql`coalesce(${outbox.dueAt}, ${outbox.createdAt})`

/** Since when the oldest message waits whose time has come, for a statement that asks for more. */
export const waitingSince = (authorityId: string, now: Date): SQL<string | null> =>
  sql`(select min(${due}) from ${outbox} where ${outbox.authorityId} = ${authorityId}
    and ${outbox.state} in ('waiting', 'claimed', 'handed') and ${due} <= ${now.toISOString()}::timestamptz)`

/** Since when the oldest message waits whose time has come; null where none does. */
export async function oldestWaiting(db: Db, authorityId: string, now: Date): Promise<Date | null> {
  const [row] = await db.execute<{ since: string | null }>(
    sql`select ${waitingSince(authorityId, now)} as since`,
  )
  return row?.since ? new Date(row.since) : null
}

/** Work that failed each time it was tried and that nobody has put away, with who decided what becomes of it. */
export const readFailedJobs = (db: Db, authorityId: string, limit = 100) =>
  db
    .select({
      id: failedJobs.id,
      sweep: failedJobs.sweep,
      failedAt: failedJobs.failedAt,
      attempts: failedJobs.attempts,
      error: failedJobs.error,
      decision: failedJobs.decision,
      decidedBy: users.fullName,
      decidedAt: failedJobs.decidedAt,
    })
    .from(failedJobs)
    .leftJoin(
      users,
      sql`${users.authorityId} = ${failedJobs.authorityId} and ${users.id} = ${failedJobs.decidedBy}`,
    )
    .where(
      sql`${eq(failedJobs.authorityId, authorityId)} and ${isNull(failedJobs.doneAt)}
        and ${failedJobs.decision} is distinct from 'discarded'`,
    )
    .orderBy(asc(failedJobs.failedAt), asc(failedJobs.id))
    .limit(limit)
