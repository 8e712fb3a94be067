import type { LookReason } from '@common-ground/domain'
import { foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { users } from './accounts.ts'
import { cases } from './cases.ts'
import { authorityId, day, moment, randomId } from './columns.ts'

/**
 * Why somebody of the council looked at a case that was not theirs. It lets them in on one civil day. Added to and never
 * changed, like the audit.
 */
export const lookIns = pgTable(
  'look_ins',
  {
    authorityId: authorityId(),
    id: randomId(),
    caseId: uuid().notNull(),
    personId: uuid().notNull(),
    lookedOn: day().notNull(),
    at: moment().notNull(),
    reason: text().$type<LookReason>().notNull(),
    words: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.id] }),
    unique('look_ins_once_a_day').on(t.authorityId, t.caseId, t.personId, t.lookedOn),
    foreignKey({ columns: [t.authorityId, t.caseId], foreignColumns: [cases.authorityId, cases.id] }),
    foreignKey({ columns: [t.authorityId, t.personId], foreignColumns: [users.authorityId, users.id] }),
    index('look_ins_newest').on(t.authorityId, t.at),
  ],
)

/**
 * Whose account somebody has who signs in with the council's own provider: known by who vouches for them and what they
 * are called there for good, and never by an e-mail address, which can be given to somebody else.
 */
export const federatedIdentities = pgTable(
  'federated_identities',
  {
    authorityId: authorityId(),
    issuer: text().notNull(),
    subject: text().notNull(),
    userId: uuid().notNull(),
    createdAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.issuer, t.subject] }),
    foreignKey({
      columns: [t.authorityId, t.userId],
      foreignColumns: [users.authorityId, users.id],
    }).onDelete('cascade'),
    index('federated_identities_user').on(t.authorityId, t.userId),
  ],
)
