import { randomUUID } from 'node:crypto'
import { createAuth } from '@common-ground/auth'
import { type Connection, connect } from '@common-ground/db'
import { testDatabase } from '@common-ground/db/testing'
import { addDays, BOARDS, type LocalDate, todayIn } from '@common-ground/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedDemonstration } from '../../../scripts/seed.ts'
import {
  BoardQuery,
  CaseloadQuery,
  type Counted,
  CountedQuery,
  type MeasureView,
  type RegisterId,
  type RegisterView,
  UndeliveredQuery,
} from '../src/contracts/index.ts'
import { openStaff } from '../src/staff/index.ts'

const AUTHORITY = 'shropshire'

let database: Awaited<ReturnType<typeof testDatabase>>
let owner: Connection
let staff: ReturnType<typeof openStaff>
let sessionId: string

beforeAll(async () => {
  database = await testDatabase()
  owner = connect(database.url, { as: 'owner', max: 2 })
  const origins = { portalOrigin: 'http://localhost:3000', staffOrigin: 'http://localhost:3001' }
  staff = openStaff({
    databaseUrl: database.url,
    authorityId: AUTHORITY,
    filesDir: '',
    environment: {},
    ...origins,
  })
  await seedDemonstration(database.url)
  const [manager] = await owner.sql<
    { id: string }[]
  >`select id from users where email = 'iris.blackthorn@example.org'`
  const auth = createAuth({
    db: owner.db,
    authorityId: AUTHORITY,
    world: 'staff',
    origin: origins.staffOrigin,
  })
  sessionId = await auth.openSession(manager?.id ?? '', new Date())
}, 60_000)
afterAll(async () => {
  await Promise.all([staff?.end(), owner?.end()])
  await database?.drop()
})

const caller = (as = sessionId) =>
  staff.caller({ sessionId: as, requestId: 'test', now: new Date(), clientAddress: '', device: '' })
/** Somebody else’s session. */
async function sessionOf(email: string): Promise<{ id: string; session: string }> {
  const [person] = await owner.sql<
    { id: string }[]
  >`select id from users where email = ${email} and world = 'staff'`
  const id = person?.id ?? ''
  const origin = 'http://localhost:3001'
  const auth = createAuth({ db: owner.db, authorityId: AUTHORITY, world: 'staff', origin })
  return { id, session: await auth.openSession(id, new Date()) }
}
/** Every number of a figure that opens a list. */
const lists = ({ whole, parts, bands, ...told }: MeasureView, monthly: boolean): readonly Counted[] =>
  [
    whole,
    ...(parts?.all ?? []),
    ...bands,
    ...told.years,
    ...(monthly ? [...told.months, ...told.quarters.flatMap((quarter) => quarter.parts)] : []),
  ]
    .flatMap(({ n, of }) => [n, of])
    .filter(({ query }) => query !== '')
    .map(({ count, query }) => ({ query, count }))
const asked = (query: string) => CountedQuery.parse(Object.fromEntries(new URLSearchParams(query)))

/** Each list behind a figure, read once however many figures open it. */
const totals = new Map<string, Promise<number>>()
function totalOf(query: string): Promise<number> {
  const known =
    totals.get(query) ??
    caller()
      .figures.counted(asked(query))
      .then(({ total }) => total)
  totals.set(query, known)
  return known
}

describe('every figure', () => {
  const spans = [{}, { since: '2026-01', until: '2026-06' }, { since: '2024-12' }]

  test.each(BOARDS)('of %s opens a list of as many rows, whatever the months and the team', async (board) => {
    const teams = await owner.sql<{ id: string }[]>`select id from teams where authority_id = ${AUTHORITY}`
    let seen = 0
    for (const span of spans) {
      for (const team of [undefined, 'none', ...teams.map(({ id }) => id)]) {
        const { measures } = await caller().figures.board(BoardQuery.parse({ board, team, ...span }))
        for (const measure of measures) {
          const counts = lists(measure, span === spans[0])
          const rows = await Promise.all(
            counts.map(async ({ query }) => ({ query, count: await totalOf(query) })),
          )
          expect(rows).toEqual(counts)
          seen += rows.reduce((sum, { count }) => sum + count, 0)
        }
      }
    }
    expect(seen).toBeGreaterThan(0)
  })
})

const cases = (query: string) =>
  caller().cases.list(CaseloadQuery.parse(Object.fromEntries(new URLSearchParams(query))))

