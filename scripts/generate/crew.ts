import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type Connection, connect } from '@common-ground/db'
import type { Batch, Wish } from './plan.ts'
import { type Packed, type Written, write } from './write.ts'

/** How many batches are on their way into the database at once. More wait for each other there. */
const WRITES = 4

/**
 * Has batches made by a number of threads, each given the next as it is done, and writes them itself meanwhile: whoever
 * makes one has no time to answer the database.
 *
 * @param onWritten called for every batch that is in the database.
 * @throws whatever ended a thread or a write; the others are ended with it.
 */
export async function work(
  url: string,
  wish: Wish,
  batches: readonly Batch[],
  threads: number,
  onWritten: (written: Written) => void,
): Promise<void> {
  const connection = connect(url, { as: 'owner', max: WRITES, isPatient: true })
  const left = batches.values()
  const crew = Array.from(
    { length: Math.min(threads, batches.length) },
    () => new Worker(new URL('./worker.ts', import.meta.url), { workerData: wish }),
  )
  const under = new Set<Promise<void>>()
  try {
    await Promise.all(crew.map((worker) => keepBusy(worker, connection)))
    await Promise.all(under)
  } finally {
    await Promise.all(crew.map((worker) => worker.terminate()))
    await Promise.allSettled(under)
    await connection.end()
  }

  async function keepBusy(worker: Worker, into: Connection): Promise<void> {
    for (const batch of left) {
      worker.postMessage(batch)
      const [packed] = (await once(worker, 'message')) as [Packed]
      while (under.size >= WRITES) await Promise.race(under)
      const writing = write(into, packed).then((written) => {
        under.delete(writing)
        onWritten(written)
      })
      under.add(writing)
      // One that fails stays among them, and ends the run when they are next waited for.
      writing.catch(() => {})
    }
  }
}
