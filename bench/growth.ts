/** `pnpm bench:growth`: whether pages get slower as cases grow, for a small authority and the largest. See README.md. */
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { startEmbedded } from '@common-ground/db/embedded'
import { demonstrationSignIns } from '../scripts/seed.ts'
import { PAGES, type Page } from './growth/pages.ts'
import { bareMs, type Served, serve, sized } from './growth/world.ts'
import { PORTS, ROOT } from './world.ts'

/** The most that a page may take of what it took at the first size, and of what its bare statements take. */
const MOST_GROWTH = 1.5
const MOST_OF_BARE = 3

type Measured = {
  readonly p50: number
  readonly p99: number
  readonly sqlMs: number
  readonly bare: number | null
}

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

async function timed({ origin, cookie, seen }: Served, page: Page): Promise<number> {
  const began = performance.now()
  const response = await fetch(origin + page.path(seen), { headers: { cookie }, redirect: 'manual' })
  await response.text()
  if (response.status !== 200) throw new Error(`${page.path(seen)} answered ${response.status}`)
  return performance.now() - began
}

/** Asks every one of the served for a page in turn, so that what else the machine does falls on all alike. */
async function measure(all: readonly Served[], page: Page, times: number): Promise<Measured[]> {
  for (const each of all) for (let warm = 0; warm < 5; warm += 1) await timed(each, page)
  const own = (served: Served) => served.sql<{ ms: number }[]>`
    select coalesce(sum(total_exec_time), 0)::float8 as ms from pg_stat_statements s join pg_database d on d.oid = s.dbid
    where d.datname = current_database() and query !~* 'pg_stat_statements|^(begin|commit|set |show)'`
  const before = await Promise.all(all.map(async (each) => (await own(each))[0]?.ms ?? 0))
  const took = all.map((): number[] => [])
  for (let at = 0; at < times; at += 1) {
    for (const [nth, each] of all.entries()) took[nth]?.push(await timed(each, page))
  }
  return Promise.all(
    all.map(async (each, nth) => ({
      p50: percentile(took[nth] ?? [], 0.5),
      p99: percentile(took[nth] ?? [], 0.99),
      sqlMs: (((await own(each))[0]?.ms ?? 0) - (before[nth] ?? 0)) / times,
      bare: bareMs(each.url, page.bare(each.seen), 2),
    })),
  )
}

const figure = (value: number | null | undefined): string =>
  (value == null ? '–' : value.toFixed(2)).padStart(10)

/** A line of the table, with what is over its mark. */
function line(page: Page, whose: string, few: Measured, many: Measured): void {
  const [growth, sqlGrowth] = [many.p50 / few.p50, many.sqlMs / few.sqlMs]
  const ofBare = many.bare === null ? null : many.p50 / many.bare
  const over = [
    ...(growth > MOST_GROWTH ? ['grows'] : []),
    ...(ofBare !== null && ofBare > MOST_OF_BARE ? ['over its SQL'] : []),
  ]
  const figures = [
    few.p50,
    few.p99,
    few.sqlMs,
    many.p50,
    many.p99,
    many.sqlMs,
    growth,
    sqlGrowth,
    many.bare,
    ofBare,
  ]
  console.log(`${page.name.padEnd(12)}${whose.padEnd(9)}${figures.map(figure).join('')}  ${over.join(', ')}`)
}

const { values } = parseArgs({
  options: {
    few: { type: 'string', default: '10000' },
    many: { type: 'string', default: '1000000' },
    authorities: { type: 'string', default: '153' },
    until: { type: 'string', default: '2026-11-27' },
    times: { type: 'string', default: '100' },
  },
})
const [few, many, authorities, times] = [values.few, values.many, values.authorities, values.times].map(
  Number,
) as [number, number, number, number]
const server = await startEmbedded({
  dir: `${ROOT}.data/growth`,
  port: PORTS.database,
  settings: { shared_buffers: '1GB', max_wal_size: '8GB', checkpoint_timeout: '30min' },
})
const password = demonstrationSignIns[0]?.password ?? ''
try {
  const [small, large] = [
    await sized(server.url, few, authorities, values.until),
    await sized(server.url, many, authorities, values.until),
  ]
  console.log(
    `${few} and ${many} cases of ${authorities} authorities, ${times} requests each, load ${loadavg()[0]?.toFixed(1)}\n` +
      `${'page'.padEnd(12)}${'whose'.padEnd(9)}${['p50 few', 'p99', 'SQL', 'p50 many', 'p99', 'SQL', '× p50', '× SQL', 'bare SQL', '× bare'].map((head) => head.padStart(10)).join('')}`,
  )
  for (const [whose, rank] of [
    ['small', Math.floor(authorities * 0.8)],
    ['largest', 0],
  ] as const) {
    const served = [
      await serve(small, rank, PORTS.staff, password),
      await serve(large, rank, PORTS.portal, password),
    ]
    try {
      for (const page of PAGES) {
        const [at, after] = await measure(served, page, times)
        if (at && after) line(page, whose, at, after)
      }
    } finally {
      for (const each of served) await each.stop()
    }
  }
} finally {
  await server.stop()
}
