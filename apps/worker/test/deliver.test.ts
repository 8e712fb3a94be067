import { randomUUID } from 'node:crypto'
import { outbox } from '@common-ground/db'
import { beforeEach, describe, expect, test } from 'vitest'
import { deliverRound } from '../src/deliver/round.ts'
import type { Sender } from '../src/deliver/send.ts'
import { Desk, HERE, house, senderOf } from './house.ts'

const built = house()
const NOW = new Date('2026-11-23T10:00:00Z')
const fail = (error: unknown): never => {
  throw error
}

/** A message to a bare address. */
async function put(more: Partial<typeof outbox.$inferInsert> = {}): Promise<string> {
  const id = randomUUID()
  await built.owner.db.insert(outbox).values({
    authorityId: HERE,
    id,
    key: id,
    toAddress: 'somebody@example.org',
    template: 'invitation',
    subject: 'You have been asked to help',
    body: 'Open this link.\n\nhttp://localhost:3000/invitations/x',
    createdAt: NOW,
    ...more,
  })
  return id
}
const row = async (id: string) => {
  const [found] = await built.owner
    .sql`select state, channel, attempts, due_at, failure, failed_channels, sent_at, claim
    from outbox where id = ${id}`
  return found
}
const steps = async (id: string) =>
  (
    await built.owner.sql<
      { step: string }[]
    >`select step from outbox_steps where message_id = ${id} order by id`
  ).map(({ step }) => step)

beforeEach(() => built.owner.sql`truncate outbox, outbox_steps`.then(() => undefined))

