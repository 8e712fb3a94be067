import { createAuth } from '@common-ground/auth'
import { type Connection, connect } from '@common-ground/db'
import { testDatabase } from '@common-ground/db/testing'
import { BOARDS, MEASURE_IDS, todayIn } from '@common-ground/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedDemonstration } from '../../../scripts/seed.ts'
import { BoardQuery } from '../src/contracts/index.ts'
import { openStaff } from '../src/staff/index.ts'
import { layGround } from './recount/ground.ts'
import { liveMany } from './recount/lived.ts'
import { CONTACT } from './recount/contact.sql.ts'
import { PROMISES } from './recount/promises.sql.ts'
import { ROUTE } from './recount/route.sql.ts'
import { SERVICE } from './recount/service.sql.ts'
import { TEAM } from './recount/team.sql.ts'
import { writeFileSync } from 'node:fs'

const AUTHORITY = 'shropshire'
const NOW = new Date('2026-11-18T12:00:00Z')
let database: Awaited<ReturnType<typeof testDatabase>>
let owner: Connection
let staff: ReturnType<typeof openStaff>
let sessionId: string
let viewerId: string
const ALL: Record<string, string> = { ...SERVICE, ...CONTACT, ...TEAM, ...PROMISES, ...ROUTE }

beforeAll(async () => {
  database = await testDatabase()
  owner = connect(database.url, { as: 'owner', max: 4 })
  const origins = { portalOrigin: 'http://localhost:3000', staffOrigin: 'http://localhost:3001' }
  staff = openStaff({ databaseUrl: database.url, authorityId: AUTHORITY, filesDir: '', environment: {}, ...origins })
  console.time('seed')
  if (process.env.NODEMO) {
    const { seedAuthority } = await import('../../../scripts/seed/authority.ts')
    const { seedPeople } = await import('../../../scripts/seed/people.ts')
    const { Lots } = await import('../../../scripts/seed/lots.ts')
    await seedAuthority(owner.db)
    await seedPeople(owner.db, new Lots(1), 3, NOW)
  } else await seedDemonstration(database.url, { now: NOW })
  console.timeEnd('seed')
  const users = await owner.sql<{ id: string; email: string }[]>`select id, email from users`
  const of = (email: string) => users.find((u) => u.email === email)?.id ?? 'x'
  viewerId = of('iris.blackthorn@example.org')
  const ids = new Map([
    ['family-1', of('parent@example.org')],
    ['friend-1', of('adviser@example.org')],
    ['officer-1', of('alex.hawthorn@example.org')],
    ['officer-2', of('devi.rowan@example.org')],
    ['manager-1', viewerId],
    ['decider-1', of('harvey.willow@example.org')],
    ['decider-2', of('glenys.cedar@example.org')],
  ])
  console.time('lived')
  await liveMany(owner, { authorityId: AUTHORITY, count: Number(process.env.N ?? 400), seed: 1, now: NOW, today: todayIn(NOW), ids })
  console.timeEnd('lived')
  const auth = createAuth({ db: owner.db, authorityId: AUTHORITY, world: 'staff', origin: origins.staffOrigin })
  sessionId = await auth.openSession(viewerId, NOW)
  console.time('ground')
  await layGround(owner, { authorityId: AUTHORITY, today: todayIn(NOW), viewerId })
  console.timeEnd('ground')
}, 120_000)
afterAll(async () => {
  await Promise.all([staff?.end(), owner?.end()])
  await database?.drop()
})

test('try', async () => {
  const caller = staff.caller({ sessionId, requestId: 'test', now: NOW, clientAddress: '', device: '' })
  const out: unknown[] = []
  console.time('boards')
  for (const board of BOARDS) {
    const told = await caller.figures.board(BoardQuery.parse({ board, since: '2024-12', until: '2026-11' }))
    out.push(...told.measures)
  }
  const types = await owner.sql`select type, count(*)::int n from case_events group by 1 order by 2 desc`
  console.log(types.map((t) => `${t.type}:${t.n}`).join(' '))
  writeFileSync('/tmp/recount-boards.json', JSON.stringify(out, null, 1))
  console.timeEnd('boards')
  console.time('sql')
  const lines: string[] = []
  for (const [id, text] of Object.entries(ALL)) {
    try {
      const [r] = await owner.sql.unsafe(`select count(*) filter (where yes)::int n, count(*) filter (where yes is not null)::int "of",
       count(*) filter (where yes is null)::int "open" from (${text}) x
       where ${['waiting-on-us', 'changes-of-officer', 'supporter'].includes(id) ? 'true' : "day >= '2024-12-01' and day < '2026-12-01'"}`)
      const m = (out as any[]).find((x) => x.id === id)
      const got = m && { n: m.whole.n.count, of: m.whole.of.count, open: m.open }
      lines.push(`${JSON.stringify(r) === JSON.stringify(got) ? 'same' : 'DIFF'} ${id} mine ${JSON.stringify(r)} product ${JSON.stringify(got)}`)
    } catch (e) { lines.push(`ERROR ${id} ${(e as Error).message}`) }
  }
  console.timeEnd('sql')
  console.log(lines.join('\n'))
  writeFileSync('/tmp/recount-url', database.url)
  if (process.env.KEEP) await new Promise((r) => setTimeout(r, Number(process.env.KEEP) * 1000))
  expect(MEASURE_IDS.filter((id) => !(id in ALL))).toEqual([])
}, 3_600_000)
