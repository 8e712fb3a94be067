import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { decideFailedWork, readFailedJobs, readSweepRuns, users } from '@common-ground/db'
import { expect, test } from 'vitest'
import { startJobs } from '../src/jobs/boss.ts'
import type { SweepQueue } from '../src/jobs/queues.ts'
import { errorName, failedWorkDesk, watched } from '../src/jobs/watched.ts'
import { HERE, house } from './house.ts'

const built = house()
const NOW = new Date('2026-11-23T10:00:00Z')

class WordsOfSomebody extends Error {
  override readonly name = 'WordsOfSomebody'
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tried = 0; tried < 150; tried += 1) {
    if (await holds()) return
    await pause(100)
  }
  throw new Error('It did not come to pass in 15 seconds')
}

test('work that fails each time is written down for a person, by its kind alone, and done again when they ask', async () => {
  let broken = true
  let done = 0
  const queues: SweepQueue[] = [
    {
      name: 'tick',
      cron: '0 0 1 1 *',
      run: async () => {
        if (broken) throw new WordsOfSomebody('Wren Example of 1 Invented Street')
        done += 1
      },
    },
  ]
  const errors: unknown[] = []
  const onError = (error: unknown) => errors.push(error)
  const { db } = built.worker
  const stop = await startJobs({
    databaseUrl: built.url,
    queues: watched(db, HERE, queues, onError),
    clock: () => NOW,
    onError,
    failed: failedWorkDesk(db, HERE),
  })
  try {
    await built.owner
      .sql`insert into jobs.job (name, data, retry_limit, dead_letter) values ('tick', null, 0, 'failed')`
    await until(async () => (await readFailedJobs(db, HERE)).length === 1)
    const [job] = await readFailedJobs(db, HERE)
    expect(job).toMatchObject({ sweep: 'tick', attempts: 1, error: 'WordsOfSomebody', decision: null })
    expect(await readSweepRuns(db, HERE)).toMatchObject([
      { sweep: 'tick', doneAt: null, error: 'WordsOfSomebody' },
    ])
    const kept = await built.owner.sql<{ all: string }[]>`
      select (select json_agg(f)::text from failed_jobs f) || (select json_agg(s)::text from sweep_runs s) as all`
    expect(kept[0]?.all).not.toContain('Wren')

    broken = false
    const by = randomUUID()
    await built.owner.db.insert(users).values({
      authorityId: HERE,
      id: by,
      world: 'staff',
      email: `${by}@example.org`,
      fullName: 'Invented manager',
      passwordHash: 'none',
      roles: ['manager'],
      createdAt: NOW,
    })
    const ask = { authorityId: HERE, id: job?.id ?? '', by, requestId: 'r', now: NOW }
    expect(await decideFailedWork(built.staff.db, { ...ask, decision: 'again' })).toBe(true)
    expect(await decideFailedWork(built.staff.db, { ...ask, decision: 'discarded' })).toBe(false)
    await built.owner.sql`insert into jobs.job (name, data) values ('repeat', null)`
    await until(async () => done === 1)
    await until(async () => (await readFailedJobs(db, HERE)).length === 0)
    expect((await readSweepRuns(db, HERE))[0]?.doneAt).toEqual(NOW)
  } finally {
    await stop()
  }
  expect(errors).toEqual([])
})

test('the council decides and has no way into the queue; the worker carries out and decides nothing', async () => {
  const { staff, worker } = built
  await expect(staff.sql`select 1 from jobs.job`).rejects.toThrow(/permission denied|does not exist/)
  await expect(staff.sql`update failed_jobs set done_at = now()`).rejects.toThrow(/permission denied/)
  await expect(worker.sql`update failed_jobs set decision = 'discarded'`).rejects.toThrow(/permission denied/)
})

test.each([
  [new TypeError('x'), 'TypeError'],
  [{ name: 'A name with spaces', message: 'x' }, 'Error'],
  [{ value: { message: 'x' } }, 'Error'],
  [null, 'Error'],
])('%o is known by its kind', (error, name) => expect(errorName(error)).toBe(name))
