import { randomUUID } from 'node:crypto'
import {
  type Connection,
  carryOutApproved,
  connect,
  proposeRemovals,
  readSchedule,
  verifyRecord,
} from '@common-ground/db'
import { todayIn } from '@common-ground/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { next } from './company.ts'
import { HERE, house, NOW, type Person, raised, THERE } from './house.ts'
import { type Council, filesWith, type Planted, plant, rowsOf, tablesWith } from './planted.ts'

const built = house()
/** Six years after it was closed, and after the child's 31st birthday. */
const LATER = new Date('2060-01-05T03:00:00Z')

let council: Council
let worker: Connection
const cases = {} as Record<'gone' | 'held' | 'linked' | 'late' | 'killed', Planted>
const elsewhere = { reference: '' }

const digestOf = async (authorityId: string): Promise<string> => {
  const [row] = await built.owner.sql<{ all: string }[]>`
    select md5(string_agg(e::text, ',' order by e.case_id, e.seq)) as all from case_events e where authority_id = ${authorityId}`
  return row?.all ?? ''
}
async function all<T>(rows: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = []
  for await (const row of rows) found.push(row)
  return found
}
const list = (which: 'waiting' | 'approved' | 'kept') =>
  built.staff(council.manager).retention.removals({ list: which, page: 1 })
const waitingFor = async (reference: string) =>
  (await list('waiting')).rows.find((row) => row.reference === reference)
async function approve(...references: string[]): Promise<void> {
  const { rows } = await list('waiting')
  const ids = rows.filter(({ reference }) => reference && references.includes(reference)).map(({ id }) => id)
  expect(ids).toHaveLength(references.length)
  expect(await built.staff(council.manager).retention.approve({ ids })).toEqual({ approved: ids.length })
}

beforeAll(async () => {
  worker = connect(built.url, { as: 'worker', max: 2 })
  council = { officer: await built.person('officer'), manager: await built.person('manager') }
  for (const name of ['gone', 'held', 'linked', 'late', 'killed'] as const) {
    cases[name] = await plant(built, council, `zq${name}qz`)
  }
  const { held, linked } = cases
  const { sql } = built.owner
  for (const word of ['gone', 'held'] as const) {
    const { id } = cases[word]
    const other = await raised(built, await built.person('family'))
    await sql`insert into case_links select ${HERE}, ${id}, c.id, 'sibling', ${council.officer.id}, now() from cases c where c.reference = ${other}`
  }
  await sql`insert into case_links values (${HERE}, ${linked.id}, ${held.id}, 'sibling', ${council.officer.id}, now())`
  await built
    .staff(council.officer)
    .holds.place({ reference: held.reference, id: randomUUID(), reason: 'A complaint' })
  const family = await built.person('family', THERE)
  elsewhere.reference = await raised(built, family)
}, 60_000)
afterAll(() => worker.end())

test('every table and file that belongs to a case holds the word that was planted in it', async () => {
  const { id, word } = cases.gone
  const empty = Object.entries(await rowsOf(built, id)).filter(([, many]) => many === 0)
  expect(empty).toEqual([['tombstones', 0]])
  expect(await tablesWith(built, word)).toEqual(
    expect.arrayContaining([
      'case_people',
      'case_texts',
      'documents',
      'look_ins',
      'letter_codes',
      'users',
      'uploads',
    ]),
  )
  expect(filesWith(built, word).length).toBeGreaterThanOrEqual(5)
})

test('nothing goes that nobody has approved, and nobody proposes what is held or linked to what is held', async () => {
  await built.sweeps.retention(NOW)
  expect((await list('waiting')).rows.filter(({ reference }) => reference)).toEqual([])
  await built.sweeps.retention(LATER)
  await built.sweeps.retention(LATER)
  const { rows } = await list('waiting')
  const { gone, late, killed } = cases
  expect(rows.flatMap(({ reference }) => reference ?? []).toSorted()).toEqual(
    [gone, late, killed].map(({ reference }) => reference).toSorted(),
  )
  for (const { id } of Object.values(cases)) expect((await rowsOf(built, id)).case_events).toBeGreaterThan(3)
  const [row] = rows.filter(({ reference }) => reference === gone.reference)
  const detail = await built.staff(council.manager).retention.removal({ id: row?.id ?? '' })
  expect(detail.goes).toContainEqual({ what: 'files', many: 2 })
  expect(detail.why).toContain('6 years after it was closed')
  // A draft, a letter's code and other keys have run out, and went by themselves.
  expect(await tablesWith(built, gone.word)).not.toContain('drafts')
  expect(await tablesWith(built, gone.word)).not.toContain('letter_codes')
})

