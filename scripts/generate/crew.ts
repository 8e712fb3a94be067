import { Worker } from 'node:worker_threads'
import type { Batch, Wish } from './plan.ts'
import type { Told } from './worker.ts'
import type { Written } from './write.ts'

/**
 * Has batches made and written by a number of threads, each given the next as it asks.
 *
 * @param onWritten called for every batch that is in the database.
 * @throws whatever ended a thread; the others are ended with it.
 */
export async function work(
  url: string,
  wish: Wish,
  batches: readonly Batch[],
  threads: number,
  onWritten: (written: Written) => void,
): Promise<void> {
  const left = batches.values()
  const crew = Array.from(
    { length: Math.min(threads, Math.max(batches.length, 1)) },
    () => new Worker(new URL('./worker.ts', import.meta.url), { workerData: { url, wish } }),
  )
  const ends = crew.map(
    (worker) =>
      new Promise<void>((resolve, reject) => {
        worker.on('error', reject)
        worker.on('exit', (code) =>
          code === 0 ? resolve() : reject(new Error(`A thread ended with ${code}`)),
        )
        worker.on('message', (told: Told) => {
          if ('written' in told) return onWritten(told.written)
          worker.postMessage(left.next().value ?? null)
        })
      }),
  )
  try {
    await Promise.all(ends)
  } finally {
    await Promise.all(crew.map((worker) => worker.terminate()))
  }
}
