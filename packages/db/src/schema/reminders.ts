import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { cases } from './cases.ts'
import { authorityId, day, moment } from './columns.ts'

/**
 * Which step of which date somebody was reminded of, and in which message: once each, for a date as it stood. A digest
 * holds several. Written with the message, and never changed.
 */
export const reminders = pgTable(
  'reminders',
  {
    authorityId: authorityId(),
    caseId: uuid().notNull(),
    /** The date's own name within the case, and its day: one that moves is another. */
    dateKey: text().notNull(),
    due: day().notNull(),
    step: text().notNull(),
    /** Who was told: an account's id or, for an organisation, the address. */
    told: text().notNull(),
    messageId: uuid().notNull(),
    at: moment().notNull(),
  },
  (t) => [
    // The day first: a sweep looks for those around today.
    primaryKey({ columns: [t.authorityId, t.due, t.caseId, t.dateKey, t.step, t.told] }),
    foreignKey({
      columns: [t.authorityId, t.caseId],
      foreignColumns: [cases.authorityId, cases.id],
    }).onDelete('cascade'),
    index('reminders_case').on(t.authorityId, t.caseId),
    index('reminders_message').on(t.authorityId, t.messageId),
  ],
)
