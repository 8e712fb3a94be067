import { randomUUID } from 'node:crypto'
import { teams } from '@common-ground/db'
import type { Role } from '@common-ground/domain'
import { TRPCError } from '@trpc/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { EXPORTS, LIST_NAMES, type ListName, type Whole } from '../src/contracts/index.ts'
import { next } from './company.ts'
import { HERE, type House, house, type Person, raised, THERE } from './house.ts'
import { PAGES } from './list-pages.ts'

const built: House = house()

/** More rows than are read at a time. */
const MANY = 501

let officer: Person
let decider: Person
/** Named on the case that is hidden; `other` is not. */
let manager: Person
let other: Person
let ofTeam: Person
let elsewhere: Person
let open: string
let hidden: string

async function take(who: Person | null, name: ListName, query: object = PAGES[name].query ?? {}) {
  const ask = built.staff(who).takeAway[name] as unknown as (query: object) => Promise<Whole<unknown>>
  const whole = await ask(query)
  const rows: unknown[] = []
  for await (const row of whole.rows) rows.push(row)
  return { ...whole, rows }
}

/** What the audit says of what somebody took last, and how many rows that makes. */
async function noted(who: Person, name: ListName) {
  const lines = await built.owner.sql<{ subject: string; at: Date }[]>`
    select subject, at from audit_log where action = ${EXPORTS[name]} and actor_id = ${who.id} order by id desc`
  const numbers = lines[0]?.subject.split(':')[0]?.match(/\d[\d,]*/g) ?? []
  return {
    times: lines.length,
    rows: numbers.reduce((sum, each) => sum + Number(each.replaceAll(',', '')), 0),
  }
}

async function does(who: Person, reference: string, step: string, input: object) {
  const call = Reflect.get(built.staff(who).step, step) as (input: object) => Promise<unknown>
  expect(await call({ ...(await next(built, reference)), ...input })).toMatchObject({ ok: true })
}

beforeAll(async () => {
  const { sql, db } = built.owner
  await sql`update authorities set demonstration = true where authority_id = ${HERE}`
  await db.insert(teams).values([
    { authorityId: HERE, id: 'north', name: 'North' },
    { authorityId: HERE, id: 'south', name: 'South' },
  ])
  ;[officer, decider, manager, other, ofTeam, elsewhere] = (await Promise.all([
    built.person('officer'),
    built.person('decisionMaker'),
    built.person('manager'),
    built.person('manager'),
    built.person('manager'),
    built.person('manager', THERE),
  ])) as [Person, Person, Person, Person, Person, Person]
  await sql`update users set team_id = 'north' where id = ${ofTeam.id}`
  const first = await built.person('decisionMaker')
  const family = await built.person('family')
  const closed = await raised(built, family, { childName: 'Closed Chestnut' })
  open = await raised(built, family, { childName: 'Wren Alder' })
  hidden = await raised(built, family, { childName: 'Hidden Hawthorn' })
  for (const reference of [open, hidden]) {
    await does(officer, reference, 'assignCase', { officerId: officer.id })
    const decided = { dateOnLetter: '2026-11-02', dateSent: '2026-11-02', decidedBy: first.id }
    await does(officer, reference, 'recordDecision', decided)
    await does(officer, reference, 'openReconsideration', { decisionMakerId: decider.id })
    await built.staff(officer).holds.place({ reference, id: randomUUID(), reason: 'A complaint.' })
    await sql`insert into look_ins select ${HERE}, gen_random_uuid(), id, ${other.id}, '2026-11-20',
      '2026-11-20T09:00:00Z', 'advice', 'To see what was said.' from cases where reference = ${reference}`
    await sql`update outbox set state = 'undelivered', failure = 'cameBack', failed_at = '2026-11-20T15:00:00Z'
      where case_id = (select id from cases where reference = ${reference}) and to_user_id = ${family.id}`
  }
  const about = { named: [officer.id, decider.id, manager.id], reason: 'A relative.' }
  await does(officer, hidden, 'restrictCase', about)
  // A case whose time is over stays all the same while there is a hold on it.
  await built.staff(officer).holds.place({ reference: closed, id: randomUUID(), reason: 'A claim.' })
  const over = { outcome: 'notResolved', reason: 'noReply', summary: 'It is over.' }
  await does(manager, closed, 'closeCase', over)
  await sql`update cases set closed_on = '1999-01-01' where reference = ${closed}`
  await sql`update case_people set date_of_birth = '1980-01-01' where kind = 'child'
    and case_id = (select id from cases where reference = ${closed})`
  // More than one batch of each list that is read in batches; half of the rows have one moment.
  const moment = sql`'2026-11-01T09:00:00Z'::timestamptz + (i / 2 / 200) * interval '1 hour 1 microsecond'`
  await sql`insert into removals (authority_id, id, case_id, record_class, due_on, records, rule, proposed_at)
    select ${HERE}, gen_random_uuid(), gen_random_uuid(), 'message', date '2026-11-01' + i / 300, 2, '{"message": 3}',
      now() from generate_series(1, ${MANY}) i`
  await sql`insert into tombstones (authority_id, id, reference, record_class, due_on, rule, removed_at, approved_by, counts)
    select ${HERE}, gen_random_uuid(), 'BCD-FGH-' || i, 'case', '2026-10-01', '{"case": 7}', ${moment}, ${manager.id},
      '{"files": 2}' from generate_series(1, ${MANY}) i`
  await sql`insert into legal_holds (authority_id, case_id, id, reason, placed_by, placed_at)
    select ${HERE}, c.id, gen_random_uuid(), 'Number ' || i, ${officer.id}, ${moment}
    from generate_series(1, ${MANY}) i, cases c where c.reference = ${open}`
  await sql`insert into outbox (authority_id, id, key, to_address, template, subject, body, created_at, state)
    select ${HERE}, gen_random_uuid(), 'many ' || i, 'a@example.org', 'officerNamed', 'Number ' || i, 'Words', ${moment},
      'sent' from generate_series(1, ${MANY}) i`
})

