import { randomUUID } from 'node:crypto'
import { outbox, receipts } from '@common-ground/db'
import type { SendingChannel, SendingState } from '@common-ground/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openPortal } from '../src/portal/index.ts'
import { HERE, type House, house, NOW } from './house.ts'

const built: House = house()
const SECRET = 'a secret of twenty letters'
const PROVIDER_ID = '740e5834-3a29-46b4-9a6f-16142fde533a'
let portal: ReturnType<typeof openPortal>
let silent: ReturnType<typeof openPortal>

beforeAll(() => {
  const config = {
    databaseUrl: built.url,
    authorityId: HERE,
    portalOrigin: 'http://localhost:3000',
    staffOrigin: 'http://localhost:3001',
    filesDir: 'files',
  }
  portal = openPortal({ ...config, environment: { NOTIFY_CALLBACK_SECRET: SECRET } })
  silent = openPortal({ ...config, environment: {} })
})
afterAll(() => Promise.all([portal?.end(), silent?.end()]))
beforeEach(() => built.owner.sql`truncate outbox, outbox_steps, receipts`.then(() => undefined))

const after = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000)

/** A message that went by e-mail. */
async function sent(more: Partial<typeof outbox.$inferInsert> = {}): Promise<string> {
  const id = randomUUID()
  await built.owner.db.insert(outbox).values({
    authorityId: HERE,
    id,
    key: id,
    toAddress: 'somebody@example.org',
    template: 'invitation',
    subject: 'You have been asked to help',
    body: 'Open this link.',
    createdAt: NOW,
    state: 'sent',
    channel: 'email',
    providerId: PROVIDER_ID,
    sentAt: NOW,
    ...more,
  })
  return id
}

type Told = { reference: string | null; status?: string; id?: string; at?: Date; secret?: string }
async function tell({ reference, status = 'delivered', id = PROVIDER_ID, at = NOW, secret = SECRET }: Told) {
  const body = JSON.stringify({
    id,
    reference,
    status,
    to: 'somebody@example.org',
    notification_type: 'email',
    completed_at: null,
  })
  const answer = await portal.takeReceipt(request(body, secret), call(at))
  return answer?.status ?? null
}
const request = (body: string, secret = SECRET, type = 'application/json') =>
  new Request('http://localhost:3000/callbacks/notify', {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': type },
    body,
  })
const call = (now = NOW) => ({ sessionId: null, requestId: 'r', now, clientAddress: '', device: '' })

const stateOf = async (id: string) => {
  const [row] = await built.owner.sql<
    {
      state: SendingState
      channel: SendingChannel | null
      failed_channels: string[]
      failure: string | null
    }[]
  >`select state, channel, failed_channels, failure from outbox where id = ${id}`
  return row
}
const stepsOf = async (id: string) =>
  (
    await built.owner.sql<{ step: string; channel: string; detail: string }[]>`
      select step, channel, detail from outbox_steps where message_id = ${id} order by id`
  ).map(({ step, channel, detail }) => [step, channel, detail])
const open = async () =>
  Number((await built.owner.sql`select count(*) from receipts where applied_at is null`)[0]?.count)

describe('what GOV.UK Notify reports', () => {
  test('is kept once and answered the same however often it comes; the address in it is not kept', async () => {
    const id = await sent()
    expect([await tell({ reference: id }), await tell({ reference: id })]).toEqual([204, 204])
    const kept = await built.owner.sql`select * from receipts`
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain('somebody@example.org')
    expect(await built.sweeps.receipts(after(1))).toBe(1)
    expect(await stateOf(id)).toMatchObject({ state: 'delivered' })
    expect(await tell({ reference: id })).toBe(204)
    expect(await built.sweeps.receipts(after(2))).toBe(0)
    expect(await stepsOf(id)).toEqual([['delivered', 'email', 'delivered']])
  })

  test('has no address without the secret, or with another', async () => {
    const id = await sent()
    expect(await tell({ reference: id, secret: 'another secret of that length' })).toBeNull()
    expect(await tell({ reference: id, secret: '' })).toBeNull()
    expect(await silent.takeReceipt(request('{}'), call())).toBeNull()
    expect(await silent.takeReceipt(request('{}', 'undefined'), call())).toBeNull()
    expect(await open()).toBe(0)
  })

  test.each([
    ['is no JSON', 'id=1', undefined, 400],
    ['is a form', 'id=1', 'application/x-www-form-urlencoded', 415],
    ['is too long', JSON.stringify({ id: PROVIDER_ID, status: 'x'.repeat(9_000) }), undefined, 413],
    ['has a status that is none', JSON.stringify({ id: PROVIDER_ID, status: '<b>' }), undefined, 400],
    ['has no id', JSON.stringify({ status: 'delivered' }), undefined, 400],
  ])('is not taken where it %s', async (_, body, type, status) => {
    expect((await portal.takeReceipt(request(body, SECRET, type), call()))?.status).toBe(status)
    expect(await open()).toBe(0)
  })

  test('of somebody else’s messages on the same account is answered and not kept', async () => {
    expect(await tell({ reference: 'job 17' })).toBe(204)
    expect(await tell({ reference: null })).toBe(204)
    expect(await open()).toBe(0)
  })
})

