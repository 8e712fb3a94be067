import type { RecordClass } from '@common-ground/domain'
import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { users } from './accounts.ts'
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
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.caseId, t.id] }),
    foreignKey({ columns: [t.authorityId, t.caseId], foreignColumns: [cases.authorityId, cases.id] }),
    foreignKey({ columns: [t.authorityId, t.placedBy], foreignColumns: [users.authorityId, users.id] }),
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
    dueOn: day().notNull(),
    records: integer().notNull(),
    proposedAt: moment().notNull(),
    decision: text().$type<'approved' | 'kept'>(),
    decidedBy: uuid(),
    decidedAt: moment(),
    /** Why they are kept, and until when. */
    reason: text(),
    keptUntil: day(),
    doneAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.id] }),
    foreignKey({ columns: [t.authorityId, t.decidedBy], foreignColumns: [users.authorityId, users.id] }),
    index('removals_open').on(t.authorityId, t.dueOn).where(sql`${t.doneAt} is null`),
  ],
)

/** That something was here, and went by which rule and whose word; and nothing of what it was. */
export const tombstones = pgTable(
  'tombstones',
  {
    authorityId: authorityId(),
    id: randomId(),
    caseId: uuid(),
    reference: text(),
    recordClass: text().$type<RecordClass>().notNull(),
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
  ],
)