describe('a list that is taken away', () => {
  test.each(LIST_NAMES)('%s: has the rows of its page, and as many as the audit says', async (name) => {
    const shown = await PAGES[name].rows(built.staff(manager))
    const { rows, total, what } = await take(manager, name)
    if (name === 'outbox') {
      const [count] = await built.owner.sql<{ n: number }[]>`
        select count(*)::int as n from outbox where body <> ''`
      expect(rows).toHaveLength(count?.n ?? 0)
      expect(new Set(rows.map((row) => (row as { id: string }).id)).size).toBe(rows.length)
      expect(rows.slice(0, shown.length)).toEqual(shown)
    } else {
      expect(rows).toEqual(shown)
    }
    expect(total).toBe(rows.length)
    expect(await noted(manager, name)).toEqual({ times: 1, rows: rows.length })
    expect(what).not.toMatch(/Alder|Hawthorn|[BCDFGHJKLMNPQRSTVWXYZ]{3}-/)
  })

  test('none of them was empty, and those that are read in batches are longer than one', async () => {
    const lengths = new Map<ListName, number>()
    for (const name of LIST_NAMES) lengths.set(name, (await take(manager, name)).rows.length)
    // A manager who has no case has no work of their own.
    expect([...lengths].filter(([, rows]) => rows === 0).map(([name]) => name)).toEqual(['work'])
    expect((await take(officer, 'work')).rows).toEqual(await PAGES.work.rows(built.staff(officer)))
    expect((await take(officer, 'work')).rows.length).toBeGreaterThan(0)
    for (const name of ['removals', 'removed', 'holds', 'outbox'] as const)
      expect([name, lengths.get(name)]).toEqual([name, expect.toSatisfy((rows: number) => rows >= MANY)])
    const { rows } = await take(manager, 'removals')
    expect(rows.filter((row) => (row as { kind: string }).kind === 'kept')).toHaveLength(1)
  })

  test('is for whoever may see its page, and for nobody else: not found, and nothing is written down', async () => {
    const people: readonly (readonly [Role, Person])[] = [
      ['officer', officer],
      ['decisionMaker', decider],
      ['manager', other],
    ]
    const before = await built.owner
      .sql`select count(*)::int as n from audit_log where action like '%.export'`
    const refusalOf = async (who: Person | null, name: ListName) => {
      try {
        await take(who, name)
        return null
      } catch (error) {
        return error instanceof TRPCError ? error.code : String(error)
      }
    }
    for (const name of LIST_NAMES) {
      for (const [role, who] of people) {
        if (PAGES[name].who.includes(role)) continue
        expect([name, role, await refusalOf(who, name)]).toEqual([name, role, 'NOT_FOUND'])
      }
      expect([name, await refusalOf(null, name)]).toEqual([name, 'UNAUTHORIZED'])
    }
    expect(
      await built.owner.sql`select count(*)::int as n from audit_log where action like '%.export'`,
    ).toEqual(before)
    for (const name of LIST_NAMES) {
      for (const [role, who] of people) {
        if (PAGES[name].who.includes(role))
          expect([name, role, await refusalOf(who, name)]).toEqual([name, role, null])
      }
    }
  })

  test('tells nobody of a case that is hidden from them', async () => {
    const told = async (who: Person) => {
      const found: ListName[] = []
      for (const name of LIST_NAMES) {
        const { rows } = await take(who, name)
        if (/Hidden Hawthorn/.test(JSON.stringify(rows)) || JSON.stringify(rows).includes(hidden))
          found.push(name)
      }
      return found
    }
    expect(await told(other)).toEqual([])
    expect(await told(manager)).toEqual([
      'cases',
      'underReview',
      'counted',
      'notDelivered',
      'lookedAt',
      'holds',
      'outbox',
      'sen2Cases',
    ])
    const mine = await built.owner.sql<{ n: number }[]>`
      select count(*)::int as n from outbox o join cases c on c.id = o.case_id where c.reference = ${hidden} and o.body <> ''`
    expect((await take(manager, 'outbox')).total - (await take(other, 'outbox')).total).toBe(mine[0]?.n)
    expect(mine[0]?.n).toBeGreaterThan(0)
  })

  test('somebody takes away their own decisions to look at again, and a manager of a team that team alone', async () => {
    const own = (await take(decider, 'underReview')).rows
    expect(own.map((row) => (row as { reference: string }).reference).toSorted()).toEqual(
      [open, hidden].toSorted(),
    )
    const idle = await built.person('decisionMaker')
    expect((await take(idle, 'underReview')).rows).toEqual([])
    expect((await take(ofTeam, 'workload')).rows).toEqual((await built.staff(ofTeam).workload.show({})).rows)
    await expect(take(ofTeam, 'workload', { team: 'south' })).rejects.toThrow('Not found')
    expect((await take(manager, 'workload', { team: 'none' })).rows).toEqual(
      (await built.staff(manager).workload.show({ team: 'none' })).rows,
    )
  })

  test('keeps to the filters of its page', async () => {
    const staff = built.staff(manager)
    expect((await take(manager, 'removed', { reference: 'bcd-fgh-7' })).rows).toEqual(
      (await staff.retention.removed({ page: 1, reference: 'bcd-fgh-7' })).rows,
    )
    expect((await take(manager, 'removals', { list: 'approved' })).rows).toEqual([])
    expect((await take(manager, 'sen2Cases', { missing: 'mediation', module: 'other' })).rows).toEqual(
      (await staff.exports.sen2List({ missing: 'mediation', module: 'other', page: 1 })).rows,
    )
    // Nothing has waited for more than 2 working days.
    expect((await staff.undelivered.list({ view: 'all', age: 'over2' })).total).toBe(0)
    expect((await take(manager, 'notDelivered', { view: 'all', age: 'over2' })).total).toBe(0)
    expect((await take(manager, 'notDelivered')).total).toBeGreaterThan(0)
  })

  test('may be empty, and is written down all the same', async () => {
    const never: readonly ListName[] = ['months', 'workload', 'registers', 'staffAccounts', 'downloads']
    for (const name of LIST_NAMES.filter((each) => each !== 'outbox')) {
      const { rows } = await take(elsewhere, name)
      expect([name, rows.length === 0]).toEqual([name, !never.includes(name)])
      expect(await noted(elsewhere, name)).toEqual({ times: 1, rows: rows.length })
    }
  })

  test('messages go away as a file in a demonstration alone, and elsewhere nothing names them', async () => {
    await expect(take(elsewhere, 'outbox')).rejects.toThrow('Not found')
    expect((await built.staff(elsewhere).exports.list()).map(({ name }) => name)).not.toContain('outbox')
    expect((await built.staff(manager).exports.list()).map(({ name }) => name)).toContain('outbox')
  })
})
