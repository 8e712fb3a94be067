/** `pnpm bench:growth`: whether pages get slower as cases grow, for a small authority and the largest. See README.md. */
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { startEmbedded } from '@common-ground/db/embedded'
import { demonstrationSignIns } from '../scripts/seed.ts'
import { type Growth, measure } from './growth/measure.ts'
import { PAGES, type Page } from './growth/pages.ts'
import { serve, sized } from './growth/world.ts'
import { PORTS, ROOT } from './world.ts'

/** The most that a page may take of what it took at the first size. */
const MOST_GROWTH = 1.5
/** The most that it may take of what its bare statements take, beside what sending its bytes does. */
const MOST_OF_BARE = 3

const HEAD = [
  'page',
  'whose',
  'kB',
  'p50 few',
  'p99',
  'SQL',
  'p50 many',
  'p99',
  'SQL',
  '× p50',
  '× SQL',
].concat(['bare SQL', 'bytes', '× bare', 'over'])
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(value < 10 ? 2 : 1))

/** A line of the table, with what is over its mark. */
function line(page: Page, whose: string, { few, many, bareSql, bareBytes, bytes }: Growth): string {
  const growth = many.p50 / few.p50
  const ofBare = bareSql === null ? null : (many.p50 - bareBytes) / bareSql
  const over = [
    ...(growth > MOST_GROWTH ? ['grows'] : []),
    ...(ofBare !== null && ofBare > MOST_OF_BARE ? ['its SQL'] : []),
  ]
  const figures = [
    ...[few.p50, few.p99, few.sqlMs, many.p50, many.p99, many.sqlMs],
    ...[growth, many.sqlMs / few.sqlMs, bareSql, bareBytes, ofBare],
  ]
  return row([page.name, whose, (bytes / 1_000).toFixed(1), ...figures.map(figure), over.join(', ')])
}

const { values } = parseArgs({
  options: {
    few: { type: 'string', default: '10000' },
    many: { type: 'string', default: '1000000' },
    authorities: { type: 'string', default: '153' },
    until: { type: 'string', default: '2026-11-28' },
    times: { type: 'string', default: '100' },
    page: { type: 'string', default: '' },
  },
})
const [few, many, authorities, times] = [values.few, values.many, values.authorities, values.times].map(
  Number,
) as [number, number, number, number]
const dir = `${ROOT}.data/growth`
const server = await startEmbedded({
  dir,
  port: PORTS.database,
  settings: { shared_buffers: '1GB', max_wal_size: '8GB', checkpoint_timeout: '30min' },
})
const password = demonstrationSignIns[0]?.password ?? ''
const pages = PAGES.filter(({ name }) => name.startsWith(values.page))
try {
  const [small, large] = [
    await sized(server.url, few, authorities, values.until),
    await sized(server.url, many, authorities, values.until),
  ]
  console.log(
    `${few} and ${many} cases of ${authorities} authorities, ${times} requests each, milliseconds\n`,
  )
  console.log(row(HEAD))
  console.log(row(HEAD.map(() => '-')))
  for (const [whose, rank] of [
    ['small', Math.floor(authorities * 0.8)],
    ['largest', 0],
  ] as const) {
    const served = [
      await serve(small, rank, PORTS.staff, password),
      await serve(large, rank, PORTS.portal, password),
    ] as const
    try {
      for (const page of pages) {
        const growth = await measure(served, page, { times, log: `${dir}/postgres.log` })
        console.log(line(page, whose, growth))
      }
    } finally {
      for (const each of served) await each.stop()
    }
  }
  console.log(`\nload ${loadavg()[0]?.toFixed(1)} at the end`)
} finally {
  await server.stop()
}
