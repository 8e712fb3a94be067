import { addDays, lastMonths, MEASURE_IDS, overdueSince } from '@common-ground/domain'
import { beforeAll, expect, test } from 'vitest'
import {
  type CaseloadFilter,
  type CaseloadOrder,
  type CountedFilter,
  type Db,
  readCaseFile,
  readCaseload,
  readCounted,
  readCursor,
  readDesk,
  readReachingDesk,
  readRegisters,
  readTallies,
  readWorkCases,
  readWorkDates,
  readWorkload,
} from '../src/index.ts'
import { cursorOf } from '../src/read/caseload-order.ts'
import { explaining, listening } from '../src/testing/index.ts'
import { house, TODAY } from './house.ts'
import { manyCases } from './many-cases.ts'

const open = house()

/** How many cases there are: as many as a large authority has in all its years, and more. */
const MANY = 200_000
const SORTS = ['nextDue', 'raised', 'lastEvent', 'reference'] as const
const ORDERS = ['asc', 'desc'] as const

/** Every filter by itself, and some together, as an officer would. */
const filtersFor = (officer: string): readonly Omit<CaseloadFilter, 'view' | 'status'>[] => [
  {},
  { headline: 'mediation' },
  { running: 'mediation' },
  { running: 'appeal' },
  { decision: 'RTA' },
  { officer },
  { team: 'team-3' },
  { age: 'under1' },
  { age: 'over6' },
  { due: 'overdue' },
  { due: 'fortnight' },
  { waiting: 'yes' },
  { late: 'agreed' },
  { late: 'law' },
  { late: 'certificate' },
  { soon: 'law' },
  { party: 'school' },
  { safety: 'yes' },
  { outcome: 'notResolved' },
  { reason: 'noReply' },
  { q: 'R00-12' },
  { q: 'child77' },
  { q: 'help2999 "school42"' },
  { team: 'team-3', running: 'mediation', due: 'overdue', q: 'child12' },
]

const LARGE = [
  'cases',
  'case_events',
  'case_texts',
  'case_people',
  'case_dates',
  'audit_log',
  'outbox',
  'case_figures',
  'users',
]

let officer = ''
beforeAll(async () => {
  officer = await manyCases(open.app, open.owner, MANY)
}, 300_000)

const looking = () => ({ id: officer, teamId: 'team-3', today: TODAY })

/** Every list that is looked at: one view in every order, the others in their usual one. */
function* everyList(): Generator<{ filter: CaseloadFilter; how: CaseloadOrder }> {
  for (const view of ['all', 'mine', 'team', 'unassigned'] as const) {
    for (const status of ['open', 'closed', 'any'] as const) {
      for (const chosen of filtersFor(officer)) {
        for (const sort of view === 'all' ? SORTS : (['nextDue'] as const)) {
          for (const order of view === 'all' ? ORDERS : (['asc'] as const))
            yield { filter: { view, status, ...chosen }, how: { sort, order, size: 50 } }
        }
      }
    }
  }
}

test('whatever the filter, a list is one statement that reads no large table from end to end', {
  timeout: 300_000,
}, async () => {
  const { db, said } = explaining(open.app)
  const wrong: string[] = []
  let lists = 0
  for (const { filter, how } of everyList()) {
    await readCaseload(db, 'wrekinshire', filter, how, looking())
    const statements = said()
    lists += 1
    if (statements.length !== 1) wrong.push(`${statements.length} statements`)
    const tables = statements.flatMap(({ whole }) => whole).filter((table) => LARGE.includes(table))
    if (tables.length > 0) wrong.push(`${JSON.stringify({ filter, how })}: ${tables}`)
  }
  expect(wrong).toEqual([])
  expect(lists).toBeGreaterThan(600)
})

