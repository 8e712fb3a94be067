import { isPassing } from '@common-ground/db'
import { PgBoss } from 'pg-boss'
import { FAILED_QUEUE, JOB_OPTIONS, REPEAT_QUEUE, type SweepQueue } from './queues.ts'
import type { FailedWorkDesk } from './watched.ts'

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
  /** What becomes of jobs that failed each time; absent, they stay in their queue. */
  readonly failed?: FailedWorkDesk
}

/** Writes down each job that failed as often as it is tried, and queues again what somebody has asked for. */
async function minds(boss: PgBoss, failed: FailedWorkDesk, clock: () => Date): Promise<void> {
  await boss.work(FAILED_QUEUE, { includeMetadata: true }, async (jobs) => {
    for (const { id, sourceName, sourceRetryCount, sourceOutput, createdOn } of jobs) {
      const attempts = (sourceRetryCount ?? 0) + 1
      await failed.keep({ id, queue: sourceName, attempts, failedAt: createdOn, output: sourceOutput })
    }
  })
  await boss.createQueue(REPEAT_QUEUE, { policy: 'singleton', ...JOB_OPTIONS })
  await boss.work(REPEAT_QUEUE, () => failed.repeat((queue) => boss.send(queue), clock()))
  await boss.schedule(REPEAT_QUEUE, '* * * * *', null, { tz: 'Europe/London' })
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
  failed,
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
      await boss.work(name, { pollingIntervalSeconds: 5 }, async () => {
        await run(clock())
      })
      await boss.schedule(name, cron, null, { tz: 'Europe/London' })
    }
    if (failed) await minds(boss, failed, clock)
  } catch (error) {
    await boss.stop({ graceful: false }).catch(onError)
    throw error
  }
  return () => boss.stop({ graceful: true, timeout: 10_000 })
}
