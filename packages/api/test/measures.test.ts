import { createAuth } from '@common-ground/auth'
import { type Connection, connect } from '@common-ground/db'
import { testDatabase } from '@common-ground/db/testing'
import { BOARDS } from '@common-ground/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedDemonstration } from '../../../scripts/seed.ts'
import { BoardQuery, type Counted, CountedQuery, type MeasureView } from '../src/contracts/index.ts'
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

const caller = () =>
  staff.caller({ sessionId, requestId: 'test', now: new Date(), clientAddress: '', device: '' })
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
