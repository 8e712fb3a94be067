import type { Invited, LinkKind, OwnWordsKey, SupporterScope, WordsShared } from '@common-ground/domain'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
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
import { cases } from './cases.ts'
import { authorityId, day, moment, randomId } from './columns.ts'

/** Whether a file may be opened yet. Only a scanner says "clean". */
export type FileState = 'waiting' | 'clean' | 'infected'

/** The files of a case. What each is, and who sees it, stands on the record; its name and place are kept here. */
export const documents = pgTable(
  'documents',
  {
    authorityId: authorityId(),
    caseId: uuid().notNull(),
    id: uuid().notNull(),
    uploadedBy: uuid().notNull(),
    fileName: text().notNull(),
    /** Who wrote it, as whoever added it says. */
    source: text(),
    mediaType: text().notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
    sha256: text().notNull(),
    objectKey: text().notNull(),
    /** A copy that others see, where the original would tell too much or cannot be read everywhere. */
    shownKey: text(),
    shownType: text(),
    shownBytes: bigint({ mode: 'number' }),
    state: text().$type<FileState>().notNull(),
    checkedAt: moment(),
    uploadedAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.id] }),
    foreignKey({ columns: [t.authorityId, t.caseId], foreignColumns: [cases.authorityId, cases.id] }),
    foreignKey({ columns: [t.authorityId, t.uploadedBy], foreignColumns: [users.authorityId, users.id] }),
    index('documents_case').on(t.authorityId, t.caseId),
    index('documents_waiting').on(t.authorityId, t.uploadedAt).where(sql`${t.state} = 'waiting'`),
    check('documents_state', sql`${t.state} in ('waiting', 'clean', 'infected')`),
  ],
)

/** A large file on its way, piece by piece, so that a broken connection loses one piece and not the whole. */
export const uploads = pgTable(
  'uploads',
  {
    authorityId: authorityId(),
    id: randomId(),
    userId: uuid().notNull(),
    caseId: uuid().notNull(),
    fileName: text().notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
    received: bigint({ mode: 'number' }).notNull(),
    pieces: integer().notNull(),
    createdAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.id] }),
    foreignKey({ columns: [t.authorityId, t.caseId], foreignColumns: [cases.authorityId, cases.id] }),
    foreignKey({ columns: [t.authorityId, t.userId], foreignColumns: [users.authorityId, users.id] }),
    index('uploads_user').on(t.authorityId, t.userId),
  ],
)

/** Somebody asked to come to a case. Whose address it is stands here and nowhere else. */
export const invitations = pgTable(
  'invitations',
  {
    authorityId: authorityId(),
    caseId: uuid().notNull(),
    id: uuid().notNull(),
    tokenHash: text().notNull(),
    email: text().notNull(),
    fullName: text().notNull(),
    relation: text().$type<Invited>().notNull(),
    scope: text().$type<SupporterScope>(),
    until: day(),
    invitedBy: uuid().notNull(),
    createdAt: moment().notNull(),
    expiresAt: moment().notNull(),
    acceptedBy: uuid(),
    endedAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.id] }),
    unique('invitations_token').on(t.authorityId, t.tokenHash),
    foreignKey({ columns: [t.authorityId, t.caseId], foreignColumns: [cases.authorityId, cases.id] }),
    foreignKey({ columns: [t.authorityId, t.invitedBy], foreignColumns: [users.authorityId, users.id] }),
    index('invitations_case').on(t.authorityId, t.caseId),
  ],
)

/** What an adviser writes for themselves. No query of the council's world reads this table. */
export const adviserNotes = pgTable(
  'adviser_notes',
  {
    authorityId: authorityId(),
    id: randomId(),
    caseId: uuid().notNull(),
    authorId: uuid().notNull(),
    body: text().notNull(),
    writtenAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.id] }),
    foreignKey({ columns: [t.authorityId, t.caseId], foreignColumns: [cases.authorityId, cases.id] }),
    foreignKey({ columns: [t.authorityId, t.authorId], foreignColumns: [users.authorityId, users.id] }),
    index('adviser_notes_case').on(t.authorityId, t.caseId, t.authorId),
  ],
)

