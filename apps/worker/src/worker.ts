import { setTimeout as pause } from 'node:timers/promises'
import { openSweeps } from '@common-ground/api/worker'
import { connect, readAuthority } from '@common-ground/db'
import { carriersFrom, channelsOf } from './carriers.ts'
import { withMeeting } from './deliver/calendar.ts'
import { deliverUntil } from './deliver/lanes.ts'
import { parcelFor } from './deliver/parcel.ts'
import type { Sender } from './deliver/send.ts'
import type { WorkerEnv } from './env.ts'
import { lostAt } from './faults.ts'
import { mayStartLater, startJobs } from './jobs/boss.ts'
import { sweepQueues } from './jobs/sweeps.ts'
import { failedWorkDesk, watched } from './jobs/watched.ts'
import { loggable } from './log.ts'
import { makePacks } from './packs.ts'
import { returnedMail } from './returned.ts'
import { askAfter } from './unreported.ts'

/** How long to wait before a start is made again, in milliseconds. */
const BROKEN_MS = 2_000
/** How long a worker that starts goes on looking for a database that is away, in milliseconds. */
const PATIENCE_MS = 60_000

export type Worker = {
  /** Stops taking things in hand, finishes what it has, and closes every connection. */
  readonly stop: () => Promise<void>
}

/** One line for whoever runs the service: what broke, and nothing of anybody. */
export function logError(error: unknown): void {
  console.error(JSON.stringify({ at: new Date().toISOString(), worker: true, ...loggable(error) }))
}

/** Does what the start needs of the database, again and again while it is away, for a minute at most. */
async function patiently<T>(start: () => Promise<T>): Promise<T> {
  const began = performance.now()
  for (;;) {
    try {
      return await start()
    } catch (error) {
      if (!mayStartLater(error) || performance.now() - began > PATIENCE_MS) throw error
      logError(error)
      await pause(BROKEN_MS)
    }
  }
}

/**
 * Starts a worker: it delivers the outbox, and does what is due by the clock. Any number may run beside each other.
 *
 * @throws where the database has no such authority, or cannot be reached for a minute.
 */
export async function startWorker(env: WorkerEnv): Promise<Worker> {
  const { DATABASE_URL: databaseUrl, AUTHORITY: authorityId } = env
  const connection = connect(databaseUrl, { as: 'worker', max: 6 })
  const carriers = carriersFrom(env)
  const sweeps = openSweeps({
    databaseUrl,
    authorityId,
    portalOrigin: env.PORTAL_ORIGIN,
    staffOrigin: env.STAFF_ORIGIN,
    filesDir: env.FILES_DIR,
    environment: env.environment,
  })
  const authority = await patiently(() => readAuthority(connection.db, authorityId))
  if (!authority) throw new Error(`The database has no authority called “${authorityId}”.`)
  const { senTeam, openingHours } = authority.settings
  const house = { name: authority.name, senTeam, openingHours }
  const clock = () => new Date()
  const stopping = new AbortController()
  const sender: Sender = {
    db: connection.db,
    carriers: channelsOf(carriers),
    parcelFor: async (message, way, addressee) => {
      const now = clock()
      const parcel = await parcelFor(message, way, addressee, house)
      return withMeeting(parcel, message, (caseId, who) => sweeps.meetings(caseId, who, now), now)
    },
    clock,
    chance: Math.random,
    leaseMs: env.LEASE_MS,
    stopping: stopping.signal,
    ...(env.FAULTS && { at: lostAt(env.FAULTS) }),
  }
  const unreported = {
    name: 'unreported',
    cron: '30 * * * *',
    run: (now: Date) => askAfter(connection.db, sender.carriers, authorityId, now),
  }
  const queues = [...sweepQueues(sweeps), unreported]
  const jobs = {
    databaseUrl,
    queues: watched(connection.db, authorityId, queues, logError),
    clock,
    onError: logError,
    failed: failedWorkDesk(connection.db, authorityId),
  }
  const stopJobs = await patiently(() => startJobs(jobs))
  const returned = await returnedMail(env, connection.db, logError)
  const delivered = deliverUntil(stopping.signal, sender, authorityId, logError)
  const packed = makePacks(stopping.signal, (now) => sweeps.nextPack(now, logError), clock, logError)
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all([delivered, packed, stopJobs(), returned?.close()])
      await Promise.all([...carriers.map((carrier) => carrier.close()), sweeps.end(), connection.end()])
    },
  }
}