test('what was approved is gone from every table, file, search and export, and leaves a stone', async () => {
  const { gone, held } = cases
  const before = { held: await tablesWith(built, held.word), there: await digestOf(THERE) }
  const [last] = await built.owner.sql<{ hash: string }[]>`
    select hash from case_events where case_id = ${gone.id} order by seq desc limit 1`
  await approve(gone.reference)
  await built.sweeps.retention(LATER)
  expect(await tablesWith(built, gone.word)).toEqual([])
  expect(filesWith(built, gone.word)).toEqual([])
  expect(await tablesWith(built, gone.reference)).toEqual(['audit_log', 'tombstones'])
  expect(Object.entries(await rowsOf(built, gone.id)).filter(([, many]) => many > 0)).toEqual([
    ['removals', 1],
    ['tombstones', 1],
  ])
  expect(await tablesWith(built, held.word)).toEqual(before.held)
  expect(filesWith(built, held.word).length).toBeGreaterThanOrEqual(5)
  expect(await digestOf(THERE)).toBe(before.there)

  const staff = built.staff(council.manager)
  for (const { word, many } of [
    { word: gone.word, many: 0 },
    { word: held.word, many: 1 },
  ]) {
    expect((await staff.cases.list({ q: word, view: 'all', status: 'closed' })).rows).toHaveLength(many)
    const exported = await staff.takeAway.cases({ q: word, view: 'all', status: 'closed' })
    expect(await all(exported.rows)).toHaveLength(many)
  }
  await expect(staff.cases.show({ reference: gone.reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const stone = await staff.retention.removedCase({ reference: gone.reference })
  expect(stone).toMatchObject({ removedOn: todayIn(LATER), lastHash: last?.hash })
  expect(stone?.goes).toContainEqual({ what: 'accounts', many: 2 })
  const typed = gone.reference.toLowerCase().replaceAll('-', ' ')
  expect((await staff.retention.removed({ reference: typed, page: 1 })).rows).toHaveLength(1)
  expect(await verifyRecord(built.owner.db)).toMatchObject({ broken: null })
})

test('a hold that is placed after the approval keeps the case, and lifted it asks a person anew', async () => {
  const { late } = cases
  await approve(late.reference)
  const hold = { reference: late.reference, id: randomUUID(), reason: 'An inquiry' }
  const onItsPage = async () =>
    (await built.staff(council.officer).cases.show({ reference: late.reference })).held
  expect(await onItsPage()).toBeNull()
  await built.staff(council.officer).holds.place(hold)
  await built.staff(council.officer).holds.place(hold)
  expect(await onItsPage()).toBe('itself')
  await built.sweeps.retention(LATER)
  expect((await rowsOf(built, late.id)).case_texts).toBeGreaterThan(0)
  expect((await list('approved')).rows.map(({ reference }) => reference)).not.toContain(late.reference)
  expect(await built.staff(council.manager).holds.lift({ ...hold, reason: 'It is over' })).toEqual({
    ok: true,
  })
  await built.sweeps.retention(LATER)
  expect((await rowsOf(built, late.id)).case_texts).toBeGreaterThan(0)
  // Proposed anew, it is kept for a year; until then nobody is asked.
  const proposed = await waitingFor(late.reference)
  const until = { id: proposed?.id ?? '', until: '2061-01-05', reason: 'The family has asked for a copy' }
  await built.staff(council.manager).retention.keep({ ...until, until: '2060-06-05' as never })
  await built.sweeps.retention(LATER)
  expect(await waitingFor(late.reference)).toBeUndefined()
  await built.sweeps.retention(new Date('2060-06-06T03:00:00Z'))
  expect(await waitingFor(late.reference)).toBeDefined()
})

test('stopped after the rows went, the files go with the next look', async () => {
  const { killed } = cases
  await approve(killed.reference)
  const today = todayIn(LATER)
  const { schedule } = await readSchedule(worker.db, HERE)
  const look = { authorityId: HERE, schedule, today, now: LATER }
  await proposeRemovals(worker.db, look)
  expect(await carryOutApproved(worker.db, look)).toBe(1)
  expect(await carryOutApproved(worker.db, look)).toBe(0)
  expect(await tablesWith(built, killed.word)).toEqual([])
  expect(filesWith(built, killed.word)).not.toEqual([])
  await built.sweeps.retention(LATER)
  expect(filesWith(built, killed.word)).toEqual([])
  // A folder is emptied again on the next day, and then forgotten.
  await built.sweeps.retention(new Date(LATER.getTime() + 2 * 86_400_000))
  expect(await built.owner.sql`select 1 from files_to_remove`).toHaveLength(0)
})

test('records of no case go together, piece by piece, once a person has approved them', async () => {
  const { held } = cases
  const { sql } = built.owner
  const closed: Person = await built.person('family')
  const staff = await built.person('officer')
  await sql`update users set closed_at = '2059-01-01', full_name = 'zqclosedqz' where id in (${closed.id}, ${staff.id})`
  await sql`insert into outbox (authority_id, key, to_address, template, subject, body, created_at, state)
    select ${HERE}, 'old:' || n, 'zqoldqz@example.org', 'a', 'zqoldqz', 'zqoldqz', '2050-01-01', 'sent' from generate_series(1, 450) n`
  await built.sweeps.retention(LATER)
  const { rows } = await list('waiting')
  const named = (name: string) => rows.find((row) => row.name === name)
  const messages = named('Copies of messages that went out')
  expect(messages?.records).toBeGreaterThanOrEqual(450)
  const accounts = named('Accounts that were closed')
  expect(accounts?.records).toBe(1)
  const ids = [messages?.id ?? '', accounts?.id ?? '']
  await built.staff(council.manager).retention.approve({ ids })
  // Begun and stopped: the first piece went.
  const some = await sql<{ id: string }[]>`select id from outbox where key like 'old:%' limit 200`
  const [begun] = await worker.sql<{ many: number }[]>`
    select remove_records(${HERE}, ${messages?.id ?? ''}, 'message', ${some.map(({ id }) => id)}, ${LATER.toISOString()}) as many`
  expect(begun?.many).toBe(200)
  await built.sweeps.retention(LATER)
  expect(await tablesWith(built, 'zqoldqz')).toEqual([])
  expect(await sql`select 1 from outbox where key like 'old:%'`).toHaveLength(450)
  const [stone] = await sql<
    { counts: object }[]
  >`select counts from tombstones where id = ${messages?.id ?? ''}`
  expect(stone?.counts).toEqual({ message: messages?.records })
  expect(await sql`select id from users where full_name = 'zqclosedqz'`).toEqual([{ id: staff.id }])
  // What belongs to the held case stays, words and all.
  expect(await tablesWith(built, held.word)).toContain('outbox')
  expect(await tablesWith(built, held.word)).toContain('outside_pages')
})

test('the database itself refuses what nobody has approved', async () => {
  const { sql } = built.owner
  const { late } = cases
  const proposed = await waitingFor(late.reference)
  const id = proposed?.id ?? ''
  const refused = /nobody has approved/
  await expect(worker.sql`select remove_case(${HERE}, ${id}, now())`).rejects.toThrow(refused)
  await expect(worker.sql`update removals set decision = 'approved' where id = ${id}`).rejects.toThrow(
    /denied/,
  )
  await expect(
    worker.sql`insert into removals (authority_id, record_class, due_on, records, rule, proposed_at, decision)
      values (${HERE}, 'message', now(), 1, '{}', now(), 'approved')`,
  ).rejects.toThrow(/denied/)
  await expect(worker.sql`delete from cases where id = ${late.id}`).rejects.toThrow(/denied/)
  const staff = connect(built.url, { as: 'staff', max: 1 })
  await expect(staff.sql`select remove_case(${HERE}, ${id}, now())`).rejects.toThrow(/denied/)
  await staff.end()
  const deleted = () =>
    sql.begin(async (tx) => {
      await tx`select set_config('common_ground.removing', ${id}, true)`
      await tx`delete from case_events where case_id = ${late.id}`
    })
  await expect(deleted()).rejects.toThrow(/append-only/)
  await expect(sql`delete from audit_log`).rejects.toThrow(/append-only/)
})

test('a schedule is changed with a reason, by one manager at a time, and lengthened it takes proposals back', async () => {
  const manager = built.staff(council.manager)
  const { version, values } = await manager.retention.schedule()
  const change = { ...values, case: '40', reason: 'Our records manager says so' } as never as {
    case: number
    reason: string
  }
  const given = { ...change, version } as never as Parameters<typeof manager.retention.setSchedule>[0]
  expect(await manager.retention.setSchedule(given)).toEqual({ ok: true })
  expect(await manager.retention.setSchedule(given)).toEqual({ ok: false })
  await expect(manager.retention.setSchedule({ ...given, case: 0 } as never)).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  const { changes, lines } = await built.staff(council.officer).retention.schedule()
  expect(changes).toMatchObject([{ version: 1, reason: 'Our records manager says so' }])
  expect(lines[0]?.period).toContain('40 years')
  await built.sweeps.retention(LATER)
  expect((await list('waiting')).rows.filter(({ reference }) => reference)).toEqual([])
  const kept = (await built.portal(null).authority.show()).recordsKept
  // What an authority says of itself is remembered for some seconds.
  expect(kept?.[0]).toMatch(/^a disagreement and what belongs to it: (6|40) years/)
  await built.owner.sql`select 1`
  expect((await next(built, cases.held.reference)).expectedVersion).toBeGreaterThan(1)
})
