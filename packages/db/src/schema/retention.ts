import type { RecordClass, RetentionSchedule } from '@common-ground/domain'
import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { users } from './accounts.ts'
import { authorities } from './authorities.ts'
import { cases } from './cases.ts'
import { authorityId, day, moment, randomId } from './columns.ts'

/** Why a case is kept whatever the schedule says: an appeal, a complaint, an inquiry. It holds until it is lifted. */
export const legalHolds = pgTable(
  'legal_holds',
  {
    authorityId: authorityId(),
    caseId: uuid().notNull(),
    id: randomId(),
    reason: text().notNull(),
    placedBy: uuid().notNull(),
    placedAt: moment().notNull(),
    liftedBy: uuid(),
    liftedAt: moment(),
    /** Why it is needed no longer. */
    liftReason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.caseId, t.id] }),
    foreignKey({ columns: [t.authorityId, t.caseId], foreignColumns: [cases.authorityId, cases.id] }),
    foreignKey({ columns: [t.authorityId, t.placedBy], foreignColumns: [users.authorityId, users.id] }),
    index('legal_holds_standing').on(t.authorityId, t.placedAt).where(sql`${t.liftedAt} is null`),
    check('legal_holds_lifted', sql`(${t.liftedAt} is null) = (${t.liftedBy} is null)`),
  ],
)

/** For how long an authority keeps each class of records, as it has changed that. The newest counts; none is changed. */
export const retentionSchedules = pgTable(
  'retention_schedules',
  {
    authorityId: authorityId().references(() => authorities.authorityId),
    version: integer().notNull(),
    schedule: jsonb().$type<RetentionSchedule>().notNull(),
    reason: text().notNull(),
    setBy: uuid().notNull(),
    setAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.version] }),
    foreignKey({ columns: [t.authorityId, t.setBy], foreignColumns: [users.authorityId, users.id] }),
    check('retention_schedules_version', sql`${t.version} > 0`),
  ],
)

/** Records whose time is over: proposed by the schedule, decided by a person, then carried out. */
export const removals = pgTable(
  'removals',
  {
    authorityId: authorityId(),
    id: randomId(),
    /** The case whose records they are; null for those that belong to none. */
    caseId: uuid(),
    recordClass: text().$type<RecordClass>().notNull(),
    /** The first day on which a case may go; for a class, the day up to which those that are due are meant. */
    dueOn: day().notNull(),
    /** How many records it is about. */
    records: integer().notNull(),
    /** The periods by which it is due, as they were when it was proposed. */
    rule: jsonb().$type<RetentionSchedule>().notNull(),
    proposedAt: moment().notNull(),
    decision: text().$type<'approved' | 'kept'>(),
    decidedBy: uuid(),
    decidedAt: moment(),
    /** Why they are kept, and until when. */
    reason: text(),
    keptUntil: day(),
    doneAt: moment(),
    /** When it stopped being due by itself: reopened, held, or kept for longer. Approved or not, it is over. */
    withdrawnAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.id] }),
    foreignKey({ columns: [t.authorityId, t.decidedBy], foreignColumns: [users.authorityId, users.id] }),
    index('removals_open').on(t.authorityId, t.dueOn).where(sql`${t.doneAt} is null`),
    // One at a time of each: what was kept counts no longer when its day is over.
    uniqueIndex('removals_one_open')
      .on(
        t.authorityId,
        t.recordClass,
        sql`coalesce(${t.caseId}, '00000000-0000-0000-0000-000000000000'::uuid)`,
      )
      .where(sql`${t.doneAt} is null and ${t.withdrawnAt} is null and ${t.decision} is distinct from 'kept'`),
    check('removals_decision', sql`${t.decision} in ('approved', 'kept')`),
    check(
      'removals_decided',
      sql`(${t.decision} is null) = (${t.decidedBy} is null) and (${t.decision} is null) = (${t.decidedAt} is null)`,
    ),
    check(
      'removals_kept',
      sql`(${t.decision} = 'kept') <= (${t.keptUntil} is not null and ${t.reason} is not null)`,
    ),
    check('removals_done', sql`${t.doneAt} is null or ${t.decision} = 'approved'`),
  ],
)

/** That something was here, and went by which rule and whose word; and nothing of what it was. Its id is its removal's. */
export const tombstones = pgTable(
  'tombstones',
  {
    authorityId: authorityId(),
    id: randomId(),
    caseId: uuid(),
    reference: text(),
    recordClass: text().$type<RecordClass>().notNull(),
    dueOn: day().notNull(),
    rule: jsonb().$type<RetentionSchedule>().notNull(),
    removedAt: moment().notNull(),
    approvedBy: uuid().notNull(),
    /** How many rows and files of each kind went. */
    counts: jsonb().$type<Readonly<Record<string, number>>>().notNull(),
    /** The last hash of the record's chain, so that a copy found elsewhere can be told. */
    lastHash: text(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.id] }),
    index('tombstones_case').on(t.authorityId, t.caseId),
    index('tombstones_reference').on(t.authorityId, t.reference),
  ],
)

/**
 * Files of records that have been removed, until the store has let go of them. Written with the removal itself, so that
 * a file is never forgotten, whoever is stopped in between. A key that ends with a slash is a folder.
 */
export const filesToRemove = pgTable(
  'files_to_remove',
  { authorityId: authorityId(), key: text().notNull(), since: moment().notNull() },
  (t) => [primaryKey({ columns: [t.authorityId, t.key] })],
)
