/** `pnpm bench:sending`: messages through the outbox, beside bare rows written and removed in the same run. See README.md. */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type Carrier, smtp } from '@common-ground/channels'
import { connect, migrate } from '@common-ground/db'
import { startEmbedded } from '@common-ground/db/embedded'
import { deliverUntil } from '../apps/worker/src/deliver/lanes.ts'
import { parcelFor } from '../apps/worker/src/deliver/parcel.ts'
import type { Sender } from '../apps/worker/src/deliver/send.ts'
import { seedDemonstration } from '../scripts/seed.ts'
import { fillOutbox, mailServer } from './outbox.ts'
import { PORTS, ROOT } from './world.ts'

const { values } = parseArgs({
  options: { messages: { type: 'string', default: '2000' }, rounds: { type: 'string', default: '3' } },
})
const [MESSAGES, ROUNDS] = [Number(values.messages), Number(values.rounds)]
/** As many as a worker hands to one carrier at once. */
const AT_ONCE = 20

const server = await startEmbedded({ dir: `${ROOT}.data/bench`, port: PORTS.database })
await migrate(server.url)
await seedDemonstration(server.url)
const owner = connect(server.url, { as: 'owner', max: 6 })
const worker = connect(server.url, { as: 'worker', max: 6 })

/** Runs something and gives how many a second it did. */
async function perSecond(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (MESSAGES * 1_000) / (performance.now() - began)
}

/** Each of the same rows written by one statement and removed by another, as many at once as a worker sends. */
async function bareRows(): Promise<number> {
  await fillOutbox(owner.sql, MESSAGES)
  await owner.sql`drop table if exists bench_rows`
  await owner.sql`create table bench_rows (like outbox including all)`
  const ids = await owner.sql<{ id: string }[]>`select id from outbox`
  const one = async () => {
    for (let row = ids.pop(); row; row = ids.pop()) {
      await owner.sql`insert into bench_rows select * from outbox where id = ${row.id}`
      await owner.sql`delete from bench_rows where id = ${row.id}`
    }
  }
  const rate = await perSecond(() => Promise.all(Array.from({ length: AT_ONCE }, one)))
  await owner.sql`drop table bench_rows`
  return rate
}

const COUNCIL = {
  name: 'Council',
  senTeam: { name: 'SEN Team', phone: null, email: null },
  openingHours: null,
}

/** The same rows through the outbox: claimed, handed over, and written down as sent. */
async function through(carrier: Carrier): Promise<number> {
  await fillOutbox(owner.sql, MESSAGES)
  const sender: Sender = {
    db: worker.db,
    carriers: new Map([['email', carrier]]),
    parcelFor: (message, way, addressee) => parcelFor(message, way, addressee, COUNCIL),
    clock: () => new Date(),
    chance: Math.random,
  }
  const fail = (error: unknown): never => {
    throw error
  }
  const stopping = new AbortController()
  const rate = await perSecond(async () => {
    const delivered = deliverUntil(stopping.signal, sender, 'shropshire', fail)
    while ((await leftToSend()) > 0) await pause(20)
    stopping.abort()
    await delivered
  })
  return rate
}

const leftToSend = async (): Promise<number> => {
  const [left] = await owner.sql<{ n: number }[]>`select count(*)::int as n from outbox where state <> 'sent'`
  return left?.n ?? 0
}

/** A carrier that takes everything at once. */
const instant: Carrier = {
  name: 'instant',
  channels: new Set(['email']),
  hand: async () => ({ kind: 'taken', providerId: randomUUID() }),
  find: async () => ({ kind: 'hasNot' }),
  close: async () => {},
}

const middle = (rates: readonly number[]): number => rates.toSorted((a, b) => a - b)[rates.length >> 1] ?? 0
const mail = await mailServer('accepts')
const byMail = smtp({
  url: mail.url,
  from: 'SEND <send@example.org>',
  replyTo: null,
  returnTo: null,
  requireTls: false,
})
try {
  const rates: { bare: number[]; instant: number[]; smtp: number[] } = { bare: [], instant: [], smtp: [] }
  for (let round = 0; round <= ROUNDS; round += 1) {
    const found = [await bareRows(), await through(instant), await through(byMail)] as const
    // The first round warms up.
    if (round === 0) continue
    rates.bare.push(found[0])
    rates.instant.push(found[1])
    rates.smtp.push(found[2])
  }
  const bare = middle(rates.bare)
  console.log(
    `${MESSAGES} messages, ${AT_ONCE} at once, median of ${ROUNDS} rounds, Node ${process.version}\n`,
  )
  const line = (name: string, rate: number) =>
    console.log(
      `${name.padEnd(46)}${rate.toFixed(0).padStart(7)} a second${((100 * rate) / bare).toFixed(0).padStart(6)}% of bare`,
    )
  line('bare rows, inserted and deleted', bare)
  line('outbox, a carrier that takes at once', middle(rates.instant))
  line('outbox, a mail server on loopback', middle(rates.smtp))
} finally {
  await byMail.close()
  mail.child.disconnect()
  await Promise.all([owner.end(), worker.end()])
  await server.stop()
}
