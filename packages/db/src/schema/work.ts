import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { users } from './accounts.ts'
import { authorityId, day, moment, randomId } from './columns.ts'

/** A list that somebody comes back to: the filters of the caseload under a name of their own. */
export const savedViews = pgTable(
  'saved_views',
  {
    authorityId: authorityId(),
    userId: uuid().notNull(),
    id: randomId(),
    name: text().notNull(),
    /** The caseload's query string, as its contract reads it. */
    query: text().notNull(),
    createdAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.userId, t.id] }),
    unique('saved_views_name').on(t.authorityId, t.userId, t.name),
    foreignKey({
      columns: [t.authorityId, t.userId],
      foreignColumns: [users.authorityId, users.id],
    }).onDelete('cascade'),
  ],
)

/** Who does an officer's work while they are away, both days included. The cases stay the officer's. */
export const covers = pgTable(
  'covers',
  {
    authorityId: authorityId(),
    officerId: uuid().notNull(),
    id: randomId(),
    deputyId: uuid().notNull(),
    fromOn: day().notNull(),
    untilOn: day().notNull(),
    createdAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.officerId, t.id] }),
    foreignKey({ columns: [t.authorityId, t.officerId], foreignColumns: [users.authorityId, users.id] }),
    foreignKey({ columns: [t.authorityId, t.deputyId], foreignColumns: [users.authorityId, users.id] }),
    index('covers_deputy').on(t.authorityId, t.deputyId, t.untilOn),
    check('covers_days', sql`${t.fromOn} <= ${t.untilOn}`),
    check('covers_other', sql`${t.officerId} <> ${t.deputyId}`),
  ],
)
