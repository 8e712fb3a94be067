/** Starts what is measured: a database, both apps as built, and a way to sign in. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { connect, migrate, newReference, newText, raiseCase } from '@common-ground/db'
import { startEmbedded } from '@common-ground/db/embedded'
import { addDays, type Case, todayIn } from '@common-ground/domain'
import postgres from 'postgres'
import { seedDemonstration } from '../scripts/seed.ts'

export const ROOT = new URL('..', import.meta.url).pathname
/** Four ports one after the other; `BENCH_PORT` moves them, for two measurements beside each other. */
const FIRST_PORT = Number(process.env.BENCH_PORT ?? 4_700)
export const PORTS = {
  portal: FIRST_PORT,
  staff: FIRST_PORT + 1,
  bare: FIRST_PORT + 2,
  database: FIRST_PORT + 3,
}

export type World = {
  /** Where its database is, for what else is started beside it. */
  readonly url: string
  readonly sql: postgres.Sql
  readonly portal: ChildProcess
  readonly staff: ChildProcess
  readonly stop: () => Promise<void>
}

/** Waits until an app answers on a port. */
export async function answers(port: number): Promise<void> {
  for (let tried = 0; tried < 1_200; tried += 1) {
    const up = await fetch(`http://localhost:${port}/healthz`).then(
      (response) => response.ok,
      () => false,
    )
    if (up) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`Nothing answers on port ${port}`)
}

function app(name: 'portal' | 'staff', databaseUrl: string): ChildProcess {
  const origin = (of: 'portal' | 'staff') => `http://localhost:${PORTS[of]}`
  return spawn(process.execPath, [`${ROOT}apps/${name}/server.ts`], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(PORTS[name]),
      DATABASE_URL: databaseUrl,
      APP_ORIGIN: origin(name),
      PORTAL_ORIGIN: origin('portal'),
      STAFF_ORIGIN: origin('staff'),
      AUTHORITY: 'shropshire',
    },
  })
}

/** Raises more cases, so that lists and counts have something to do. */
async function addCases(url: string, wanted: number): Promise<void> {
  const { db, sql, end } = connect(url, { as: 'owner', max: 8 })
  const [have] = await sql<{ n: number }[]>`select count(*)::int as n from cases`
  const [family] = await sql<{ id: string }[]>`select id from users where email = 'parent@example.org'`
  const today = todayIn(new Date())
  const raise = async (at: number) => {
    const wrong = newText('Raised to have something to measure.')
    const sent = addDays(today, -(20 + (at % 300)))
    const on = addDays(sent, 10)
    await raiseCase(db, {
      authorityId: 'shropshire',
      actor: { id: family?.id ?? '', roles: ['family'] },
      idempotencyKey: randomUUID(),
      requestId: 'bench',
      now: new Date(`${on}T10:00:00Z`),
      today: on,
      action: 'bench.raise',
      messagesFor: (_events, _kase: Case) => [],
      command: {
        type: 'raiseCase',
        caseId: randomUUID(),
        reference: newReference(),
        channel: 'portal',
        decision: { type: 'RTA', sections: [], dateOnLetter: sent, dateSent: sent, decidedBy: null },
        points: [{ id: randomUUID(), section: null, wrong: wrong.ref, wanted: null }],
        setting: null,
        teamId: null,
      },
      texts: [wrong],
      belongings: {
        people: [
          { kind: 'child', fullName: `Child Number ${at}`, dateOfBirth: '2016-04-05' },
          { kind: 'parent', fullName: 'Parent Measured' },
        ],
        answers: [],
      },
    })
  }
  for (let at = have?.n ?? 0; at < wanted; at += 8) {
    await Promise.all(Array.from({ length: 8 }, (_, within) => raise(at + within)))
  }
  await sql`analyze`
  await end()
}

/** Starts everything, with at least so many cases. The database is kept from one run to the next. */
export async function startWorld(cases: number): Promise<World> {
  const server = await startEmbedded({ dir: `${ROOT}.data/bench`, port: PORTS.database })
  await migrate(server.url)
  await seedDemonstration(server.url)
  await addCases(server.url, cases)
  const sql = postgres(server.url, { max: 1, onnotice: () => {} })
  await sql`create extension if not exists pg_stat_statements`
  const [portal, staff] = [app('portal', server.url), app('staff', server.url)]
  await Promise.all([answers(PORTS.portal), answers(PORTS.staff)])
  const stop = async () => {
    for (const child of [portal, staff]) child.kill('SIGTERM')
    await sql.end()
    await server.stop()
  }
  return { url: server.url, sql, portal, staff, stop }
}

/** Signs in through the form, as a browser does, and gives the cookie. */
export async function signIn(port: number, email: string, password: string): Promise<string> {
  const origin = `http://localhost:${port}`
  const response = await fetch(`${origin}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email, password }),
  })
  const cookie = response.headers.getSetCookie().map((each) => each.split(';')[0] ?? '')
  if (response.status !== 302 || cookie.length === 0)
    throw new Error(`${email} could not sign in: ${response.status}`)
  return cookie.join('; ')
}
