import type { ReachedHow } from '@common-ground/domain'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { users } from './accounts.ts'
import { authorities } from './authorities.ts'
import { cases } from './cases.ts'
import { authorityId, day, moment, randomId } from './columns.ts'

/**
 * That somebody at the council has reached the family about a letter that nobody had opened on their page. Which letters
 * those are is read from the record; this alone is kept.
 */
export const lettersReached = pgTable(
  'letters_reached',
  {
    authorityId: authorityId(),
    caseId: uuid().notNull(),
    /** The event of the case that put the letter there. */
    seq: integer().notNull(),
    reachedBy: uuid().notNull(),
    reachedAt: moment().notNull(),
    how: text().$type<ReachedHow>().notNull(),
    reachedOn: day().notNull(),
    note: text(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.caseId, t.seq] }),
    foreignKey({ columns: [t.authorityId, t.caseId], foreignColumns: [cases.authorityId, cases.id] }),
    foreignKey({ columns: [t.authorityId, t.reachedBy], foreignColumns: [users.authorityId, users.id] }),
  ],
)

/** When each piece of the worker's work was last done, so that somebody sees when nothing is done any more. */
export const sweepRuns = pgTable(
  'sweep_runs',
  {
    authorityId: authorityId().references(() => authorities.authorityId),
    sweep: text().notNull(),
    doneAt: moment(),
    failedAt: moment(),
    /** The kind of error that it last failed with; nothing of what the error said. */
    error: text(),
  },
  (t) => [primaryKey({ columns: [t.authorityId, t.sweep] })],
)

/**
 * Work that failed as often as it is tried, for a person to look at. What they decide, the worker carries out: the
 * council's app has no way into the queue.
 */
export const failedJobs = pgTable(
  'failed_jobs',
  {
    authorityId: authorityId().references(() => authorities.authorityId),
    id: randomId(),
    sweep: text().notNull(),
    failedAt: moment().notNull(),
    attempts: integer().notNull(),
    error: text().notNull(),
    decision: text().$type<'again' | 'discarded'>(),
    decidedBy: uuid(),
    decidedAt: moment(),
    /** When it was put in the queue again. */
    doneAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.id] }),
    foreignKey({ columns: [t.authorityId, t.decidedBy], foreignColumns: [users.authorityId, users.id] }),
    index('failed_jobs_open').on(t.authorityId, t.failedAt).where(sql`${t.doneAt} is null`),
    check('failed_jobs_decision', sql`${t.decision} in ('again', 'discarded')`),
  ],
)
