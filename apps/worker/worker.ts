/** Starts a worker; see ARCHITECTURE.md for what it does. */
import { readEnv } from './src/env.ts'
import { logError, startWorker, type Worker } from './src/worker.ts'

async function main(): Promise<void> {
  let worker: Worker | undefined
  let stopping = false
  const stop = () => {
    // It has nothing in hand yet, and may be waiting for a database that is away.
    if (!worker) process.exit(0)
    if (stopping) return
    stopping = true
    worker.stop().then(
      () => process.exit(0),
      (error) => {
        logError(error)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
  // Whoever started us is gone, however that came.
  process.on('disconnect', stop)
  worker = await startWorker(readEnv(process.env))
  process.send?.('ready')
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
})
