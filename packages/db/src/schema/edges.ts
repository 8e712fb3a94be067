import type { DecisionType, LocalDate, PlanSection } from '@common-ground/domain'
import { sql } from 'drizzle-orm'
import {
  bigint,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { users } from './accounts.ts'
import { authorityId, day, moment, randomId } from './columns.ts'

/**
 * A disagreement somebody has begun to raise. Kept in the database, so that nothing typed is lost. It needs no
 * account: whoever holds its secret, or its code to come back with, has it, until it is an account's.
 */
export const drafts = pgTable(
  'drafts',
  {
    authorityId: authorityId(),
    id: randomId(),
    userId: uuid(),
    /** Hashes of what opens it without an account: a secret in a cookie, and a code to write down. */
    secretHash: text(),
    codeHash: text(),
    /** Where a link to come back was sent, when one was asked for. */
    email: text(),
    answers: jsonb().$type<Record<string, unknown>>().notNull(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
    /** Set when it was sent: going back to it leads to the case. */
    sentReference: text(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.id] }),
    foreignKey({
      columns: [t.authorityId, t.userId],
      foreignColumns: [users.authorityId, users.id],
    }).onDelete('cascade'),
    index('drafts_user').on(t.authorityId, t.userId),
    index('drafts_unsent').on(t.authorityId, t.updatedAt).where(sql`${t.sentReference} is null`),
    unique('drafts_secret').on(t.authorityId, t.secretHash),
    unique('drafts_code').on(t.authorityId, t.codeHash),
  ],
)

/** A code printed on a decision letter: it opens the right decision once, to whoever also knows the date of birth. */
export const letterCodes = pgTable(
  'letter_codes',
  {
    authorityId: authorityId(),
    codeHash: text().notNull(),
    decision: jsonb()
      .$type<{
        type: DecisionType
        sections: PlanSection[]
        dateOnLetter: LocalDate
        dateSent: LocalDate | null
      }>()
      .notNull(),
    childName: text().notNull(),
    dateOfBirth: day().notNull(),
    createdBy: uuid(),
    createdAt: moment().notNull(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
  },
  (t) => [primaryKey({ columns: [t.authorityId, t.codeHash] })],
)

/** Commands already carried out, by the key of the form they came from: sent twice, done once. */
export const commandLog = pgTable(
  'command_log',
  {
    authorityId: authorityId(),
    key: text().notNull(),
    actorId: uuid().notNull(),
    requestHash: text().notNull(),
    result: jsonb().$type<{ reference: string; version: number }>(),
    at: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.authorityId, t.key] })],
)

/** Who looked at or did what. Append-only, like the record. */
export const auditLog = pgTable(
  'audit_log',
  {
    authorityId: authorityId(),
    id: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    at: moment().notNull(),
    actorId: uuid(),
    action: text().notNull(),
    /** The case's reference, where there is one. */
    subject: text(),
    requestId: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.id] }),
    index('audit_log_subject').on(t.authorityId, t.subject, t.at),
    // Few of very many lines: who took what out of the house, and when.
    index('audit_log_exports').on(t.authorityId, t.action, t.at).where(sql`${t.action} like '%.export'`),
  ],
)
