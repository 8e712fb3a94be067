import { randomUUID } from 'node:crypto'
import { localDate, PACK_MEASURES, SEN2_MISSING, SEN2_MODULES } from '@common-ground/domain'
import { madeUpCouncil } from '@common-ground/domain/testing/council.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  CaseloadQuery,
  CountedQuery,
  EXPORT_NAMES,
  EXPORTS,
  MeasureQuery,
  UndeliveredQuery,
} from '../src/contracts/index.ts'
import type { StaffCaller } from '../src/staff/index.ts'
import { freezeQuarters } from './frozen.ts'
import { type House, house, NOW, type Person, raised } from './house.ts'

const built: House = house()
let manager: Person
let officer: Person
let other: Person
/** A case that only its officer and one manager may know of. */
let hidden: string

const lines = async (action: string) =>
  built.owner.sql<{ subject: string; actor: string }[]>`
    select subject, actor_id as actor from audit_log where action = ${action} order by id`

async function does(
  who: Person,
  reference: string,
  step: 'assignCase' | 'restrictCase' | 'requestMediation' | 'declineMediation' | 'recordDecision',
  input: object,
) {
  const [row] = await built.owner.sql<{ version: number }[]>`
    select version from cases where reference = ${reference}`
  const form = { reference, expectedVersion: row?.version ?? 0, idempotencyKey: randomUUID() }
  const call = built.staff(who).step[step] as (input: object) => Promise<unknown>
  expect(await call({ ...form, ...input })).toMatchObject({ ok: true })
}

beforeAll(async () => {
  // Messages are taken away in a demonstration alone.
  await built.owner.sql`update authorities set demonstration = true`
  ;[manager, other, officer] = await Promise.all([
    built.person('manager'),
    built.person('manager'),
    built.person('officer'),
  ])
  const family = await built.person('family')
  const cases: string[] = []
  for (const answers of [
    { childName: 'Wren Alder' },
    { childName: 'Robin Mary Alder', decision: 'RTI' },
    { childName: '=cmd()', decision: 'CEASE' },
    { childName: 'Finch Elder', decision: 'SUP', setting: 'A School' },
    { childName: 'Hidden Hawthorn' },
    { childName: 'Old Oak', dateOnLetter: '2025-11-03' },
  ]) {
    cases.push(await raised(built, family, answers as never))
  }
  for (const reference of cases) await does(officer, reference, 'assignCase', { officerId: officer.id })
  hidden = cases[4] ?? ''
  await does(officer, hidden, 'restrictCase', { named: [officer.id, manager.id], reason: 'A relative.' })
})

