import type { OutsidePurpose, OutsideStage, Party } from '@common-ground/domain'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { users } from './accounts.ts'
import { cases } from './cases.ts'
import { authorityId, moment, randomId } from './columns.ts'

/**
 * A page for an organisation outside, opened by the link that was sent to it: exactly what left the building, for whom
 * and when. What it shows never changes afterwards.
 */
export const outsidePages = pgTable(
  'outside_pages',
  {
    authorityId: authorityId(),
    caseId: uuid().notNull(),
    id: randomId(),
    tokenHash: text().notNull(),
    purpose: text().$type<OutsidePurpose>().notNull(),
    /** The stage it is about: its link ends with it. A provider can be written to in either; most rows are of this one. */
    stage: text().$type<OutsideStage>().notNull().default('disagreementResolution'),
    /** Which party it is for, where it is for one. */
    party: text().$type<Party>(),
    organisation: text().notNull(),
    email: text().notNull(),
    /** The paper, as whoever sent it saw it before. */
    shows: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    sentBy: uuid().notNull(),
    createdAt: moment().notNull(),
    expiresAt: moment().notNull(),
    /** When it was first opened. */
    openedAt: moment(),
    /** Since when it asks for nothing more: it was answered, or what it was about is over. */
    endedAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.id] }),
    unique('outside_pages_token').on(t.authorityId, t.tokenHash),
    foreignKey({ columns: [t.authorityId, t.caseId], foreignColumns: [cases.authorityId, cases.id] }),
    foreignKey({ columns: [t.authorityId, t.sentBy], foreignColumns: [users.authorityId, users.id] }),
    index('outside_pages_case').on(t.authorityId, t.caseId, t.createdAt),
    check('outside_pages_stage', sql`${t.stage} in ('disagreementResolution', 'mediation')`),
  ],
)
