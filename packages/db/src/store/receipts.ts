import { afterReport, type Report, type Reported, type SendingChannel } from '@common-ground/domain'
import { type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '../connect.ts'
import { outbox, outboxSteps, receipts } from '../schema/index.ts'

/** What a provider reported of a message of ours. */
export type Receipt = Report & {
  readonly authorityId: string
  /** The message's own id, as the provider gave it back. */
  readonly reference: string
  readonly receivedAt: Date
}

const instant = (at: Date): SQL => sql`${at.toISOString()}::timestamptz`

/** Keeps a report before anything is made of it. The same one kept again changes nothing. */
export async function keepReceipt(db: Db, receipt: Receipt): Promise<void> {
  await db.insert(receipts).values(receipt).onConflictDoNothing()
}

/** A report that nothing has been made of yet, and whether it is of a message of ours. */
type Waiting = Report & {
  readonly reference: string | null
  readonly receivedAt: string
  readonly isKnown: boolean
}

/** How many reports are read at once. */
const PAGE = 200

/** What a report's message becomes, with its step, in one statement. */
async function write(
  tx: Tx,
  id: string,
  receipt: Waiting,
  how: 'delivered' | 'cameBack',
  now: Date,
  authorityId: string,
) {
  const set =
    how === 'delivered'
      ? sql`state = 'delivered', delivered_at = ${instant(now)}, failure = null, failed_at = null,
          provider_id = ${receipt.providerId}`
      : sql`state = 'waiting', due_at = ${instant(now)}, attempts = 0, channel = null, handed_at = null, failed_at = null,
          failed_channels = array_append(failed_channels, channel), failure = ${receipt.status}`
  await tx.execute(sql`
    with before as (select channel from ${outbox} where authority_id = ${authorityId} and id = ${id}),
    mine as (update ${outbox} set ${set} where authority_id = ${authorityId} and id = ${id} returning id)
    insert into ${outboxSteps} (authority_id, message_id, at, step, channel, detail)
    select ${authorityId}, mine.id, ${instant(now)}, ${how}, before.channel, ${receipt.status} from mine, before`)
}

/** Applies one report, if nobody else does at the same moment. */
function applyOne(
  db: Db,
  authorityId: string,
  receipt: Waiting,
  giveUpBefore: Date,
  now: Date,
): Promise<boolean> {
  const it = sql`authority_id = ${authorityId} and provider = ${receipt.provider}
    and provider_id = ${receipt.providerId} and status = ${receipt.status}`
  return db.transaction(async (tx) => {
    const free = await tx.execute(
      sql`select 1 from ${receipts} where ${it} and applied_at is null for update skip locked`,
    )
    if (free.length === 0) return false
    const [message] = await tx.execute<Reported & Record<string, unknown>>(sql`
      select state, channel, provider_id as "providerId", dealt_at is not null as "isDealtWith" from ${outbox}
      where authority_id = ${authorityId} and id = ${receipt.reference} for update`)
    const follows = message ? afterReport(message, receipt) : 'wait'
    if (follows === 'wait') {
      if (new Date(receipt.receivedAt) >= giveUpBefore) return false
    } else if (follows !== 'nothing' && receipt.reference) {
      await write(tx, receipt.reference, receipt, follows, now, authorityId)
    }
    await tx.execute(sql`update ${receipts} set applied_at = ${instant(now)} where ${it}`)
    return true
  })
}

/**
 * Applies the reports that have come, the oldest first, to the messages they are of. One of a message that is not known,
 * or that a worker has in hand, is left for the next time.
 *
 * @param keptMs for how long one of an unknown message is kept, in milliseconds; then it is given up.
 * @returns how many are dealt with.
 */
export async function applyReceipts(db: Db, authorityId: string, now: Date, keptMs: number): Promise<number> {
  const giveUpBefore = new Date(now.getTime() - keptMs)
  let after: Waiting | undefined
  let done = 0
  for (;;) {
    const from = after
      ? sql`and (received_at, provider, provider_id, status) >
          (${after.receivedAt}::timestamptz, ${after.provider}, ${after.providerId}, ${after.status})`
      : sql``
    const page = await db.execute<Waiting & Record<string, unknown>>(sql`
      select provider, provider_id as "providerId", status, reference, received_at::text as "receivedAt",
        exists (select 1 from ${outbox} o where o.authority_id = r.authority_id and o.id = r.reference) as "isKnown"
      from ${receipts} r
      where authority_id = ${authorityId} and applied_at is null ${from}
      order by received_at, provider, provider_id, status limit ${PAGE}`)
    for (const receipt of page) {
      const isWaited = new Date(receipt.receivedAt) >= giveUpBefore
      if (!receipt.isKnown && isWaited) continue
      if (await applyOne(db, authorityId, receipt, giveUpBefore, now)) done += 1
    }
    after = page.at(-1)
    if (page.length < PAGE) return done
  }
}

/** From when, and until when, a message is asked after that nothing has been reported of. */
const ASKED_FROM_HOURS = 1
const ASKED_UNTIL_DAYS = 7
/** How much earlier than it was sent a message may have been written, in days. */
const WRITTEN_DAYS = 60

/** A message that a provider took, of which nothing has been reported. */
export type Unreported = {
  readonly id: string
  readonly providerId: string
  readonly channel: SendingChannel
}

/** Messages of the last seven days of which nothing is known but that a provider took them, the oldest first. */
export async function readUnreported(
  db: Db,
  authorityId: string,
  channels: readonly SendingChannel[],
  now: Date,
  limit: number,
): Promise<readonly Unreported[]> {
  if (channels.length === 0) return []
  return db.execute<Unreported & Record<string, unknown>>(sql`
    select o.id, o.provider_id as "providerId", o.channel from ${outbox} o
    where o.authority_id = ${authorityId} and o.state = 'sent' and o.channel in ${[...channels]}
      and o.provider_id is not null
      and o.sent_at < ${instant(now)} - make_interval(hours => ${ASKED_FROM_HOURS})
      and o.sent_at > ${instant(now)} - make_interval(days => ${ASKED_UNTIL_DAYS})
      and o.created_at > ${instant(now)} - make_interval(days => ${WRITTEN_DAYS})
      and not exists (select 1 from ${receipts} r where r.authority_id = o.authority_id and r.reference = o.id
        and r.provider_id = o.provider_id)
    order by o.sent_at, o.id limit ${limit}`)
}
