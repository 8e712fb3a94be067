import { addDays } from '@common-ground/domain'
import { beforeAll, expect, test } from 'vitest'
import {
  type CaseloadFilter,
  type CaseloadOrder,
  readCaseload,
  readCursor,
  readDesk,
  readWorkCases,
  readWorkDates,
} from '../src/index.ts'
import { cursorOf } from '../src/read/caseload-order.ts'
import { house, TODAY } from './house.ts'
import { listening, type Statement } from './listening.ts'
import { manyCases } from './many-cases.ts'

const open = house()

/** How many cases there are. bench/README.md says what was found with 200,000: `MANY_CASES=200000`. */
const MANY = Number(process.env.MANY_CASES ?? 20_000)
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
  { party: 'school' },
  { safety: 'yes' },
  { outcome: 'notResolved' },
  { q: 'R00-12' },
  { q: 'child77' },
  { q: 'help2999 "school42"' },
  { team: 'team-3', running: 'mediation', due: 'overdue', q: 'child12' },
]

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] }
const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]
const LARGE = ['cases', 'case_events', 'case_texts', 'case_people', 'case_dates', 'audit_log']

let officer = ''
beforeAll(async () => {
  officer = await manyCases(open.app, open.owner, MANY)
}, 300_000)

const looking = () => ({ id: officer, teamId: 'team-3', today: TODAY })

/** The large tables that a statement reads from end to end. */
async function readWhole({ query, params }: Statement): Promise<string[]> {
  const [row] = await open.app.sql.unsafe(`explain (format json) ${query}`, params as string[])
  const plans = (row?.['QUERY PLAN'] ?? []) as { Plan: Plan }[]
  return plans
    .flatMap(({ Plan: plan }) => nodes(plan))
    .filter((node) => node['Node Type'].includes('Seq Scan'))
    .flatMap((node) => node['Relation Name'] ?? [])
    .filter((table) => LARGE.includes(table))
}

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

test('no list reads a large table from end to end, nor takes more than three statements', {
  timeout: 300_000,
}, async () => {
  const { db, said } = listening(open.app)
  const wrong: string[] = []
  let looked = 0
  for (const { filter, how } of everyList()) {
    await readCaseload(db, 'wrekinshire', filter, how, looking())
    const statements = said()
    looked += statements.length
    if (statements.length > 3) wrong.push(`${statements.length} statements`)
    for (const statement of statements) {
      const tables = await readWhole(statement)
      if (tables.length > 0) wrong.push(`${JSON.stringify({ filter, how })}: ${tables}: ${statement.query}`)
    }
  }
  expect(wrong).toEqual([])
  expect(looked).toBeGreaterThan(1_000)
})

test('somebody’s work takes three statements, none of which reads a large table from end to end', async () => {
  const { db, said } = listening(open.app)
  const worker = { authorityId: 'wrekinshire', id: officer, today: TODAY }
  const [dates, rest, desk] = [
    await readWorkDates(db, worker, addDays(TODAY, 28)),
    await readWorkCases(db, worker),
    await readDesk(db, worker),
  ]
  expect(dates.length).toBeGreaterThan(10)
  expect(rest.cases.length).toBe(Math.min(desk.unread, 300))
  expect(Math.min(desk.due, 300)).toBeLessThanOrEqual(dates.filter(({ due }) => due <= TODAY).length)
  const statements = said()
  expect(statements).toHaveLength(3)
  for (const statement of statements) expect(await readWhole(statement)).toEqual([])
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