/** What the council writes for itself about a case. It is no message and no part of the record, and only grows. */
export const caseNotes = pgTable(
  'case_notes',
  {
    authorityId: authorityId(),
    id: randomId(),
    caseId: uuid().notNull(),
    authorId: uuid().notNull(),
    body: text().notNull(),
    writtenAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.id] }),
    foreignKey({ columns: [t.authorityId, t.caseId], foreignColumns: [cases.authorityId, cases.id] }),
    foreignKey({ columns: [t.authorityId, t.authorId], foreignColumns: [users.authorityId, users.id] }),
    index('case_notes_case').on(t.authorityId, t.caseId, t.writtenAt),
  ],
)

/**
 * That two cases belong together, as the council sees it: `kind` says what the other is to the case it was said on. It is
 * no part of either record, and no family is told.
 */
export const caseLinks = pgTable(
  'case_links',
  {
    authorityId: authorityId(),
    caseId: uuid().notNull(),
    otherId: uuid().notNull(),
    kind: text().$type<LinkKind>().notNull(),
    linkedBy: uuid().notNull(),
    linkedAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.caseId, t.otherId] }),
    foreignKey({ columns: [t.authorityId, t.caseId], foreignColumns: [cases.authorityId, cases.id] }),
    foreignKey({ columns: [t.authorityId, t.otherId], foreignColumns: [cases.authorityId, cases.id] }),
    foreignKey({ columns: [t.authorityId, t.linkedBy], foreignColumns: [users.authorityId, users.id] }),
    index('case_links_other').on(t.authorityId, t.otherId),
    check('case_links_kind', sql`${t.kind} in ('sibling', 'earlier', 'sameDecision', 'raisedTwice')`),
    check('case_links_two', sql`${t.caseId} <> ${t.otherId}`),
  ],
)

/** How to reach somebody, as another says it is now: kept apart until the person themselves confirms it. */
export const contactChanges = pgTable(
  'contact_changes',
  {
    authorityId: authorityId(),
    id: randomId(),
    userId: uuid().notNull(),
    field: text().$type<'phone' | 'address'>().notNull(),
    value: text().notNull(),
    proposedBy: uuid().notNull(),
    proposedAt: moment().notNull(),
    decidedAt: moment(),
    confirmed: text().$type<'yes' | 'no'>(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.id] }),
    foreignKey({ columns: [t.authorityId, t.userId], foreignColumns: [users.authorityId, users.id] }),
    foreignKey({ columns: [t.authorityId, t.proposedBy], foreignColumns: [users.authorityId, users.id] }),
    index('contact_changes_user').on(t.authorityId, t.userId),
  ],
)

/** Preparing for a meeting, a little a day: a person's own notes, that nobody else sees. */
export const preparations = pgTable(
  'preparations',
  {
    authorityId: authorityId(),
    caseId: uuid().notNull(),
    userId: uuid().notNull(),
    answers: jsonb().$type<Record<string, string>>().notNull(),
    updatedAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.caseId, t.userId] }),
    foreignKey({ columns: [t.authorityId, t.caseId], foreignColumns: [cases.authorityId, cases.id] }),
    foreignKey({ columns: [t.authorityId, t.userId], foreignColumns: [users.authorityId, users.id] }),
  ],
)

/**
 * What a young person says in their own words, or what somebody wrote down for them. Outside the record, so that it can
 * be changed, kept to oneself and taken away for good. The role of the council's app is shown only what is shared with
 * the council: the database's own policy says so.
 */
export const ownWords = pgTable(
  'own_words',
  {
    authorityId: authorityId(),
    caseId: uuid().notNull(),
    writtenBy: uuid().notNull(),
    themselves: boolean().notNull(),
    answers: jsonb().$type<{ readonly [K in OwnWordsKey]?: string }>().notNull(),
    shared: jsonb().$type<WordsShared>().notNull(),
    updatedAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.caseId, t.writtenBy] }),
    foreignKey({ columns: [t.authorityId, t.caseId], foreignColumns: [cases.authorityId, cases.id] }),
    foreignKey({ columns: [t.authorityId, t.writtenBy], foreignColumns: [users.authorityId, users.id] }),
  ],
)
