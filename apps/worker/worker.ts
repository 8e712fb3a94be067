/** Starts a worker; see ARCHITECTURE.md for what it does. */
import { readEnv } from './src/env.ts'
import { logError, startWorker } from './src/worker.ts'

async function main(): Promise<void> {
  const worker = await startWorker(readEnv(process.env))
  let stopping = false
  const stop = () => {
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
  process.send?.('ready')
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
})