describe('what the worker makes of it', () => {
  test('a late “sending” does not undo that it arrived', async () => {
    const id = await sent()
    await tell({ reference: id, status: 'delivered', at: after(1) })
    await tell({ reference: id, status: 'sending', at: after(2) })
    await built.sweeps.receipts(after(3))
    expect(await stateOf(id)).toMatchObject({ state: 'delivered' })
    expect(await open()).toBe(0)
  })

  test('an e-mail that came back goes by the next way, and its second report stops nothing', async () => {
    const id = await sent()
    await tell({ reference: id, status: 'permanent-failure' })
    await built.sweeps.receipts(after(1))
    expect(await stateOf(id)).toMatchObject({
      state: 'waiting',
      channel: null,
      failed_channels: ['email'],
      failure: 'permanent-failure',
    })
    // The worker has sent a letter meanwhile, and then more is reported of the e-mail.
    const letter = randomUUID()
    await built.owner
      .sql`update outbox set state = 'sent', channel = 'letter', provider_id = ${letter} where id = ${id}`
    await tell({ reference: id, status: 'temporary-failure' })
    await built.sweeps.receipts(after(2))
    expect(await stateOf(id)).toMatchObject({ state: 'sent', channel: 'letter', failed_channels: ['email'] })
    // What is reported of the letter counts.
    await tell({ reference: id, status: 'validation-failed', id: letter })
    await built.sweeps.receipts(after(3))
    expect(await stateOf(id)).toMatchObject({ state: 'waiting', failed_channels: ['email', 'letter'] })
    expect(await stepsOf(id)).toEqual([
      ['cameBack', 'email', 'permanent-failure'],
      ['cameBack', 'letter', 'validation-failed'],
    ])
  })

  test('one that nobody could be sure of is settled by a report', async () => {
    const unsure = { state: 'uncertain', providerId: null, sentAt: null, failedAt: NOW } as const
    const arrived = await sent(unsure)
    const failed = await sent(unsure)
    await tell({ reference: arrived, id: randomUUID() })
    await tell({ reference: failed, id: randomUUID(), status: 'permanent-failure' })
    await built.sweeps.receipts(after(1))
    expect(await stateOf(arrived)).toMatchObject({ state: 'delivered' })
    expect(await stateOf(failed)).toMatchObject({ state: 'waiting', failed_channels: ['email'] })
  })

  test('one of a message that a worker still has in hand waits until it has not', async () => {
    const id = await sent({ state: 'handed', providerId: null, claimedUntil: after(1) })
    await tell({ reference: id })
    expect(await built.sweeps.receipts(after(0))).toBe(0)
    expect(await stateOf(id)).toMatchObject({ state: 'handed' })
    await built.owner.sql`update outbox set state = 'sent', provider_id = ${PROVIDER_ID} where id = ${id}`
    expect(await built.sweeps.receipts(after(1))).toBe(1)
    expect(await stateOf(id)).toMatchObject({ state: 'delivered' })
  })

  test('one of an unknown message is tried for seven days, and stands in the way of none', async () => {
    const unknown = randomUUID()
    await tell({ reference: unknown, id: randomUUID() })
    await built.owner.db.insert(receipts).values(
      Array.from({ length: 450 }, () => ({
        authorityId: HERE,
        provider: 'notify',
        providerId: randomUUID(),
        status: 'delivered',
        reference: randomUUID(),
        receivedAt: NOW,
      })),
    )
    const id = await sent()
    await tell({ reference: id, at: after(1) })
    expect(await built.sweeps.receipts(after(2))).toBe(1)
    expect(await stateOf(id)).toMatchObject({ state: 'delivered' })
    await built.owner.sql`delete from receipts where reference <> ${unknown}`
    // It turns up late, and is believed.
    const late = after(6 * 24 * 60)
    expect(await built.sweeps.receipts(late)).toBe(0)
    expect(await open()).toBe(1)
    expect(await built.sweeps.receipts(after(8 * 24 * 60))).toBe(1)
    expect(await open()).toBe(0)
  })

  test('four workers at once apply each report once', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, () => sent({ providerId: randomUUID() })))
    const rows = await built.owner.sql<
      { id: string; provider_id: string }[]
    >`select id, provider_id from outbox`
    await Promise.all(
      rows.map(({ id, provider_id }) =>
        tell({ reference: id, id: provider_id, status: 'permanent-failure' }),
      ),
    )
    const done = await Promise.all(Array.from({ length: 4 }, () => built.sweeps.receipts(after(1))))
    expect(done.reduce((sum, each) => sum + each)).toBe(40)
    const steps = await built.owner.sql`select message_id from outbox_steps`
    expect(new Set(steps.map(({ message_id }) => message_id)).size).toBe(ids.length)
    expect(steps).toHaveLength(40)
  })
})

test('while the database is away Notify is asked to come back', async () => {
  const away = openPortal({
    databaseUrl: 'postgres://nobody@127.0.0.1:1/none',
    authorityId: HERE,
    portalOrigin: 'http://localhost:3000',
    staffOrigin: 'http://localhost:3001',
    filesDir: 'files',
    environment: { NOTIFY_CALLBACK_SECRET: SECRET },
  })
  const body = JSON.stringify({ id: PROVIDER_ID, reference: randomUUID(), status: 'delivered' })
  expect((await away.takeReceipt(request(body), call()))?.status).toBe(503)
  await away.end()
})
