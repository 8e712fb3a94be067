/** `pnpm data:generate`: a database as full as England's. See docs/how-to/realistic-load.md, or --help. */
import { connect, migrate } from '@common-ground/db'
import { SingleBar } from 'cli-progress'
import { explain } from '../lib/stopped.ts'
import { work } from './crew.ts'
import { brokenKeys, digestOf, makeWhatWaits, prepare, type SoFar } from './database.ts'
import { HELP, type Options, optionsFrom } from './options.ts'
import { batchesOf } from './plan.ts'
import { beginAnew, databaseToFill } from './where.ts'

const count = (number: number): string => Math.round(number).toLocaleString('en-GB')
const seconds = (since: number): number => (performance.now() - since) / 1_000

async function run(options: Options): Promise<number> {
  const { wish } = options
  const url = await databaseToFill(options.database)
  if (options.url) {
    console.log(url)
    return 0
  }
  if (options.fresh) await beginAnew(url)
  await migrate(url)
  const connection = connect(url, { as: 'owner', max: 2, isPatient: true })
  const began = performance.now()
  try {
    const soFar = await prepare(connection, wish)
    const { cases, events, bytes } = await fill(url, options, soFar)
    const filled = seconds(began)
    await makeWhatWaits(connection, (name) => process.stderr.write(`Making ${name}\n`))
    const indexed = seconds(began)
    const broken = await brokenKeys(connection)
    const all = { cases: soFar.cases + cases, events: soFar.events + events, bytes: soFar.bytes + bytes }
    console.log(
      [
        `${count(all.events)} events of ${count(all.cases)} cases, ${count(all.bytes)} bytes of rows; seed ${wish.seed}, until ${wish.until}`,
        `this run: ${count(events)} events in ${indexed.toFixed(1)} s, ${count(events / indexed)} a second; without the indexes ${filled.toFixed(1)} s, ${count(events / filled)} a second`,
        `digest ${await digestOf(connection)}`,
        broken.length > 0 ? `BROKEN foreign keys: ${broken.join(', ')}` : 'every foreign key holds',
      ].join('\n'),
    )
    return broken.length > 0 ? 1 : 0
  } finally {
    await connection.end()
  }
}

/** Makes and writes every batch that is not there yet. */
async function fill(url: string, { wish, workers }: Options, soFar: SoFar) {
  const batches = batchesOf(wish).filter(({ number }) => !soFar.batches.has(number))
  const done = { cases: 0, events: 0, bytes: 0 }
  if (batches.length === 0) return done
  const bar = new SingleBar({
    format: '{bar} {value} of {total} cases, {rate} events a second, {eta_formatted} left',
    etaBuffer: 50,
    noTTYOutput: true,
    notTTYSchedule: 10_000,
    stream: process.stderr,
  })
  const began = performance.now()
  bar.start(wish.cases, soFar.cases, { rate: '…' })
  try {
    await work(url, wish, batches, workers, (written) => {
      done.cases += written.cases
      done.events += written.events
      done.bytes += written.bytes
      bar.update(soFar.cases + done.cases, { rate: count(done.events / seconds(began)) })
    })
  } finally {
    bar.stop()
  }
  return done
}

try {
  const options = optionsFrom(process.argv.slice(2), new Date())
  if (options.help) console.log(HELP)
  else process.exitCode = await run(options)
} catch (error) {
  explain(error)
  process.exitCode = 1
}