describe('whatever is taken away', () => {
  /** Each export as a manager asks for it. */
  const TAKES: { readonly [name: string]: (staff: StaffCaller) => Promise<unknown> } = {
    cases: (staff) => staff.takeAway.cases(CaseloadQuery.parse({ view: 'all', status: 'any' })),
    work: (staff) => staff.takeAway.work({}),
    underReview: (staff) => staff.takeAway.underReview({}),
    counted: (staff) => staff.takeAway.counted(CountedQuery.parse({ measure: 'raised' })),
    months: (staff) => staff.takeAway.months(MeasureQuery.parse({ measure: 'raised' })),
    workload: (staff) => staff.takeAway.workload({}),
    registers: (staff) => staff.takeAway.registers({}),
    notDelivered: (staff) => staff.takeAway.notDelivered(UndeliveredQuery.parse({ view: 'all' })),
    lookedAt: (staff) => staff.takeAway.lookedAt({}),
    removals: (staff) => staff.takeAway.removals({}),
    removed: (staff) => staff.takeAway.removed({}),
    holds: (staff) => staff.takeAway.holds({}),
    staffAccounts: (staff) => staff.takeAway.staffAccounts({}),
    outbox: (staff) => staff.takeAway.outbox({}),
    sen2: (staff) => staff.exports.exportSen2({}),
    sen2Cases: (staff) => staff.takeAway.sen2Cases({}),
    scrutiny: (staff) => staff.exports.exportScrutiny(),
    downloads: (staff) => staff.takeAway.downloads({}),
  }

  test('is written down before its first row leaves, and the last to take it is named', async () => {
    expect(Object.keys(TAKES)).toEqual(EXPORT_NAMES)
    expect((await built.staff(manager).exports.list()).every(({ last }) => last === null)).toBe(true)
    await freezeQuarters(built, madeUpCouncil(1, localDate('2026-01-01'), 3, 30))
    for (const name of EXPORT_NAMES) {
      // No row of it is read.
      await TAKES[name]?.(built.staff(manager))
      const noted = await lines(EXPORTS[name])
      expect([name, noted.length, noted[0]?.actor]).toEqual([name, 1, manager.id])
      expect(noted[0]?.subject).not.toMatch(/Alder|Hawthorn|[BCDFGHJKLMNPQRSTVWXYZ]{3}-/)
    }
    const [sent] = await built.owner.sql<
      { n: number }[]
    >`select count(*)::int as n from outbox where body <> ''`
    const last = await built.staff(other).exports.list()
    expect(last.map(({ name }) => name)).toEqual(EXPORT_NAMES)
    expect(last.every((each) => each.last?.at === NOW.toISOString())).toBe(true)
    expect(Object.fromEntries(last.map((each) => [each.name, each.last?.what]))).toEqual({
      cases: '6 cases',
      work: '0 dates and 0 cases',
      underReview: '0 decisions',
      counted: '6 rows: Disagreements raised',
      months: '12 months: Disagreements raised',
      workload: '2 rows',
      registers: '11 lists',
      notDelivered: '0 messages and 0 letters',
      lookedAt: '0 looks',
      removals: '0 removals and 0 kept cases',
      removed: '0 removals',
      holds: '0 holds',
      staffAccounts: '3 accounts',
      outbox: `${sent?.n} messages`,
      sen2: '4 disagreements of 4 people: 2026',
      scrutiny: `${PACK_MEASURES.length} figures: January 2026 to September 2026`,
      sen2Cases: '4 disagreements: 2026',
      downloads: '18 kinds of download',
    })
  })

  test('holds what the list behind a figure holds, and nothing of a case that is hidden', async () => {
    for (const [who, total] of [
      [manager, 6],
      [other, 5],
    ] as const) {
      const taken = await built.staff(who).takeAway.counted(CountedQuery.parse({ measure: 'raised' }))
      const found: string[] = []
      for await (const { reference } of taken.rows) found.push(reference)
      expect([taken.total, new Set(found).size, found.includes(hidden)]).toEqual([
        total,
        total,
        who === manager,
      ])
    }
  })
})

describe('the flags of the SEN2 return', () => {
  test('each number is as long as its list, and nobody else learns of a hidden case', async () => {
    for (const [who, persons] of [
      [manager, 4],
      [other, 3],
    ] as const) {
      const view = await built.staff(who).exports.sen2({})
      expect([view.year, view.modules.reduce((sum, each) => sum + each.persons, 0)]).toEqual([2026, persons])
      for (const module of SEN2_MODULES) {
        const counts = view.modules.find((each) => each.module === module)
        const whole = await built.staff(who).exports.sen2List({ module, page: 1 })
        expect(whole.total).toBe(counts?.disagreements)
        for (const missing of SEN2_MISSING) {
          const { total, rows } = await built.staff(who).exports.sen2List({ module, missing, page: 1 })
          expect([module, missing, total, rows.length]).toEqual([
            module,
            missing,
            counts?.missing[missing],
            total,
          ])
        }
      }
      const taken = await built.staff(who).exports.exportSen2({})
      expect(taken.rows.some(({ reference }) => reference === hidden)).toBe(who === manager)
    }
  })

  test('a year is that of the decision, support without a plan is in none, and the days and names are the record’s', async () => {
    const before = await built.staff(other).exports.exportSen2({ year: 2025 })
    expect(before.rows).toMatchObject([
      { surname: 'Oak', forename: 'Old', module: 'request', decidedOn: '2025-11-03' },
    ])
    const now = await built.staff(other).exports.exportSen2({ year: 2026 })
    expect(
      now.rows.map(({ module, surname, missing }) => [module, surname, missing.includes('name')]),
    ).toEqual([
      ['other', '=cmd()', true],
      ['assessment', 'Alder', true],
      ['request', 'Alder', false],
    ])
    // A year that has not begun is this one.
    expect((await built.staff(other).exports.sen2({ year: 2090 })).year).toBe(2026)
  })

  test('flags follow what happens in the case', async () => {
    const row = async () => {
      const { rows } = await built.staff(manager).exports.exportSen2({})
      return rows.find(({ reference }) => reference === hidden)
    }
    expect(await row()).toMatchObject({ mediation: null, tribunal: null, bornOn: '2016-04-05' })
    await does(officer, hidden, 'declineMediation', { toldOn: '2026-11-20' })
    expect(await row()).toMatchObject({ mediation: 0, tribunal: null })
  })
})
