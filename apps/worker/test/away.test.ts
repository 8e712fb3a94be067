import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, connect as openSocket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Db, outbox } from '@common-ground/db'
import { describe, expect, test, vi } from 'vitest'
import { deliverRound } from '../src/deliver/round.ts'
import { readEnv } from '../src/env.ts'
import { readFault } from '../src/faults.ts'
import { mayStartLater } from '../src/jobs/boss.ts'
import { loggable } from '../src/log.ts'
import { startWorker } from '../src/worker.ts'
import { Desk, HERE, house, senderOf } from './house.ts'

const built = house()
const NOW = new Date('2026-11-23T10:00:00Z')
const fail = (error: unknown): never => {
  throw error
}
const away = (code: string) => Object.assign(new Error('The line broke'), { code })

async function put(more: Partial<typeof outbox.$inferInsert> = {}): Promise<string> {
  const id = randomUUID()
  await built.owner.sql`truncate outbox, outbox_steps`
  await built.owner.db.insert(outbox).values({
    authorityId: HERE,
    id,
    key: id,
    toAddress: 'somebody@example.org',
    template: 'invitation',
    subject: 'You have been asked to help',
    body: 'Open this link.',
    createdAt: NOW,
    ...more,
  })
  return id
}
const row = async (id: string) => {
  const [found] = await built.owner.sql`select state, failure, claimed_until from outbox where id = ${id}`
  return found
}

/**
 * The real database over a line that breaks: each of the named statements, counted from 0, is lost on its way there, or
 * passes and its answer is lost.
 */
function breaking(db: Db, lost: Readonly<Record<number, 'before' | 'after'>>): Db {
  let sent = -1
  const execute = async (statement: Parameters<Db['execute']>[0]) => {
    sent += 1
    const how = lost[sent]
    if (how === 'before') throw away('CONNECTION_CLOSED')
    const answer = await db.execute(statement)
    if (how === 'after') throw away('ECONNRESET')
    return answer
  }
  return new Proxy(db, { get: (of, name) => (name === 'execute' ? execute : Reflect.get(of, name)) })
}

describe('while the database is away', () => {
  // A round asks to claim (0), then writes that it hands over (1) and, when nothing breaks, what came of it (2).
  test.each([
    ['the answer to handing over', { 1: 'after' }],
    ['the answer to what came of it', { 2: 'after' }],
    ['both on their way there, twice', { 1: 'before', 2: 'before', 4: 'before', 5: 'before' }],
  ] as const)('a message goes once and is known to have gone: %s is lost', async (_what, lost) => {
    const id = await put()
    const desk = new Desk()
    const sender = { ...senderOf(built, desk, () => NOW), db: breaking(built.worker.db, lost) }
    await deliverRound(sender, HERE, fail)
    expect(desk.handed).toHaveLength(1)
    expect(await row(id)).toMatchObject({ state: 'sent', failure: null })
  })

  test('a worker that is to stop does not wait for it', async () => {
    const id = await put()
    const lost = Object.fromEntries(Array.from({ length: 99 }, (_, at) => [at + 2, 'before' as const]))
    const errors: unknown[] = []
    const sender = {
      ...senderOf(built, new Desk(), () => NOW),
      db: breaking(built.worker.db, lost),
      stopping: AbortSignal.abort(),
    }
    await deliverRound(sender, HERE, (error) => errors.push(error))
    expect(errors).toMatchObject([{ code: 'CONNECTION_CLOSED' }])
    expect(await row(id)).toMatchObject({ state: 'handed' })
  })

  test('a worker that starts comes up with it', { timeout: 20_000 }, async () => {
    const behind = new URL(built.url)
    const folder = mkdtempSync(path.join(tmpdir(), 'common-ground-worker-'))
    const line = createServer((client) => {
      const server = openSocket(Number(behind.port), behind.hostname)
      for (const socket of [client, server])
        socket.on('error', () => [client, server].map((each) => each.destroy()))
      client.pipe(server).pipe(client)
    })
    const port = await new Promise<number>((resolve) =>
      line.listen(0, '127.0.0.1', () => resolve(Number(Reflect.get(line.address() ?? {}, 'port')))),
    )
    await new Promise((resolve) => line.close(resolve))
    const url = new URL(built.url)
    url.port = String(port)
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const starting = startWorker(
      readEnv({ DATABASE_URL: url.href, AUTHORITY: HERE, MAILBOX_DIR: folder, FILES_DIR: folder }),
    )
    await pause(500)
    line.listen(port, '127.0.0.1')
    const worker = await starting
    await worker.stop()
    line.close()
    expect(said.mock.calls.map(([line]) => JSON.parse(String(line)))).toMatchObject([
      { code: 'ECONNREFUSED' },
    ])
    said.mockRestore()
    rmSync(folder, { recursive: true })
  })
})

test('a message counts as in hand from when it is handed over, however long it was prepared', async () => {
  const id = await put()
  let now = NOW
  const desk = new Desk()
  const sender = senderOf(built, desk, () => now)
  const { parcelFor } = sender
  let held: unknown
  desk.hand = async () => {
    held = (await row(id))?.claimed_until
    return { kind: 'taken', providerId: null }
  }
  const slowly: typeof parcelFor = (...given) => {
    now = new Date(NOW.getTime() + 50_000)
    return parcelFor(...given)
  }
  await deliverRound({ ...sender, parcelFor: slowly, leaseMs: 60_000 }, HERE, fail)
  expect(new Date(String(held))).toEqual(new Date(NOW.getTime() + 110_000))
})

test.each([
  [away('ECONNREFUSED'), true],
  [away('57P03'), true],
  [new Error('Connection terminated unexpectedly'), true],
  [new Error('timeout exceeded when trying to connect'), true],
  [away('28P01'), false],
  [new Error('The database has no authority called “nowhere”.'), false],
])('whether a start is made again: %s, %s', (error, later) => expect(mayStartLater(error)).toBe(later))

test('a failed statement is logged without the values that it was given', async () => {
  const failed = await put({ caseId: randomUUID(), body: 'Somebody Invented\n    at a second line' }).catch(
    (error: unknown) => error,
  )
  const said = JSON.stringify(loggable(failed))
  expect(said).toContain('Failed query')
  expect(said).toContain('23503')
  expect(said).toMatch(/ {4}at /)
  expect(said).not.toMatch(/Somebody|second line|example\.org/)
  // The queue says what broke in objects of its own.
  expect(loggable({ message: 'It broke', queue: 'files' })).toMatchObject({ message: 'It broke' })
})

test('where a worker is to be lost is read, or refused in a sentence', () => {
  expect(readFault('accepted@12:/a/file')).toEqual({ point: 'accepted', passing: 12, note: '/a/file' })
  for (const wrong of ['accepted', 'accepted@:/a', 'nowhere@1:/a/file', 'accepted@1:'])
    expect(readFault(wrong)).toBeUndefined()
  const env = { DATABASE_URL: 'postgres://x', FAULTS: 'sometimes' }
  expect(() => readEnv(env)).toThrow('FAULTS: must name a moment')
})
