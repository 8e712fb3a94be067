import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startJobs } from '../src/jobs/boss.ts'
import { FAILED_QUEUE, REPEAT_QUEUE, type SweepQueue } from '../src/jobs/queues.ts'
import { sweepQueues } from '../src/jobs/sweeps.ts'
import { house } from './house.ts'

const built = house()
// Not while the test runs: what it sends is all there is to do.
const YEARLY = '0 3 1 1 *'

test('the queue makes its own tables as the worker, keeps its schedule, and does what is sent', async () => {
  const done: Date[] = []
  const now = new Date('2026-11-23T10:00:00Z')
  const queues: SweepQueue[] = [
    {
      name: 'tick',
      cron: YEARLY,
      run: async (at) => {
        done.push(at)
      },
    },
  ]
  const errors: unknown[] = []
  const options = {
    databaseUrl: built.url,
    queues,
    clock: () => now,
    onError: (error: unknown) => errors.push(error),
  }
  const stops = await Promise.all([startJobs(options), startJobs(options)])
  await built.owner.sql`insert into jobs.job (name, data) values ('tick', null)`
  for (let tried = 0; done.length === 0 && tried < 100; tried += 1) await pause(100)
  await Promise.all(stops.map((stop) => stop()))
  expect(errors).toEqual([])
  expect(done).toEqual([now])
  const scheduled = await built.owner.sql`select name, cron, timezone from jobs.schedule`
  expect(scheduled).toMatchObject([{ name: 'tick', cron: YEARLY, timezone: 'Europe/London' }])
})

test('every queue has its work, and none its name twice', () => {
  const names = sweepQueues({} as never).map(({ name }) => name)
  expect(new Set([...names, FAILED_QUEUE, REPEAT_QUEUE]).size).toBe(names.length + 2)
})
