import { verifyPassword } from '@common-ground/auth'
import {
  type Connection,
  caseDates,
  caseEvents,
  cases,
  connect,
  projectedRows,
  users,
  verifyRecord,
} from '@common-ground/db'
import { testDatabase } from '@common-ground/db/testing'
import { type CaseEvent, fold, localDate } from '@common-ground/domain'
import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makerOf } from '../batch.ts'
import { brokenKeys, digestOf, makeWhatWaits, prepare } from '../database.ts'
import { PASSWORD_HASH } from '../house.ts'
import { batchesOf, type Wish } from '../plan.ts'
import { pack, write } from '../write.ts'

const wish: Wish = { authorities: 3, cases: 300, seed: 5, until: localDate('2026-11-27') }
const opened: { connection: Connection; drop: () => Promise<void> }[] = []

async function empty(): Promise<Connection> {
  const { url, drop } = await testDatabase()
  const connection = connect(url, { as: 'owner', max: 1 })
  opened.push({ connection, drop })
  return connection
}
afterAll(async () => {
  for (const { connection, drop } of opened) {
    await connection.end()
    await drop()
  }
})

/** Fills what is missing, and ends after so many batches, or in the middle of the one after them. */
async function fill(connection: Connection, given: Wish, most = Number.POSITIVE_INFINITY): Promise<void> {
  const soFar = await prepare(connection, given)
  const make = makerOf(given)
  const left = batchesOf(given).filter(({ number }) => !soFar.batches.has(number))
  // The last first: what is generated does not hang on the order.
  for (const [at, batch] of left.toReversed().entries()) {
    const made = make(batch)
    if (at < most) await write(connection, pack(batch.number, made))
    else {
      await expect(write(connection, pack(batch.number, { ...made, cases: Number.NaN }))).rejects.toThrow()
      return
    }
  }
}

/** What stands in every table that was filled, but the numbers that the database gives by itself. */
async function contents({ sql }: Connection): Promise<string> {
  const sums = await sql<{ sum: string }[]>`
    select md5(string_agg(md5(row::text), '' order by md5(row::text))) as sum from (
      select to_jsonb(t) as row from users t union all select to_jsonb(t) from cases t
      union all select to_jsonb(t) from case_people t union all select to_jsonb(t) from case_events t
      union all select to_jsonb(t) from case_texts t union all select to_jsonb(t) from case_dates t
      union all select to_jsonb(t) from case_figures t union all select to_jsonb(t) from submitted_answers t union all select to_jsonb(t) - 'id' from audit_log t
      union all select to_jsonb(t) from outbox t) x`
  return sums[0]?.sum ?? ''
}

const indexes = async ({ sql }: Connection) => {
  const rows = await sql<{ made: string }[]>`
    select indexdef as made from pg_indexes where schemaname = 'public'
    union all select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
      where connamespace = 'public'::regnamespace order by 1`
  return rows.map(({ made }) => made)
}

describe('a database that was filled', () => {
  let straight: Connection
  let before: readonly string[]
  let was: { digest: string; contents: string }
  beforeAll(async () => {
    straight = await empty()
    before = await indexes(straight)
    await fill(straight, wish)
    await makeWhatWaits(straight, () => {})
    was = { digest: await digestOf(straight), contents: await contents(straight) }
  })

  test('is the same when the run was ended, in the middle of a batch too, and gone on with', async () => {
    const ended = await empty()
    await fill(ended, wish, 1)
    await fill(ended, wish, 1)
    await fill(ended, wish)
    expect({ digest: await digestOf(ended), contents: await contents(ended) }).toEqual(was)
  })

  test('has the record in order: every chain holds and folds to its case', async () => {
    const { cases: checked, events, broken } = await verifyRecord(straight.db)
    expect(broken).toBeNull()
    expect(checked).toBe(300)
    expect(events).toBeGreaterThan(3_000)
  })

  test('has the rows that the product itself would have written', async () => {
    const rows = await straight.db.select().from(cases).orderBy(asc(cases.id)).limit(60)
    for (const { assignedAt, ...row } of rows) {
      const mine = and(eq(caseEvents.authorityId, row.authorityId), eq(caseEvents.caseId, row.id))
      const record = await straight.db.select().from(caseEvents).where(mine).orderBy(asc(caseEvents.seq))
      const events: CaseEvent[] = record.map(({ data }) => data)
      const [authority] = await straight.sql<{ promises: never }[]>`
        select settings -> 'promises' as promises from authorities where authority_id = ${row.authorityId}`
      const projected = projectedRows({
        authorityId: row.authorityId,
        kase: fold(events),
        events,
        promises: authority?.promises ?? null,
        today: wish.until,
      })
      expect([row]).toEqual(projected.cases)
      const dates = await straight.db
        .select()
        .from(caseDates)
        .where(and(eq(caseDates.authorityId, row.authorityId), eq(caseDates.caseId, row.id)))
      const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1)
      expect(dates.toSorted(byKey)).toEqual(
        projected.caseDates.map((date) => ({ safeBy: null, party: null, ...date })).toSorted(byKey),
      )
      const assigned = record.findLast(({ type }) => type === 'caseAssigned')
      expect(assignedAt).toEqual(assigned?.at ?? null)
    }
  })

  test('breaks no foreign key, and has its indexes and keys again', async () => {
    expect(await brokenKeys(straight)).toEqual([])
    expect(await indexes(straight)).toEqual(before)
  })

  test('has its figures added up, and goes on adding them up by itself', async () => {
    const sums = (from: 'figure_tallies' | 'case_figures', n: string) =>
      straight.sql.unsafe(`
      select authority_id, measure, period, result, due, part, days, team_id, sum(${n})::int as n
      from ${from} group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8`)
    expect([...(await sums('figure_tallies', 'n'))]).toEqual([...(await sums('case_figures', '1'))])
    const [trigger] = await straight.sql<{ fires: string }[]>`
      select tgenabled as fires from pg_trigger where tgname = 'case_figures_came'`
    expect(trigger?.fires).toBe('A')
  })

  test('a key that is broken is found', async () => {
    await straight.sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`update cases set officer_id = gen_random_uuid() where id = (select id from cases order by id limit 1)`
    })
    expect(await brokenKeys(straight)).toEqual(['cases_authority_id_officer_id_users_authority_id_id_fk'])
  })

  test('everybody signs in with the demonstration’s password', async () => {
    const hashes = await straight.db.selectDistinct({ hash: users.passwordHash }).from(users)
    expect(hashes).toEqual([{ hash: PASSWORD_HASH }])
    expect(await verifyPassword(PASSWORD_HASH, 'common ground demonstration')).toBe(true)
  })
})

describe('a run', () => {
  test('with another seed makes something else, and with the same the same', () => {
    const [first] = batchesOf(wish)
    if (!first) throw new Error('There is no batch')
    const eventsOf = (seed: number) => makerOf({ ...wish, seed })({ ...first, to: 20 }).sheets.events.bytes()
    expect(eventsOf(5)).toEqual(eventsOf(5))
    expect(eventsOf(5)).not.toEqual(eventsOf(6))
  })

  test('is not gone on with by other numbers, nor in a database that is somebody’s', async () => {
    const [mine, theirs] = [await empty(), await empty()]
    await prepare(mine, wish)
    await expect(prepare(mine, { ...wish, cases: 301 })).rejects.toThrow('another run generated')
    await theirs.sql`insert into authorities (authority_id, name, short_name, la_number, settings)
      values ('wrekinshire', 'Wrekinshire', 'Wrekinshire', '000', '{}')`
    await expect(prepare(theirs, wish)).rejects.toThrow('authority in this database already')
  })
})
