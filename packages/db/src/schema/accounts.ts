import type { Role } from '@common-ground/domain'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
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
    address: text(),
    disabledAt: moment(),
    /** When the person closed it. What they did stays on the record under their name. */
    closedAt: moment(),
    createdAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.id] }),
    unique('users_email').on(t.authorityId, t.world, t.email),
    // Few of very many: whoever asks what nobody minds any more looks for them on every page.
    index('users_gone').on(t.authorityId, t.id).where(sql`${t.disabledAt} is not null`),
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
    /** A few words for its owner to know it by, such as "Chrome on Android". */
    device: text().notNull().default(''),
    lastSeenAt: moment(),
    /** When the second step was passed in this session; null until then. */
    secondStepAt: moment(),
    /** Opened on the word of the council's own provider, which asks for a second step itself. */
    federated: boolean().notNull().default(false),
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
    purpose: text().$type<'confirmEmail' | 'resetPassword' | 'changeEmail'>().notNull(),
    /** The address that a link to change it confirms. */
    newEmail: text(),
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

/** Second ways to show who one is: an authenticator app's secret, encrypted, or a passkey's public key. */
export const secondSteps = pgTable(
  'second_steps',
  {
    authorityId: authorityId(),
    userId: uuid().notNull(),
    id: randomId(),
    kind: text().$type<'app' | 'passkey'>().notNull(),
    name: text().notNull(),
    secret: text(),
    credentialId: text(),
    publicKey: text(),
    counter: bigint({ mode: 'number' }).notNull().default(0),
    transports: text().array().notNull().default([]),
    /** The last time step whose code was used, so that a code works once. */
    lastStep: bigint({ mode: 'number' }),
    createdAt: moment().notNull(),
    confirmedAt: moment(),
    lastUsedAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.userId, t.id] }),
    unique('second_steps_credential').on(t.authorityId, t.credentialId),
    foreignKey({
      columns: [t.authorityId, t.userId],
      foreignColumns: [users.authorityId, users.id],
    }).onDelete('cascade'),
    check('second_steps_kind', sql`${t.kind} in ('app', 'passkey')`),
  ],
)

/** One-use codes for somebody who has lost their second step, kept as hashes. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    authorityId: authorityId(),
    userId: uuid().notNull(),
    codeHash: text().notNull(),
    createdAt: moment().notNull(),
    usedAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.userId, t.codeHash] }),
    foreignKey({
      columns: [t.authorityId, t.userId],
      foreignColumns: [users.authorityId, users.id],
    }).onDelete('cascade'),
  ],
)

/** What a passkey was asked to sign. Each is answered once. */
export const challenges = pgTable(
  'challenges',
  {
    authorityId: authorityId(),
    id: text().notNull(),
    userId: uuid(),
    purpose: text().$type<'register' | 'signIn'>().notNull(),
    challenge: text().notNull(),
    expiresAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.authorityId, t.id] })],
)

/**
 * What somebody typed in a form that came after their session had ended. Whose, and where it was going, are hashes;
 * the words are sealed under a key that only their browser and their account make together.
 */
export const keptForms = pgTable(
  'kept_forms',
  {
    authorityId: authorityId(),
    holderHash: text().notNull(),
    addressHash: text().notNull(),
    sealed: text().notNull(),
    expiresAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.holderHash, t.addressHash] }),
    index('kept_forms_expiry').on(t.authorityId, t.expiresAt),
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
