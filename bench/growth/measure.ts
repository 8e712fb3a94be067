/** One page, asked for at two sizes in turn, beside its bare statements and its bare bytes. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PORTS } from '../world.ts'
import type { Page } from './pages.ts'
import { asked, bareMs } from './statements.ts'
import type { Served } from './world.ts'

/** What a page was found to take, in milliseconds: to be answered, and of that for the database to work. */
export type Measured = { readonly p50: number; readonly p99: number; readonly sqlMs: number }

export type Growth = {
  readonly few: Measured
  readonly many: Measured
  /** What the statements of the larger one take a client that does nothing else, in milliseconds. */
  readonly bareSql: number | null
  /** What its bytes take a server that does nothing else, in milliseconds. */
  readonly bareBytes: number
  readonly bytes: number
}

const SECONDS_OF_BARE = 2

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

async function get(address: string, cookie: string): Promise<{ ms: number; body: string }> {
  const began = performance.now()
  const response = await fetch(address, { headers: { cookie }, redirect: 'manual' })
  const body = await response.text()
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}`)
  return { ms: performance.now() - began, body }
}

const ask = ({ origin, cookie, seen }: Served, page: Page) => get(origin + page.path(seen), cookie)

/** Milliseconds that PostgreSQL has worked in a database so far, on what apps asked. */
async function worked({ sql }: Served): Promise<number> {
  const [row] = await sql<{ ms: number }[]>`
    select coalesce(sum(total_exec_time), 0)::float8 as ms from pg_stat_statements s join pg_database d on d.oid = s.dbid
    where d.datname = current_database() and query !~* 'pg_stat_statements|^(begin|commit|set |show)'`
  return row?.ms ?? 0
}

/** The median that a server which does nothing else takes to send this. */
async function bareBytesMs(body: string, times: number): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), 'growth-'))
  const file = join(dir, 'body')
  writeFileSync(file, body)
  const child = fork(new URL('../bare.ts', import.meta.url), [file, String(PORTS.bare)])
  try {
    await once(child, 'message')
    const took: number[] = []
    for (let at = 0; at < times; at += 1) took.push((await get(`http://localhost:${PORTS.bare}/`, '')).ms)
    return percentile(took, 0.5)
  } finally {
    child.kill('SIGTERM')
    await once(child, 'exit')
    rmSync(dir, { recursive: true })
  }
}

/** Asks both for a page in turn, so that what else the machine does falls on both alike. */
export async function measure(
  [small, large]: readonly [Served, Served],
  page: Page,
  { times, log }: { readonly times: number; readonly log: string },
): Promise<Growth> {
  for (const each of [small, large]) for (let warm = 0; warm < 20; warm += 1) await ask(each, page)
  const statements = await asked(large.sql, log, () => ask(large, page))
  const before = [await worked(small), await worked(large)] as const
  const [few, many]: [number[], number[]] = [[], []]
  for (let at = 0; at < times; at += 1) {
    few.push((await ask(small, page)).ms)
    many.push((await ask(large, page)).ms)
  }
  const after = [await worked(small), await worked(large)] as const
  const { body } = await ask(large, page)
  const found = (took: readonly number[], sql: number): Measured => ({
    p50: percentile(took, 0.5),
    p99: percentile(took, 0.99),
    sqlMs: sql / times,
  })
  return {
    few: found(few, after[0] - before[0]),
    many: found(many, after[1] - before[1]),
    bareSql: bareMs(large.url, statements, SECONDS_OF_BARE),
    bareBytes: await bareBytesMs(body, times),
    bytes: Buffer.byteLength(body),
  }
}
