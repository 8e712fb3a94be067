import type { Role } from '@common-ground/domain'
import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { authorities, teams } from './authorities.ts'
import { authorityId, moment, randomId } from './columns.ts'

/** Which of the two apps an account signs in to. */
export type World = 'portal' | 'staff'

/** People who can sign in. A family's and an officer's account never share a row, even with one e-mail address. */
export const users = pgTable(
  'users',
  {
    authorityId: authorityId().references(() => authorities.authorityId),
    id: randomId(),
    world: text().$type<World>().notNull(),
    email: text().notNull(),
    fullName: text().notNull(),
    passwordHash: text().notNull(),
    roles: text().array().$type<Role[]>().notNull(),
    teamId: text(),
    phone: text(),
    emailConfirmedAt: moment(),
    disabledAt: moment(),
    createdAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.id] }),
    unique('users_email').on(t.authorityId, t.world, t.email),
    foreignKey({ columns: [t.authorityId, t.teamId], foreignColumns: [teams.authorityId, teams.id] }),
    check('users_email_lower', sql`${t.email} = lower(${t.email})`),
    check('users_world', sql`${t.world} in ('portal', 'staff')`),
  ],
)

/** Signed-in sessions. Only a SHA-256 of the secret is kept: a copy of this table signs nobody in. */
export const sessions = pgTable(
  'sessions',
  {
    authorityId: authorityId(),
    idHash: text().notNull(),
    publicId: uuid().notNull(),
    userId: uuid().notNull(),
    expiresAt: moment().notNull(),
    /** However active the person is, the session ends here. */
    endsAt: moment().notNull(),
    createdAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.idHash] }),
    unique('sessions_public_id').on(t.authorityId, t.publicId),
    foreignKey({
      columns: [t.authorityId, t.userId],
      foreignColumns: [users.authorityId, users.id],
    }).onDelete('cascade'),
    index('sessions_user').on(t.authorityId, t.userId),
  ],
)

/** One-use links sent by e-mail, kept as a hash. */
export const oneTimeTokens = pgTable(
  'one_time_tokens',
  {
    authorityId: authorityId(),
    tokenHash: text().notNull(),
    userId: uuid().notNull(),
    purpose: text().$type<'confirmEmail' | 'resetPassword'>().notNull(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.tokenHash] }),
    foreignKey({
      columns: [t.authorityId, t.userId],
      foreignColumns: [users.authorityId, users.id],
    }).onDelete('cascade'),
  ],
)

/** Attempts counted against guessing. `key` is a hash: no address is kept here. */
export const throttles = pgTable(
  'throttles',
  {
    authorityId: authorityId(),
    key: text().notNull(),
    attempts: integer().notNull(),
    since: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.authorityId, t.key] })],
)
