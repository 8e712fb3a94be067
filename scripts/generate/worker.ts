/** A thread that makes batches, one after the other as it is given them, and hands them back as bytes. */
import { parentPort, workerData } from 'node:worker_threads'
import { makerOf } from './batch.ts'
import type { Batch, Wish } from './plan.ts'
import { pack } from './write.ts'

const make = makerOf(workerData as Wish)

parentPort?.on('message', (batch: Batch) => {
  const packed = pack(batch.number, make(batch))
  parentPort?.postMessage(
    packed,
    packed.copies.map(({ body }) => body.buffer),
  )
})