test.each(['officer', 'manager'] as const)(
  'the work of somebody who is %s takes four statements, none of which reads a large table from end to end',
  async (role) => {
    const worker = { authorityId: 'wrekinshire', id: officer, today: TODAY }
    const minder = { ...worker, roles: [role], teamId: 'team-3' }
    const now = new Date('2026-11-23T10:00:00Z')
    const all = async (db: Db) => ({
      dates: await readWorkDates(db, worker, addDays(TODAY, 28)),
      rest: await readWorkCases(db, worker),
      desk: await readDesk(db, worker, minder),
      reaching: await readReachingDesk(db, minder, 5, now),
    })
    // What it reads is judged as the council's app itself.
    const { db, said } = listening(open.staff)
    const { dates, rest, desk, reaching } = await all(db)
    expect(dates.length).toBeGreaterThan(10)
    expect(rest.cases.length).toBe(Math.min(desk.unread, 300))
    expect(Math.min(desk.due, 300)).toBeLessThanOrEqual(dates.filter(({ due }) => due <= TODAY).length)
    expect(reaching.rows.length).toBe(Math.min(reaching.total, 5))
    expect(reaching.total).toBeGreaterThan(0)
    expect(desk.notReached).toBe(reaching.total + reaching.unread.length)
    expect(said()).toHaveLength(4)
    const asked = explaining(open.staff)
    await all(asked.db)
    const plans = asked.said()
    expect(plans).toHaveLength(4)
    expect(plans.flatMap(({ whole }) => whole).filter((table) => LARGE.includes(table))).toEqual([])
  },
)

/** What managers look over, by the filters of the lists that it opens. */
const OVERSIGHT = {
  open: {},
  overdue: { due: 'overdue' },
  fortnight: { due: 'fortnight' },
  waiting: { waiting: 'yes' },
  lawLate: { late: 'law' },
  lawSoon: { soon: 'law' },
  agreedLate: { late: 'agreed' },
  certificateLate: { late: 'certificate' },
} as const satisfies Record<string, Omit<CaseloadFilter, 'view' | 'status'>>
const oversight = Object.fromEntries(
  Object.entries(OVERSIGHT).map(([name, filter]) => [name, { view: 'all', status: 'open', ...filter }]),
) as Record<keyof typeof OVERSIGHT, CaseloadFilter>

test.each(['team-3', 'none', undefined])(
  'the workload of %s is one statement that reads no large table from end to end, and the registers are another',
  async (team) => {
    const minder = {
      authorityId: 'wrekinshire',
      id: officer,
      today: TODAY,
      roles: ['manager'] as const,
      teamId: null,
    }
    const asked = {
      cases: oversight,
      counted: { measure: 'changes-of-officer', result: 'yes', span: lastMonths(12, TODAY) } as const,
      failedBefore: overdueSince(TODAY),
      sentSince: new Date('2025-11-23T00:00:00Z'),
    }
    const all = async (db: Db) => ({
      loads: await readWorkload(db, 'wrekinshire', oversight, looking(), team),
      registers: await readRegisters(db, minder, asked),
    })
    const { loads, registers } = await all(open.staff.db)
    expect(loads.length).toBeGreaterThan(0)
    expect(registers.lawLate).toBeGreaterThan(registers.certificateLate - 1)
    expect(registers.notDeliveredLate).toBeGreaterThan(0)
    expect(registers.sent).toBeGreaterThan(registers.notDeliveredLate)
    const { db, said } = explaining(open.staff)
    await all(db)
    const plans = said()
    expect(plans).toHaveLength(2)
    expect(plans.flatMap(({ whole }) => whole).filter((table) => LARGE.includes(table))).toEqual([])
  },
)

