import type { ReachedHow, SendingChannel, SendingState } from '@common-ground/domain'
import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { users } from './accounts.ts'
import { authorities } from './authorities.ts'
import { cases } from './cases.ts'
import { authorityId, day, moment, randomId } from './columns.ts'

/**
 * Messages to go out, written in the same transaction as what they tell. What is told never changes; how far it has
 * got is written by the worker, and by whoever at the council deals with what could not be sent.
 */
export const outbox = pgTable(
  'outbox',
  {
    authorityId: authorityId(),
    id: randomId(),
    /** One message for one event and one person, however often it is tried. */
    key: text().notNull(),
    caseId: uuid(),
    toUserId: uuid(),
    toAddress: text().notNull(),
    template: text().notNull(),
    /** Which wording of the template it was written in: 0 is the product's own. */
    wording: integer().notNull().default(0),
    subject: text().notNull(),
    body: text().notNull(),
    createdAt: moment().notNull(),
    state: text().$type<SendingState>().notNull().default('waiting'),
    /** Not before then; absent: at once. */
    dueAt: moment(),
    /** By which way it goes or went; null until a sender has chosen. */
    channel: text().$type<SendingChannel>(),
    /** The ways that were tried and came back. */
    failedChannels: text().array().$type<SendingChannel[]>().notNull().default([]),
    attempts: integer().notNull().default(0),
    /** Who has it in hand, and until when that counts. */
    claim: uuid(),
    claimedUntil: moment(),
    /** When it was first handed to a provider by this way: from then on it may have arrived. */
    handedAt: moment(),
    providerId: text(),
    /** Why it failed, as a code; never what a provider said of a person. */
    failure: text(),
    sentAt: moment(),
    deliveredAt: moment(),
    /** When it could be sent by no way, or came back by all. */
    failedAt: moment(),
    /** Who at the council has dealt with one that could not be sent, and when. */
    dealtBy: uuid(),
    dealtAt: moment(),
    dealtHow: text().$type<ReachedHow>(),
    /** On which day somebody reached the person. What they say of it stands with the step. */
    dealtOn: day(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.id] }),
    unique('outbox_key').on(t.authorityId, t.key),
    foreignKey({ columns: [t.authorityId, t.caseId], foreignColumns: [cases.authorityId, cases.id] }),
    index('outbox_created').on(t.authorityId, t.createdAt),
    index('outbox_due')
      .on(t.authorityId, sql`coalesce(${t.dueAt}, ${t.createdAt})`)
      .where(sql`${t.state} in ('waiting', 'claimed', 'handed')`),
    index('outbox_failed')
      .on(t.authorityId, t.failedAt)
      .where(sql`${t.state} in ('undelivered', 'uncertain') and ${t.dealtAt} is null`),
    index('outbox_case').on(t.authorityId, t.caseId),
    check(
      'outbox_state',
      sql`${t.state} in ('waiting', 'claimed', 'handed', 'sent', 'delivered', 'undelivered', 'uncertain', 'dropped')`,
    ),
    check('outbox_channel', sql`${t.channel} in ('email', 'text', 'letter')`),
  ],
)

/** What became of a message, step by step. Added to and never changed. */
export const outboxSteps = pgTable(
  'outbox_steps',
  {
    authorityId: authorityId(),
    messageId: uuid().notNull(),
    id: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    at: moment().notNull(),
    step: text().notNull(),
    channel: text().$type<SendingChannel>(),
    detail: text(),
    /** Who did it; null for the worker. */
    byUser: uuid(),
  },
  (t) => [primaryKey({ columns: [t.authorityId, t.messageId, t.id] })],
)

/**
 * What a provider reported of a message, kept before anything is made of it: once for each message and status, in
 * whatever order it came, also of messages that are not known yet.
 */
export const receipts = pgTable(
  'receipts',
  {
    authorityId: authorityId(),
    provider: text().notNull(),
    providerId: text().notNull(),
    status: text().notNull(),
    reference: uuid(),
    receivedAt: moment().notNull(),
    appliedAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.provider, t.providerId, t.status] }),
    index('receipts_new').on(t.authorityId, t.receivedAt).where(sql`${t.appliedAt} is null`),
  ],
)

/** The words of a message as an authority has changed them. The newest counts; null words go back to the product's own. */
export const messageWordings = pgTable(
  'message_wordings',
  {
    authorityId: authorityId().references(() => authorities.authorityId),
    template: text().notNull(),
    version: integer().notNull(),
    words: jsonb().$type<{ readonly subject: string; readonly happened: string; readonly toDo: string }>(),
    writtenBy: uuid().notNull(),
    writtenAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.template, t.version] }),
    foreignKey({ columns: [t.authorityId, t.writtenBy], foreignColumns: [users.authorityId, users.id] }),
    check('message_wordings_version', sql`${t.version} > 0`),
  ],
)

/** Addresses at which an officer's own calendar reads their dates. Only a hash of what opens one is kept. */
export const calendarFeeds = pgTable(
  'calendar_feeds',
  {
    authorityId: authorityId(),
    id: randomId(),
    userId: uuid().notNull(),
    tokenHash: text().notNull(),
    createdAt: moment().notNull(),
    lastReadAt: moment(),
    revokedAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.id] }),
    unique('calendar_feeds_token').on(t.authorityId, t.tokenHash),
    foreignKey({
      columns: [t.authorityId, t.userId],
      foreignColumns: [users.authorityId, users.id],
    }).onDelete('cascade'),
    index('calendar_feeds_user').on(t.authorityId, t.userId),
  ],
)
