/** A thread that makes batches and writes them, one after the other, as it is given them. */
import { parentPort, workerData } from 'node:worker_threads'
import { connect } from '@common-ground/db'
import { makerOf } from './batch.ts'
import type { Batch, Wish } from './plan.ts'
import { type Written, write } from './write.ts'

export type Given = { readonly url: string; readonly wish: Wish }
export type Told = { readonly ready: true } | { readonly written: Written }

const { url, wish } = workerData as Given
const connection = connect(url, { as: 'owner', max: 1 })
const make = makerOf(wish)
const port = parentPort

/** The batch on its way into the database. The next is made meanwhile, and waits for it before it goes. */
let going: Promise<unknown> = Promise.resolve()

port?.on('message', (batch: Batch | null) => {
  void (batch ? next(batch) : going.then(end)).catch((error: unknown) => {
    // Not caught by anybody: the thread ends with it, and the run with the thread.
    setImmediate(() => {
      throw error
    })
  })
})

async function next(batch: Batch): Promise<void> {
  const made = make(batch)
  await going
  going = write(connection, batch.number, made).then((written) =>
    port?.postMessage({ written } satisfies Told),
  )
  port?.postMessage({ ready: true } satisfies Told)
  await going
}

async function end(): Promise<void> {
  await connection.end()
  port?.close()
}

port?.postMessage({ ready: true } satisfies Told)
