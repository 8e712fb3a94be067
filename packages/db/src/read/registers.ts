import type { SQL } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { caseFigures, cases, legalHolds, lookIns, outbox } from '../schema/index.ts'
import { caseOfHold, standingHolds } from '../store/retention/holds.ts'
import { type CaseloadFilter, caseloadWhere } from './caseload.ts'
import { type CountedFilter, caseOfEntry, countedWhere } from './counted.ts'
import type { Minder } from './reaching.ts'
import { caseOfLook, looksFor } from './sight.ts'
import { countOfUndelivered } from './undelivered-rows.ts'
import { countOfUnread, MOST_UNREAD } from './unread-letters.ts'

/** What registers are asked to count, each by the filter of the list that it opens. */
export type RegistersAsked<C extends string> = {
  readonly cases: Readonly<Record<C, CaseloadFilter>>
  readonly counted: CountedFilter
  /** Before which moment a message failed that has waited too long. */
  readonly failedBefore: Date
  /** Since when messages that went out are counted beside those that did not arrive. */
  readonly sentSince: Date
}

/** Lists that must be kept short, and how many messages went out. */
export type RegisterCounts<C extends string> = Readonly<
  Record<
    C | 'counted' | 'notDelivered' | 'notDeliveredLate' | 'unreadLetters' | 'lookIns' | 'holds' | 'sent',
    number
  >
>

const countOf = (from: SQL, where: SQL | undefined): SQL =>
  sql`(select count(*)::int from ${from} where ${where})`

/**
 * Messages that went out or should have, since a moment. Those about cases that are restricted to others are left out, as in
 * the list of what did not arrive.
 */
const sentSince = ({ authorityId, id }: Minder, since: Date): SQL =>
  countOf(
    sql`${outbox}`,
    sql`${outbox.authorityId} = ${authorityId} and ${outbox.createdAt} >= ${since.toISOString()}::timestamptz
      and ${outbox.state} in ('sent', 'delivered', 'undelivered', 'uncertain')
      and (${outbox.caseId} is null or ${outbox.caseId} <> all (array(select ${cases.id} from ${cases}
        where ${cases.authorityId} = ${authorityId} and ${cases.restrictedTo} is not null
          and ${id}::uuid <> all (${cases.restrictedTo}))))`,
  )

/**
 * How long the lists are that must be kept short: each by the conditions of its own list, all in one statement.
 *
 * @param minder a manager: they see to all of it, but for what is restricted to others.
 */
export async function readRegisters<C extends string>(
  db: Db,
  minder: Minder,
  asked: RegistersAsked<C>,
): Promise<RegisterCounts<C>> {
  const { authorityId, id } = minder
  const lists = Object.entries<CaseloadFilter>(asked.cases)
  const counts: Readonly<Record<string, SQL>> = {
    ...Object.fromEntries(
      lists.map(([name, filter]) => [
        name,
        countOf(sql`${cases}`, caseloadWhere(authorityId, filter, minder)),
      ]),
    ),
    counted: countOf(
      sql`${caseFigures} join ${cases} on ${caseOfEntry}`,
      countedWhere(authorityId, asked.counted, { view: 'all', status: 'any' }, minder),
    ),
    notDelivered: countOfUndelivered(minder, { view: 'all' }),
    notDeliveredLate: countOfUndelivered(minder, { view: 'all', failedBefore: asked.failedBefore }),
    unreadLetters: countOfUnread(minder, 'all', MOST_UNREAD + 1),
    lookIns: countOf(sql`${lookIns} join ${cases} on ${caseOfLook}`, looksFor(authorityId, id)),
    holds: countOf(sql`${legalHolds} join ${cases} on ${caseOfHold}`, standingHolds(authorityId, id)),
    sent: sentSince(minder, asked.sentSince),
  }
  const columns = Object.entries(counts).map(([name, each]) => sql`${each} as ${sql.identifier(name)}`)
  const [row] = await db.execute<Record<string, number>>(sql`select ${sql.join(columns, sql`, `)}`)
  return Object.fromEntries(Object.keys(counts).map((name) => [name, row?.[name] ?? 0])) as RegisterCounts<C>
}