describe('a register', () => {
  /** As many rows as the page has that a register opens. */
  async function rowsOf({ id, page, query }: RegisterView): Promise<number> {
    if (page === 'cases') return (await cases(query)).total
    if (page === 'counted') return totalOf(query)
    if (page === 'lookedAt') return (await caller().lookIns.list({ page: 1 })).total
    if (page === 'holds') return (await caller().holds.list({ page: 1 })).total
    const said = Object.fromEntries(new URLSearchParams(query.split('#')[0]))
    const { total, unread } = await caller().undelivered.list(UndeliveredQuery.parse(said))
    return id === 'unreadLetters' ? unread.length : total
  }
  async function counts(): Promise<Record<RegisterId, number> & { sent: number }> {
    const { registers, sent } = await caller().registers.show()
    const [told, listed] = [
      registers.map(({ id, count }) => [id, count]),
      await Promise.all(registers.map(async (each) => [each.id, await rowsOf(each)])),
    ]
    expect(listed).toEqual(told)
    return { ...Object.fromEntries(told), sent }
  }
  const someOpen = (n: number) => owner.sql<{ id: string; reference: string }[]>`
    select id, reference from cases where authority_id = ${AUTHORITY} and closed_on is null order by reference limit ${n}`

  test('counts as many as its list shows, before and after something is added to each', async () => {
    const before = await counts()
    expect(before.notDelivered).toBe(2)
    const [kase] = await someOpen(1)
    await owner.sql`update cases set next_due_on = current_date - 1 where id = ${kase?.id ?? ''}`
    await caller().holds.place({
      reference: kase?.reference ?? '',
      id: randomUUID(),
      reason: 'A claim is made.',
    })
    const other = await sessionOf('devi.rowan@example.org')
    await owner.sql`insert into look_ins (authority_id, case_id, person_id, looked_on, at, reason, words)
      values (${AUTHORITY}, ${kase?.id ?? ''}, ${other.id}, current_date, now(), 'advice', 'To help')`
    await owner.sql`update outbox set failed_at = now() - interval '20 days', created_at = now() - interval '21 days'
      where state = 'uncertain'`
    const after = await counts()
    expect(after).toEqual({
      ...before,
      overdue: before.overdue + 1,
      holds: before.holds + 1,
      lookIns: before.lookIns + 1,
      notDeliveredLate: before.notDeliveredLate + 1,
    })
  })

  test('of dates: ours by law today and for 7 days are soon, those before are late, a certificate is late whoever owes it', async () => {
    const today = todayIn(new Date())
    await owner.sql`delete from case_dates where authority_id = ${AUTHORITY} and (kind in ('law', 'direction', 'agreed'))`
    const dates: readonly [kind: string, owedBy: string, key: string, due: LocalDate][] = [
      ['law', 'council', 'one', addDays(today, -1)],
      ['law', 'council', 'one', today],
      ['direction', 'council', 'one', addDays(today, 7)],
      ['law', 'council', 'one', addDays(today, 8)],
      ['law', 'family', 'one', today],
      ['law', 'provider', 'certificate', addDays(today, -1)],
      ['law', 'provider', 'certificate', today],
      ['agreed', 'icb', 'one', addDays(today, -1)],
    ]
    const rows = await someOpen(dates.length)
    for (const [at, [kind, owedBy, key, due]] of dates.entries())
      await owner.sql`insert into case_dates (authority_id, case_id, key, kind, owed_by, due, rule)
        values (${AUTHORITY}, ${rows[at]?.id ?? ''}, ${key}, ${kind}, ${owedBy}, ${due}, 'one')`
    const { registers } = await caller().registers.show()
    const listed = async (id: RegisterId) => {
      const { rows: list } = await cases(registers.find((each) => each.id === id)?.query ?? '')
      return list.map(({ reference }) => rows.findIndex((row) => row.reference === reference)).toSorted()
    }
    expect(await listed('lawLate')).toEqual([0])
    expect(await listed('lawSoon')).toEqual([1, 2])
    expect(await listed('certificateLate')).toEqual([5])
    expect(await listed('agreedLate')).toEqual([7])
    await counts()
  })

  test('leaves out what is restricted to others, and its messages', async () => {
    const [kase] = await owner.sql<{ id: string; officer: string | null; n: number }[]>`
      select c.id, c.officer_id as officer, count(*)::int as n from outbox o
      join cases c on c.authority_id = o.authority_id and c.id = o.case_id
      where c.closed_on is null and o.state in ('sent', 'delivered') and o.created_at >= now() - interval '11 months'
      group by c.id, c.officer_id order by n desc limit 1`
    const openOf = async () =>
      (await caller().workload.show({})).rows.find(({ id }) => id === kase?.officer)?.lists.open.count
    const open = (await openOf()) ?? 0
    const { id: named } = await sessionOf('devi.rowan@example.org')
    const before = await counts()
    const [all] = await owner.sql<{ n: number }[]>`select count(*)::int as n from outbox
      where state in ('sent', 'delivered', 'undelivered', 'uncertain') and created_at >= now() - interval '2 years'`
    expect(before.sent).toBeGreaterThan(kase?.n ?? 0)
    expect(before.sent).toBeLessThanOrEqual(all?.n ?? 0)
    await owner.sql`update cases set restricted_to = array[${named}::uuid] where id = ${kase?.id ?? ''}`
    const [gone] = await owner.sql<{ n: number }[]>`select count(*)::int as n from outbox
      where case_id = ${kase?.id ?? ''} and state in ('sent', 'delivered', 'undelivered', 'uncertain')
        and created_at >= now() - interval '11 months'`
    expect(before.sent - (await counts()).sent).toBeGreaterThanOrEqual(gone?.n ?? 0)
    expect(await openOf()).toBe(open - 1)
    await owner.sql`update cases set restricted_to = null where id = ${kase?.id ?? ''}`
  })

  test('is for managers', async () => {
    const { session } = await sessionOf('alex.hawthorn@example.org')
    await expect(caller(session).registers.show()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(caller(session).workload.show({})).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('the workload', () => {
  beforeAll(async () => {
    // Somebody has let a day pass, and a family waits.
    await owner.sql`update cases set next_due_on = current_date - 1, family_waiting_since = current_date - 3
      where id = (select id from cases where authority_id = ${AUTHORITY} and closed_on is null
        and officer_id is not null order by reference desc limit 1)`
  })

  test('says of each officer, in the order of their names, as many as the lists that it opens', async () => {
    const { rows, teams, team } = await caller().workload.show({})
    expect([team, teams.length]).toEqual([null, 2])
    const names = rows.map(({ name }) => name)
    expect(names.at(-1)).toBeNull()
    expect(names.slice(0, -1)).toEqual(names.slice(0, -1).toSorted())
    const told = rows.flatMap(({ name, lists }) =>
      Object.entries(lists).map(([list, each]) => ({ name, list, ...each })),
    )
    const listed = await Promise.all(
      told.map(async (each) => ({ ...each, count: (await cases(each.query)).total })),
    )
    expect(listed).toEqual(told)
    for (const list of ['open', 'overdue', 'fortnight', 'waiting'])
      expect(told.some((each) => each.list === list && each.count > 0)).toBe(true)
    // Everything open is somebody's or nobody's, once.
    const open = told.filter(({ list }) => list === 'open').reduce((sum, { count }) => sum + count, 0)
    expect(open).toBe((await cases('view=all')).total)
  })

  test('of a team is that team’s, which its own manager sees alone', async () => {
    const namesIn = async (team?: string) =>
      (await caller().workload.show({ team })).rows.map(({ name }) => name)
    const north = ['Alex Hawthorn', 'Bryn Maple', 'Cerys Linden', null]
    expect(await namesIn('north')).toEqual(north)
    await expect(namesIn('nowhere')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await namesIn('none')).toEqual([null])
    await owner.sql`update users set team_id = 'north' where email = 'iris.blackthorn@example.org'`
    expect(await namesIn()).toEqual(north)
    expect((await caller().workload.show({})).teams).toEqual([])
    await expect(namesIn('south')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await owner.sql`update users set team_id = null where email = 'iris.blackthorn@example.org'`
  })

  test('says who is away today and who covers, and who has left and still has cases', async () => {
    const [alex, bryn] = [
      await sessionOf('alex.hawthorn@example.org'),
      await sessionOf('bryn.maple@example.org'),
    ]
    const cover = (from: number, until: number) => owner.sql`
      insert into covers (authority_id, officer_id, deputy_id, from_on, until_on, created_at)
      values (${AUTHORITY}, ${alex.id}, ${bryn.id}, current_date + ${from}::int, current_date + ${until}::int, now())`
    const alexNow = async () =>
      (await caller().workload.show({ team: 'north' })).rows.find(({ id }) => id === alex.id)
    await cover(3, 9)
    expect(await alexNow()).toMatchObject({ away: null, hasLeft: false })
    await cover(-2, 2)
    expect((await alexNow())?.away?.deputy).toBe('Bryn Maple')
    await owner.sql`update users set disabled_at = now() where id = ${alex.id}`
    expect(await alexNow()).toMatchObject({ hasLeft: true })
    await owner.sql`update users set disabled_at = null where id = ${alex.id}`
  })

  test('changes as fifty cases are given away at once: each says what became of it', async () => {
    const farah = await sessionOf('farah.juniper@example.org')
    const first = await cases('view=all')
    const more = await caller().cases.list(CaseloadQuery.parse({ view: 'all', from: first.next ?? '' }))
    const given = [...first.rows, ...more.rows]
      .filter(({ officerName }) => officerName !== 'Farah Juniper')
      .slice(0, 50)
      .map(({ reference, version }, at) => ({ reference, version: at === 7 ? version - 1 : version }))
    expect(given).toHaveLength(50)
    const openOf = async () =>
      (await caller().workload.show({})).rows.find(({ id }) => id === farah.id)?.lists.open.count ?? 0
    const before = await openOf()
    const form = {
      officerId: farah.id,
      note: 'Shared out anew.',
      tellFamily: 'no',
      idempotencyKey: randomUUID(),
    }
    const done = await caller().cases.handOver({ ...form, cases: given } as never)
    expect(done.map(({ reference }) => reference)).toEqual(given.map(({ reference }) => reference))
    expect(done.filter(({ ok }) => !ok).map(({ reference }) => reference)).toEqual([given[7]?.reference])
    expect(done[7]?.text).not.toBe('')
    expect(await openOf()).toBe(before + 49)
    await expect(
      caller().cases.handOver({
        ...form,
        cases: [...given, { reference: 'BBB-BBB-BBB', version: 1 }],
      } as never),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