test('a case is read by one statement, which finds its own rows and no others', async () => {
  const [row] = await open.owner.sql<{ reference: string }[]>`
    select reference from cases where authority_id = 'wrekinshire' and officer_id = ${officer} limit 1`
  const staff = { id: officer, roles: ['officer'], teamId: 'team-3' } as const
  const seeing = { scope: { kind: 'council', personId: officer }, staff, today: TODAY } as const
  const look = {
    actorId: officer,
    action: 'case.show',
    requestId: 'one',
    at: new Date('2026-11-23T10:00:00Z'),
  }
  const { db, said } = explaining(open.staff)
  await readCaseFile(db, 'wrekinshire', row?.reference ?? '', seeing, look)
  const plans = said()
  expect(plans).toHaveLength(1)
  expect(plans[0]?.query).toMatch(/"outbox".*case_hold/s)
  expect(plans.flatMap(({ whole }) => whole).filter((table) => LARGE.includes(table))).toEqual([])
})

test.each(SORTS.flatMap((sort) => ORDERS.map((order) => [sort, order] as const)))(
  'pages by %s, %s: forwards they hold every case once and in order, and backwards the same',
  async (sort, order) => {
    const page = (from: string | null, size = 7) =>
      readCaseload(
        open.app.db,
        'wrekinshire',
        { view: 'all', status: 'any', officer, age: 'over6', team: 'team-3' },
        { sort, order, size, cursor: readCursor(from ?? undefined, { sort, order }) },
        looking(),
      )
    const whole = await page(null, 100_000)
    const forwards: string[][] = []
    let from: string | null = null
    let last: Awaited<ReturnType<typeof page>>
    do {
      last = await page(from)
      forwards.push(last.rows.map(({ reference }) => reference))
      from = last.next
    } while (from)
    expect(forwards.flat()).toEqual(whole.rows.map(({ reference }) => reference))
    expect(forwards.flat()).toHaveLength(whole.total)
    const backwards: string[][] = [forwards.at(-1) ?? []]
    while (last.previous) {
      last = await page(last.previous)
      backwards.unshift(last.rows.map(({ reference }) => reference))
    }
    expect(backwards.flat()).toEqual(forwards.flat())
    expect(last.previous).toBeNull()
  },
)

test('a place in a list that is none begins the list at its beginning', () => {
  const how = { sort: 'raised', order: 'asc' } as const
  const place = { by: '2026-11-23', id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff' }
  const good = cursorOf(how, 'after', place)
  expect(readCursor(good, how)).toEqual({ way: 'after', ...place })
  const altered = Buffer.from(JSON.stringify(['raised', 'asc', 'after', '2026-02-31', place.id])).toString(
    'base64url',
  )
  for (const said of [undefined, '', 'x', '2', altered, good.slice(3), 'bnVsbA'])
    expect(readCursor(said, how)).toBeNull()
  expect(readCursor(good, { sort: 'reference', order: 'asc' })).toBeNull()
  expect(readCursor(good, { sort: 'raised', order: 'desc' })).toBeNull()
})

test('figures and the lists behind them are read from no large table from end to end', async () => {
  await open.owner.sql`select gather_tallies('wrekinshire')`
  await open.owner.sql`analyze figure_tallies`
  const tell = (db: Db) =>
    readTallies(db, 'wrekinshire', { measures: MEASURE_IDS, span: lastMonths(12, TODAY), lookerId: officer })
  function* lists() {
    for (const measure of ['raised', 'first-contact', 'changes-of-officer'] as const)
      for (const result of [undefined, 'yes', 'no'] as const)
        for (const team of [undefined, 'none', 'team-3'])
          yield { measure, span: lastMonths(1, TODAY), result, team }
  }
  const list = (db: Db, filter: CountedFilter) =>
    readCounted(db, 'wrekinshire', filter, { view: 'all', status: 'any' }, looking(), { size: 50 })

  expect((await tell(open.staff.db)).length).toBeGreaterThan(20)
  for (const filter of lists()) {
    const { rows, total } = await list(open.staff.db, filter)
    expect(rows.length).toBe(Math.min(50, total))
  }
  const { db, said } = explaining(open.staff)
  await tell(db)
  for (const filter of lists()) await list(db, filter)
  const plans = said()
  expect(plans.length).toBeGreaterThan(50)
  expect(plans.flatMap(({ whole }) => whole).filter((table) => LARGE.includes(table))).toEqual([])
})
