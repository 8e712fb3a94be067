import { randomUUID } from 'node:crypto'
import type { Carrier } from '@common-ground/channels'
import { applyReceipts, outbox } from '@common-ground/db'
import type { SendingChannel } from '@common-ground/domain'
import { expect, test } from 'vitest'
import { askAfter } from '../src/unreported.ts'
import { Desk, HERE, house } from './house.ts'

const built = house()
const NOW = new Date('2026-11-23T10:00:00Z')
const days = (count: number): Date => new Date(NOW.getTime() - count * 86_400_000)

const of = (carrier: Carrier): ReadonlyMap<SendingChannel, Carrier> =>
  new Map([...carrier.channels].map((channel) => [channel, carrier]))

/** A letter that went a day ago. */
async function letter(providerId: string, more: Partial<typeof outbox.$inferInsert> = {}): Promise<string> {
  const id = randomUUID()
  await built.owner.db.insert(outbox).values({
    authorityId: HERE,
    id,
    key: id,
    toAddress: 'somebody@example.org',
    template: 'invitation',
    subject: 'You have been asked to help',
    body: 'Open this link.',
    createdAt: days(1),
    state: 'sent',
    channel: 'letter',
    providerId,
    sentAt: days(1),
    ...more,
  })
  return id
}

test('a letter that cannot be printed and a report that was lost are found out, and nobody is asked twice about one that is on its way', async () => {
  const ids = {
    unprintable: await letter('unprintable'),
    posted: await letter('posted'),
    printing: await letter('printing'),
    silent: await letter('silent', { sentAt: days(0.5) }),
  }
  await letter('behind it', { sentAt: days(0.25) })
  await letter('just now', { sentAt: NOW })
  await letter('old', { sentAt: days(8), createdAt: days(8) })
  await letter('by another', { channel: 'email' })
  const text = await letter('arrived', { channel: 'text' })
  const said: Record<string, string> = {
    unprintable: 'validation-failed',
    posted: 'received',
    printing: 'accepted',
    arrived: 'delivered',
  }
  const asked: string[] = []
  const notify = Object.assign(new Desk(['letter', 'text'], 'notify'), {
    statusOf: async (id: string) => {
      asked.push(id)
      return said[id] ?? null
    },
  })
  expect(await askAfter(built.worker.db, of(notify), HERE, NOW)).toBe(3)
  expect(asked.toSorted()).toEqual(['arrived', 'posted', 'printing', 'silent', 'unprintable'])
  await applyReceipts(built.worker.db, HERE, NOW, 0)
  const states = await built.owner.sql<{ id: string; state: string; failed_channels: string[] }[]>`
    select id, state, failed_channels from outbox`
  const rowOf = (id: string) => states.find((row) => row.id === id)
  expect(rowOf(ids.unprintable)).toMatchObject({ state: 'waiting', failed_channels: ['letter'] })
  expect(rowOf(ids.posted)).toMatchObject({ state: 'sent' })
  expect(rowOf(ids.printing)).toMatchObject({ state: 'sent' })
  expect(rowOf(text)).toMatchObject({ state: 'delivered' })
  asked.length = 0
  await askAfter(built.worker.db, of(notify), HERE, NOW)
  expect(asked.toSorted()).toEqual(['printing', 'silent'])
  // A carrier that never says.
  expect(await askAfter(built.worker.db, of(new Desk(['letter'])), HERE, NOW)).toBe(0)
})
