import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { auditLog, failedJobs, sweepRuns } from '../schema/index.ts'

const at = (moment: Date): SQL => sql`${moment.toISOString()}::timestamptz`

/** Writes down that a piece of the worker's work was done, or with what kind of error it failed. */
export async function noteSweep(
  db: Db,
  authorityId: string,
  sweep: string,
  now: Date,
  error: string | null,
): Promise<void> {
  const when = error === null ? { doneAt: now } : { failedAt: now, error }
  await db
    .insert(sweepRuns)
    .values({ authorityId, sweep, ...when })
    .onConflictDoUpdate({ target: [sweepRuns.authorityId, sweepRuns.sweep], set: when })
}

/** Work that failed each time it was tried. Its id is that of the job, so that it is written down once. */
export type FailedWork = {
  readonly id: string
  readonly sweep: string
  readonly failedAt: Date
  readonly attempts: number
  readonly error: string
}

export const noteFailedWork = (db: Db, authorityId: string, work: FailedWork): Promise<unknown> =>
  db
    .insert(failedJobs)
    .values({ authorityId, ...work })
    .onConflictDoNothing()

/** What somebody has decided is to be done again, and the worker has not put in the queue yet. */
export async function readWantedAgain(
  db: Db,
  authorityId: string,
): Promise<readonly { readonly id: string; readonly sweep: string }[]> {
  const rows = await db.execute<{ id: string; sweep: string }>(sql`
    select id, sweep from ${failedJobs} where authority_id = ${authorityId} and decision = 'again' and done_at is null
    order by decided_at, id limit 100`)
  return [...rows]
}

/** Writes down that work was put in the queue again. */
export const noteDoneAgain = (db: Db, authorityId: string, id: string, now: Date): Promise<unknown> =>
  db.execute(sql`update ${failedJobs} set done_at = ${at(now)}
    where authority_id = ${authorityId} and id = ${id} and done_at is null`)

type Decision = {
  readonly authorityId: string
  readonly id: string
  readonly decision: 'again' | 'discarded'
  readonly by: string
  readonly requestId: string
  readonly now: Date
}

/** Decides what becomes of failed work, once. @returns false where it is not there, or somebody has decided already. */
export const decideFailedWork = (db: Db, given: Decision): Promise<boolean> =>
  db.transaction(async (tx) => {
    const { authorityId, id, decision, by, requestId, now } = given
    const rows = await tx.execute(sql`
      update ${failedJobs} set decision = ${decision}, decided_by = ${by}::uuid, decided_at = ${at(now)}
      where authority_id = ${authorityId} and id = ${id} and decision is null returning id`)
    if (rows.length === 0) return false
    const action = decision === 'again' ? 'failed-job.run-again' : 'failed-job.discard'
    await tx.insert(auditLog).values({ authorityId, at: now, actorId: by, action, subject: id, requestId })
    return true
  })
