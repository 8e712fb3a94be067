/** `pnpm bench`: pages under load beside a bare server, as ratios. See README.md. */
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demonstrationSignIns } from '../scripts/seed.ts'
import { type Measured, measure } from './load.ts'
import { PORTS, signIn, startWorld, type World } from './world.ts'

const number = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise)
const SECONDS = number('BENCH_SECONDS', 5)
const CONNECTIONS = number('BENCH_CONNECTIONS', 8)
const CASES = number('BENCH_CASES', 2_000)
const RAISED = 400

const password = demonstrationSignIns[0]?.password ?? ''

/** How many statements one GET takes, and for how many milliseconds PostgreSQL works on them. */
async function statements(world: World, url: string, cookie: string): Promise<{ calls: number; ms: number }> {
  const TIMES = 20
  await fetch(url, { headers: { cookie } })
  await world.sql`select pg_stat_statements_reset()`
  for (let at = 0; at < TIMES; at += 1) await (await fetch(url, { headers: { cookie } })).text()
  const [sum] = await world.sql<{ calls: number; ms: number }[]>`
    select sum(calls)::float8 as calls, sum(total_exec_time)::float8 as ms from pg_stat_statements
    where query !~* 'pg_stat_statements|^(begin|commit|set |show)'`
  return { calls: (sum?.calls ?? 0) / TIMES, ms: (sum?.ms ?? 0) / TIMES }
}

/** The same bytes from a server that does nothing else. */
async function bare(body: Buffer): Promise<Measured> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-'))
  const file = join(dir, 'page')
  writeFileSync(file, body)
  const child = fork(new URL('./bare.ts', import.meta.url), [file, String(PORTS.bare)])
  await new Promise((resolve) => child.once('message', resolve))
  const url = `http://localhost:${PORTS.bare}/`
  const measured = await measure({ url, pid: child.pid ?? 0, seconds: SECONDS, connections: CONNECTIONS })
  child.disconnect()
  rmSync(dir, { recursive: true })
  return measured
}

const figure = (value: number, digits = 1) => value.toFixed(digits).padStart(9)
function line(
  name: string,
  page: Measured,
  floor: Measured,
  bytes: number,
  sql?: { calls: number; ms: number },
): void {
  console.log(
    `${name.padEnd(22)}${figure(bytes / 1024)}${figure(page.perSecond, 0)}${figure(page.p50)}${figure(page.p99)}${figure(page.cpu, 0)}` +
      `${figure(floor.perSecond, 0)}${figure((100 * page.perSecond) / floor.perSecond, 2)}%${figure(page.cpu / floor.cpu)}×` +
      (sql ? `${figure(sql.calls)}${figure(sql.ms, 2)}` : '') +
      (page.failed > 0 ? `   ${page.failed} FAILED` : ''),
  )
}

async function page(world: World, name: string, app: 'portal' | 'staff', path: string, cookie: string) {
  const url = `http://localhost:${PORTS[app]}${path}`
  const response = await fetch(url, { headers: { cookie } })
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
  const body = Buffer.from(await response.arrayBuffer())
  const sql = await statements(world, url, cookie)
  const pid = world[app].pid ?? 0
  const measured = await measure({
    url,
    pid,
    seconds: SECONDS,
    connections: CONNECTIONS,
    headers: { cookie },
  })
  line(name, measured, await bare(body), body.length, sql)
}

/** Raising: one finished draft a request, sent from its check-your-answers page. */
async function raising(world: World, cookie: string): Promise<void> {
  const drafts = await world.sql<{ id: string }[]>`
    insert into drafts (authority_id, user_id, answers, created_at, updated_at)
    select u.authority_id, u.id, ${world.sql.json({
      who: 'parent',
      childName: 'Child Measured',
      dateOfBirth: '2016-04-05',
      decision: 'RTA',
      knowsDate: 'yes',
      dateOnLetter: new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10),
      wrong: 'Raised to measure how fast that is.',
      wanted: null,
      contactBy: 'email',
    })}, now(), now()
    from users u, generate_series(1, ${RAISED}) where u.email = 'parent@example.org' returning id`
  const requests = drafts.map(({ id }) => ({ path: `/raise/${id}/check-answers`, body: 'send=yes' }))
  const origin = `http://localhost:${PORTS.portal}`
  const [before] = await world.sql<{ n: number }[]>`select count(*)::int as n from cases`
  const measured = await measure({
    url: origin,
    pid: world.portal.pid ?? 0,
    seconds: SECONDS,
    connections: CONNECTIONS,
    headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' },
    requests,
  })
  line('raise a disagreement', measured, await bare(Buffer.alloc(0)), 0)
  const [after] = await world.sql<{ n: number }[]>`select count(*)::int as n from cases`
  console.log(`  ${(after?.n ?? 0) - (before?.n ?? 0)} of ${RAISED} drafts became cases`)
}

const world = await startWorld(CASES)
try {
  const staff = await signIn(PORTS.staff, 'alex.hawthorn@example.org', password)
  const family = await signIn(PORTS.portal, 'parent@example.org', password)
  const [kase] = await world.sql<{ reference: string }[]>`
    select c.reference from cases c join users u on u.authority_id = c.authority_id and u.id = c.officer_id
    where u.email = 'alex.hawthorn@example.org' order by c.version desc limit 1`
  const [own] = await world.sql<{ reference: string }[]>`
    select c.reference from cases c join case_people p on p.case_id = c.id join users u on u.id = p.user_id
    where u.email = 'parent@example.org' order by c.version desc limit 1`
  console.log(`${CASES} cases, ${CONNECTIONS} connections, ${SECONDS} s a page, Node ${process.version}\n`)
  console.log(
    'page                         kB    req/s   p50 ms   p99 ms   CPU µs bare r/s   of bare    CPU × statements   SQL ms',
  )
  await page(world, 'caseload, 50 rows', 'staff', '/cases?view=all', staff)
  await page(world, 'case (staff)', 'staff', `/cases/${kase?.reference}`, staff)
  await page(world, 'case (family)', 'portal', `/disagreements/${own?.reference}`, family)
  await page(world, 'start page', 'portal', '/', '')
  await raising(world, family)
} finally {
  await world.stop()
}
