import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Carrier, Handed } from '@common-ground/channels'
import { outbox } from '@common-ground/db'
import { beforeEach, describe, expect, test } from 'vitest'
import { deliverUntil } from '../src/deliver/lanes.ts'
import { Slots } from '../src/deliver/slots.ts'
import { Desk, HERE, house, newCase, newFamily, senderOf } from './house.ts'

const built = house()
const NOW = new Date('2026-11-23T10:00:00Z')
const fail = (error: unknown): never => {
  throw error
}

async function put(count: number, more: Partial<typeof outbox.$inferInsert> = {}): Promise<void> {
  await built.owner.db.insert(outbox).values(
    Array.from({ length: count }, () => {
      const id = randomUUID()
      return {
        authorityId: HERE,
        id,
        key: id,
        toAddress: 'somebody@example.org',
        template: 'invitation',
        subject: 'You have been asked to help',
        body: 'Open this link.',
        createdAt: NOW,
        ...more,
      }
    }),
  )
}

const inStates = async () =>
  Object.fromEntries(
    (
      await built.owner.sql<{ state: string; count: number }[]>`
        select state, count(*)::int as count from outbox group by state order by state`
    ).map(({ state, count }) => [state, count]),
  )

async function until(is: () => boolean | Promise<boolean>): Promise<void> {
  for (let tried = 0; tried < 1_600; tried += 1) {
    if (await is()) return
    await pause(25)
  }
  throw new Error('It did not come to that in forty seconds.')
}

beforeEach(() => built.owner.sql`truncate outbox, outbox_steps`.then(() => undefined))

describe('turns', () => {
  test('a carrier that hangs keeps its own, and is known to be stuck until it gives one back', async () => {
    const slots = new Slots(2, 50)
    const turns = [await slots.take('smtp'), await slots.take('smtp')]
    expect(await slots.take('smtp')).toBeNull()
    const began = performance.now()
    expect(await slots.take('smtp')).toBeNull()
    expect(performance.now() - began).toBeLessThan(40)
    // Nobody else waits for that.
    expect(await slots.take('notify')).not.toBeNull()
    turns[0]?.()
    expect(await slots.take('smtp')).not.toBeNull()
  })

  test('whoever waits gets the turn that is given back, and no more have one than may', async () => {
    const slots = new Slots(3, 5_000)
    let now = 0
    let most = 0
    await Promise.all(
      Array.from({ length: 30 }, async () => {
        const giveBack = await slots.take('smtp')
        now += 1
        most = Math.max(most, now)
        await pause(1)
        now -= 1
        giveBack?.()
      }),
    )
    expect([now, most]).toEqual([0, 3])
  })
})

describe('a worker', () => {
  test('whose mail server hangs sends texts and letters all the same, and loses no e-mail', async () => {
    const family = await newFamily(built)
    const caseId = await newCase(built, family, { contactBy: 'text', phone: '07700 900111' })
    // A long queue of e-mails that were due first.
    await put(120)
    await put(5, { caseId, toUserId: family, createdAt: new Date(NOW.getTime() + 1) })
    const later = new Date(NOW.getTime() + 1_000)
    const [stuck, quick] = [new Desk(['email'], 'smtp'), new Desk(['text'], 'notify')]
    let answer: (handed: Handed) => void = () => {}
    const answered = new Promise<Handed>((resolve) => {
      answer = resolve
    })
    const hung: Carrier = {
      ...stuck,
      hand: async (parcel) => {
        stuck.handed.push(parcel)
        return answered
      },
    }
    const sender = {
      ...senderOf(built, quick, () => later),
      carriers: new Map([
        ['email', hung],
        ['text', quick],
      ] as const),
    }
    const stopping = new AbortController()
    const done = deliverUntil(stopping.signal, sender, HERE, fail, new Slots(6, 100))
    await until(() => quick.handed.length === 5)
    // The mail server has its six, and not one more; the rest wait as they did, with nothing said of them.
    expect(stuck.handed).toHaveLength(6)
    await until(async () => {
      const { sent, waiting } = await inStates()
      return sent === 5 && waiting === 114
    })
    expect(await inStates()).toEqual({ handed: 6, sent: 5, waiting: 114 })
    const [row] = await built.owner.sql<{ steps: number; tries: number }[]>`
      select (select count(*)::int from outbox_steps where step not in ('handing', 'sent')) as steps,
        (select max(attempts) from outbox) as tries`
    expect(row).toEqual({ steps: 0, tries: 0 })
    answer({ kind: 'taken', providerId: null })
    stopping.abort()
    await done
    expect(await inStates()).toEqual({ sent: 11, waiting: 114 })
  })

  test('with much to send hands each message over once, and stops when it is told', async () => {
    await put(150)
    const desk = new Desk()
    const stopping = new AbortController()
    const workers = [1, 2].map(() =>
      deliverUntil(
        stopping.signal,
        senderOf(built, desk, () => NOW),
        HERE,
        fail,
      ),
    )
    await until(async () => (await inStates()).sent === 150)
    stopping.abort()
    await Promise.all(workers)
    expect(new Set(desk.handed.map(({ reference }) => reference)).size).toBe(150)
    expect(desk.handed).toHaveLength(150)
  })
})
