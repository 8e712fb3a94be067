/** A database of some size and the council's app on it, as built, for one of its authorities. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { answers, ROOT, signIn } from '../world.ts'
import type { Seen } from './pages.ts'

const run = promisify(execFile)

/** Generates a database of that many cases, or finds it there, and gives its address. */
export async function sized(
  server: string,
  cases: number,
  authorities: number,
  until: string,
): Promise<string> {
  const name = `growth_${cases}_${authorities}`
  const admin = postgres(server, { max: 1, onnotice: () => {} })
  const found = await admin`select 1 from pg_database where datname = ${name}`
  if (found.length === 0) await admin`create database ${admin(name)}`
  await admin.end()
  const url = new URL(server)
  url.pathname = `/${name}`
  const numbers = ['--cases', String(cases), '--authorities', String(authorities), '--until', until]
  const generator = [`${ROOT}scripts/generate/main.ts`, '--database', url.href, ...numbers]
  const { stdout } = await run(process.execPath, generator, { maxBuffer: 64 * 1024 * 1024 })
  console.log(stdout)
  return url.href
}

export type Served = {
  readonly sql: postgres.Sql
  readonly origin: string
  readonly cookie: string
  readonly seen: Seen
  readonly url: string
  readonly stop: () => Promise<void>
}

/**
 * Starts the app for an authority and signs its manager in.
 *
 * @param rank how many authorities have more cases.
 */
export async function serve(url: string, rank: number, port: number, password: string): Promise<Served> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  await sql`create extension if not exists pg_stat_statements`
  const [of] = await sql<{ authorityId: string; manager: string }[]>`
    select c.authority_id as "authorityId", (select min(email) from users u where u.authority_id = c.authority_id
      and u.world = 'staff' and 'manager' = any (u.roles) and u.team_id is null) as manager
    from cases c group by 1 order by count(*) desc, 1 offset ${rank} limit 1`
  if (!of) throw new Error(`There is no authority with ${rank} larger ones`)
  const [some] = await sql<{ reference: string; name: string; month: string }[]>`
    select c.reference, to_char((select max(raised_on) from cases) - interval '2 months', 'YYYY-MM') as month, p.full_name as name from cases c
    join case_people p on p.authority_id = c.authority_id and p.case_id = c.id and p.kind = 'child'
    where c.authority_id = ${of.authorityId} order by c.version desc, c.id limit 1`
  if (!some) throw new Error('There is no case')
  const origin = `http://localhost:${port}`
  const app: ChildProcess = spawn(process.execPath, [`${ROOT}apps/staff/server.ts`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      DATABASE_URL: url,
      APP_ORIGIN: origin,
      STAFF_ORIGIN: origin,
      FILES_DIR: `${ROOT}.data/growth/files`,
      AUTHORITY: of.authorityId,
    },
  })
  await answers(port)
  return {
    sql,
    origin,
    url,
    cookie: await signIn(port, of.manager, password),
    seen: {
      authorityId: of.authorityId,
      reference: some.reference,
      month: some.month,
      word: some.name.split(' ')[1] ?? some.name,
    },
    stop: async () => {
      app.kill('SIGTERM')
      await sql.end()
    },
  }
}
