import { isPassing } from '@common-ground/db'
import { PgBoss } from 'pg-boss'
import { FAILED_QUEUE, JOB_OPTIONS, type SweepQueue } from './queues.ts'

/** The schema that the queue keeps to itself. */
export const JOBS_SCHEMA = 'jobs'

/** What the queue's driver says of a line that broke, for which it has no code. */
const LINE_BROKE = /^Connection terminated|^timeout e/

/** Whether a start that failed so may well succeed when it is made again. */
export const mayStartLater = (error: unknown): boolean =>
  isPassing(error) || (error instanceof Error && LINE_BROKE.test(error.message))

type Options = {
  readonly databaseUrl: string
  readonly queues: readonly SweepQueue[]
  readonly clock: () => Date
  /** Says what went wrong, by the queue's name. A job that failed is tried again by itself. */
  readonly onError: (error: unknown) => void
}

/**
 * Starts the queue on PostgreSQL: makes its tables and queues where they are missing, keeps the schedule, and works
 * off what is due. Any number of workers may do so at once; each job is done by one.
 *
 * @returns a function that stops it, waiting up to ten seconds for what is being done.
 * @throws what the database says, with everything closed that was opened, so that it can be started again.
 */
export async function startJobs({
  databaseUrl,
  queues,
  clock,
  onError,
}: Options): Promise<() => Promise<void>> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: JOBS_SCHEMA,
    createSchema: false,
    application_name: 'common-ground-jobs',
    options: '-c role=common_ground_worker',
    max: 3,
  })
  boss.on('error', onError)
  try {
    await boss.start()
    await boss.createQueue(FAILED_QUEUE, { retentionSeconds: JOB_OPTIONS.retentionSeconds })
    for (const { name, cron, run } of queues) {
      // One of a kind at a time: the second finds what the first has done.
      await boss.createQueue(name, { policy: 'singleton', deadLetter: FAILED_QUEUE, ...JOB_OPTIONS })
      await boss.work(name, async () => {
        await run(clock())
      })
      await boss.schedule(name, cron, null, { tz: 'Europe/London' })
    }
  } catch (error) {
    await boss.stop({ graceful: false }).catch(onError)
    throw error
  }
  return () => boss.stop({ graceful: true, timeout: 10_000 })
}