describe('delivering', () => {
  test('sends what is due once, by its reference, and writes down each step', async () => {
    const desk = new Desk()
    const id = await put()
    const sender = senderOf(built, desk, () => NOW)
    expect(await deliverRound(sender, HERE, fail)).toBe(1)
    expect(await deliverRound(sender, HERE, fail)).toBe(0)
    expect(desk.handed).toMatchObject([{ reference: id, channel: 'email', to: 'somebody@example.org' }])
    expect(await row(id)).toMatchObject({ state: 'sent', channel: 'email', claim: null })
    expect(await steps(id)).toEqual(['handing', 'sent'])
  })

  test('leaves what is not due yet', async () => {
    await put({ dueAt: new Date(NOW.getTime() + 1) })
    expect(
      await deliverRound(
        senderOf(built, new Desk(), () => NOW),
        HERE,
        fail,
      ),
    ).toBe(0)
  })

  test('twenty workers at once hand each message over once', async () => {
    const desk = new Desk()
    const ids = await Promise.all(Array.from({ length: 60 }, () => put()))
    const sender = senderOf(built, desk, () => NOW)
    await Promise.all(Array.from({ length: 20 }, () => deliverRound(sender, HERE, fail)))
    expect(desk.handed.map(({ reference }) => reference).toSorted()).toEqual(ids.toSorted())
  })

  test('waits longer each time a provider refuses for now, and gives up for a person in the end', async () => {
    const desk = new Desk(['email'])
    desk.answer = { kind: 'refused', forGood: false, code: 'providerBusy' }
    const id = await put()
    let now = NOW
    const sender = senderOf(built, desk, () => now)
    const waits: number[] = []
    for (let turn = 0; turn < 20; turn += 1) {
      if ((await deliverRound(sender, HERE, fail)) === 0) break
      const due = new Date((await row(id))?.due_at)
      waits.push(Math.max(0, due.getTime() - now.getTime()) / 1_000)
      now = new Date(Math.max(due.getTime(), now.getTime()))
    }
    expect(waits.slice(0, 9)).toEqual([30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600])
    expect(desk.handed).toHaveLength(10)
    expect(await row(id)).toMatchObject({
      state: 'undelivered',
      failed_channels: ['email'],
      failure: 'cameBack',
    })
    // The step says which way failed, though the message has none any more.
    expect(
      await built.owner
        .sql`select channel, detail from outbox_steps where message_id = ${id} and step = 'otherWay'`,
    ).toEqual([{ channel: 'email', detail: 'providerBusy' }])
  })

  test('a message that a lost worker was handing over is looked up, and not sent again', async () => {
    const id = await put()
    const lost: Sender = {
      ...senderOf(built, new Desk(), () => NOW),
      at: (point) => {
        if (point === 'accepted') throw new Error('The worker was lost')
      },
    }
    await deliverRound(lost, HERE, () => {})
    expect(await row(id)).toMatchObject({ state: 'handed' })
    const later = new Date(NOW.getTime() + 61_000)
    const desk = new Desk()
    desk.found = { kind: 'has', providerId: 'p-9' }
    await deliverRound(
      senderOf(built, desk, () => later),
      HERE,
      fail,
    )
    expect(desk.handed).toEqual([])
    expect(await row(id)).toMatchObject({ state: 'sent' })
  })

  test('where nothing can tell whether it arrived, a person decides', async () => {
    const id = await put()
    const desk = new Desk()
    desk.answer = { kind: 'unknown', code: 'lineBroke' }
    await deliverRound(
      senderOf(built, desk, () => NOW),
      HERE,
      fail,
    )
    expect(await row(id)).toMatchObject({ state: 'uncertain', failure: 'mayHaveArrived' })
  })

  test('where it seems not to have arrived, it is looked up once more before it goes again', async () => {
    const id = await put()
    const desk = new Desk()
    desk.answer = { kind: 'unknown', code: 'timedOut' }
    desk.found = { kind: 'hasNot' }
    let now = NOW
    const sender = senderOf(built, desk, () => now)
    await deliverRound(sender, HERE, fail)
    expect(await row(id)).toMatchObject({ state: 'handed', attempts: 1, claim: null })
    // Not before its time.
    expect(await deliverRound(sender, HERE, fail)).toBe(0)
    now = new Date(NOW.getTime() + 30_000)
    // It has turned up: nothing goes twice.
    desk.found = { kind: 'has', providerId: 'p-3' }
    await deliverRound(sender, HERE, fail)
    expect(await row(id)).toMatchObject({ state: 'sent' })
    expect(desk.handed).toHaveLength(1)
    expect(await steps(id)).toEqual(['handing', 'lookAgain', 'sent'])
  })

  test('where it still is not there, it goes again', async () => {
    const id = await put()
    const desk = new Desk()
    desk.answer = { kind: 'unknown', code: 'timedOut' }
    desk.found = { kind: 'hasNot' }
    let now = NOW
    const sender = senderOf(built, desk, () => now)
    await deliverRound(sender, HERE, fail)
    now = new Date(NOW.getTime() + 30_000)
    desk.answer = { kind: 'taken', providerId: 'p-4' }
    await deliverRound(sender, HERE, fail)
    expect(desk.handed).toHaveLength(2)
    expect(await row(id)).toMatchObject({ state: 'sent' })
  })

  test('while a provider does not say, nothing goes twice, and a person decides in the end', async () => {
    const id = await put()
    const desk = new Desk()
    desk.answer = { kind: 'unknown', code: 'timedOut' }
    desk.found = { kind: 'askLater' }
    let now = NOW
    const sender = senderOf(built, desk, () => now)
    for (let turn = 0; turn < 20; turn += 1) {
      if ((await deliverRound(sender, HERE, fail)) === 0) break
      now = new Date(Math.max(new Date((await row(id))?.due_at ?? now).getTime(), now.getTime()))
    }
    expect(desk.handed).toHaveLength(1)
    expect(await row(id)).toMatchObject({ state: 'uncertain', failure: 'mayHaveArrived' })
    // Hours, and not minutes.
    expect(now.getTime() - NOW.getTime()).toBeGreaterThan(2 * 3_600_000)
  })

  test('one that cannot be put together waits its turns like a refusal, and is a person’s in the end', async () => {
    const id = await put()
    let now = NOW
    const desk = new Desk(['email'])
    const sender: Sender = {
      ...senderOf(built, desk, () => now),
      parcelFor: () => Promise.reject(new Error('No letter can be made of it')),
    }
    const errors: unknown[] = []
    for (let turn = 0; turn < 20 && (await row(id))?.state !== 'undelivered'; turn += 1) {
      now = new Date(now.getTime() + 3_600_000)
      await deliverRound(sender, HERE, (error) => errors.push(error))
    }
    expect(await row(id)).toMatchObject({ state: 'undelivered', failed_channels: ['email'] })
    expect(desk.handed).toEqual([])
    // Whoever runs the service reads why, each time.
    expect(errors).toHaveLength(10)
  })

  test('a worker whose time ran out does not write over another', async () => {
    const id = await put()
    const slow = new Desk()
    const sender = senderOf(built, slow, () => NOW)
    const later = new Date(NOW.getTime() + 61_000)
    const other = new Desk()
    other.found = { kind: 'has', providerId: 'theirs' }
    slow.hand = async () => {
      await deliverRound(
        senderOf(built, other, () => later),
        HERE,
        fail,
      )
      return { kind: 'refused', forGood: true, code: 'addressRefused' }
    }
    await deliverRound(sender, HERE, fail)
    expect(await row(id)).toMatchObject({ state: 'sent' })
  })
})
