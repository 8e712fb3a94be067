/** `pnpm histories`: case histories by the million, and no law of the product broken. See README.md. */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { Plant } from './histories/laws.ts'
import { type Broken, type Counts, liveOne } from './histories/live.ts'

type Share = { seed: number; from: number; to: number; plant: Plant }
type Told = { done: number; counts: Counts } | { broken: Broken }

const TOLD_EVERY = 2_000
const none = (): Counts => ({ commands: 0, refused: 0, deadlines: 0, routes: 0 })

function work({ seed, from, to, plant }: Share): void {
  let counts = none()
  let done = 0
  for (let history = from; history < to; history += 1) {
    const broken = liveOne(seed, history, plant, counts)
    if (broken) {
      parentPort?.postMessage({ broken } satisfies Told)
      return
    }
    done += 1
    if (done === TOLD_EVERY || history === to - 1) {
      parentPort?.postMessage({ done, counts } satisfies Told)
      counts = none()
      done = 0
    }
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '20261123' },
      workers: { type: 'string', default: String(availableParallelism()) },
      plant: { type: 'string' },
    },
  })
  const [count, seed, workers] = [Number(values.count), Number(values.seed), Number(values.workers)]
  const plant = values.plant === 'route' || values.plant === 'source' ? values.plant : null
  const total = none()
  let lived = 0
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1_000
  const progress = setInterval(
    () => process.stderr.write(`  ${lived} of ${count} (${Math.round(lived / seconds())} a second)\n`),
    10_000,
  )
  const share = (at: number) => Math.floor((count * at) / workers)
  const found = await Promise.all(
    Array.from({ length: workers }, async (_, at): Promise<Broken | null> => {
      const data: Share = { seed, from: share(at), to: share(at + 1), plant }
      const worker = new Worker(new URL(import.meta.url), { workerData: data })
      return new Promise((resolve, reject) => {
        worker.on('error', reject)
        worker.on('exit', () => resolve(null))
        worker.on('message', (told: Told) => {
          if ('broken' in told) return resolve(told.broken)
          lived += told.done
          for (const name of Object.keys(total) as (keyof Counts)[]) total[name] += told.counts[name]
        })
      })
    }),
  )
  clearInterval(progress)
  const broken = found.find((each) => each !== null)
  if (broken) {
    console.log(JSON.stringify({ seed, ...broken }, null, 2))
    console.error(`Law broken in history ${broken.history} of seed ${seed}: ${broken.law}`)
    process.exit(1)
  }
  console.log(
    `seed ${seed}: ${lived} histories, no exception and no law broken\n` +
      `  ${total.commands} steps taken, ${total.refused} refused\n` +
      `  ${total.deadlines} time limits and ${total.routes} routes looked at\n` +
      `  ${seconds().toFixed(0)} s with ${workers} workers, ${Math.round(lived / seconds())} histories a second`,
  )
}

if (isMainThread) await main()
else work(workerData as Share)
