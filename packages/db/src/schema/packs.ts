import type { PackExtra } from '@common-ground/domain'
import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { users } from './accounts.ts'
import { cases } from './cases.ts'
import { authorityId, moment } from './columns.ts'

/** What somebody chose to put in a pack, and for whom: the recipient as a form names it, and ids of papers. */
export type PackOrderChoice = {
  readonly recipient: string
  readonly papers: readonly string[]
  readonly extras: readonly PackExtra[]
  readonly looked: readonly string[]
  /** Whether the child's or young person's own views are in it, as somebody says. Absent from older orders. */
  readonly views?: boolean | null
}

/** How far an order has got. `stopped`: it was looked through and may not go out so. `failed`: it broke, and may be tried again. */
export const PACK_ORDER_STATES = ['waiting', 'making', 'made', 'stopped', 'failed'] as const
export type PackOrderState = (typeof PACK_ORDER_STATES)[number]

/** Packs of papers that were ordered and are made by the worker. What went out is on the record; this is how it came about. */
export const packOrders = pgTable(
  'pack_orders',
  {
    authorityId: authorityId(),
    /** The name of the pack as well, and the key of the form that ordered it. */
    id: uuid().notNull(),
    caseId: uuid().notNull(),
    orderedBy: uuid().notNull(),
    orderedAt: moment().notNull(),
    choice: jsonb().$type<PackOrderChoice>().notNull(),
    /** The version of the case that was looked at: a newer one is told before anything goes out. */
    expectedVersion: integer().notNull(),
    state: text().$type<PackOrderState>().notNull().default('waiting'),
    attempts: integer().notNull().default(0),
    /** Which worker has it in hand, and until when that counts. */
    claim: uuid(),
    claimedUntil: moment(),
    /** What stopped it, by paper and page and never by what was found there. */
    stops: jsonb().$type<readonly Readonly<Record<string, unknown>>[]>(),
    /** Why the case refused it, in words. */
    refusal: text(),
    doneAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.id] }),
    foreignKey({ columns: [t.authorityId, t.caseId], foreignColumns: [cases.authorityId, cases.id] }),
    foreignKey({ columns: [t.authorityId, t.orderedBy], foreignColumns: [users.authorityId, users.id] }),
    index('pack_orders_open').on(t.authorityId, t.orderedAt).where(sql`${t.state} in ('waiting', 'making')`),
    index('pack_orders_case').on(t.authorityId, t.caseId, t.orderedAt),
    check('pack_orders_state', sql`${t.state} in ('waiting', 'making', 'made', 'stopped', 'failed')`),
  ],
)
