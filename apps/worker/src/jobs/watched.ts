import { type Db, noteDoneAgain, noteFailedWork, noteSweep, readWantedAgain } from '@common-ground/db'
import type { SweepQueue } from './queues.ts'

/** A job that failed as often as it is tried, as the queue hands it on. */
export type DeadJob = {
  readonly id: string
  /** The queue it comes from; null where that is not known. */
  readonly queue: string | null
  readonly attempts: number
  readonly failedAt: Date
  /** What it failed with, as the queue kept it. */
  readonly output: unknown
}

/** What kind of error something is: its class and nothing that it says, which may be of somebody. */
export function errorName(error: unknown): string {
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : ''
  return /^[A-Za-z]{1,60}$/.test(name) ? name : 'Error'
}

/**
 * The same work, each piece writing down when it was done or failed. What cannot be written down stops no work: the next
 * time says it again.
 */
export const watched = (
  db: Db,
  authorityId: string,
  queues: readonly SweepQueue[],
  onError: (error: unknown) => void,
): readonly SweepQueue[] =>
  queues.map((queue) => ({
    ...queue,
    run: async (now) => {
      const note = (error: string | null) => noteSweep(db, authorityId, queue.name, now, error).catch(onError)
      try {
        const done = await queue.run(now)
        await note(null)
        return done
      } catch (error) {
        await note(errorName(error))
        throw error
      }
    },
  }))

/** What is done with jobs that failed each time: written down for a person, and queued again where one asks for it. */
export type FailedWorkDesk = {
  readonly keep: (job: DeadJob) => Promise<void>
  /** Puts in the queue again what somebody has asked for. Lost in between, it is queued twice: doing it twice does no harm. */
  readonly repeat: (send: (queue: string) => Promise<unknown>, now: Date) => Promise<void>
}

export const failedWorkDesk = (db: Db, authorityId: string): FailedWorkDesk => ({
  keep: async ({ id, queue, attempts, failedAt, output }) => {
    const work = { id, sweep: queue ?? 'unknown', failedAt, attempts, error: errorName(output) }
    await noteFailedWork(db, authorityId, work)
  },
  repeat: async (send, now) => {
    for (const { id, sweep } of await readWantedAgain(db, authorityId)) {
      await send(sweep)
      await noteDoneAgain(db, authorityId, id, now)
    }
  },
})
