import type { Carrier } from '@common-ground/channels'
import { type Db, keepReceipt, readUnreported } from '@common-ground/db'
import { newsOf, type SendingChannel } from '@common-ground/domain'

/** How many messages are asked after at once: one request each. */
const MOST = 500

/** Printed and on its way: nothing more is ever said of a letter. */
const LAST_WORD = 'received'

/**
 * Asks after messages of which nothing was reported: letters, of which no provider reports by itself, and those whose
 * report was lost while the portal was away. A letter that cannot be printed fails some time after it was taken, and
 * would be lost without a word. What is said for good is kept as a report.
 *
 * @returns how many it is known of now what became of them.
 */
export async function askAfter(
  db: Db,
  carriers: ReadonlyMap<SendingChannel, Carrier>,
  authorityId: string,
  now: Date,
): Promise<number> {
  const channels = [...carriers].filter(([, { statusOf }]) => statusOf).map(([channel]) => channel)
  let known = 0
  for (const { id, providerId, channel } of await readUnreported(db, authorityId, channels, now, MOST)) {
    const carrier = carriers.get(channel)
    const status = await carrier?.statusOf?.(providerId)
    // It does not answer: the next hour asks again.
    if (!carrier || !status) break
    if (status !== LAST_WORD && newsOf(status) === 'onItsWay') continue
    await keepReceipt(db, {
      authorityId,
      provider: carrier.name,
      providerId,
      status,
      reference: id,
      receivedAt: now,
    })
    known += 1
  }
  return known
}
