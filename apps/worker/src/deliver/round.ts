import { randomUUID } from 'node:crypto'
import { claimMessages, readAddressees } from '@common-ground/db'
import { todayIn } from '@common-ground/domain'
import { LEASE_MS, type Sender, send } from './send.ts'

/** How many messages one claim takes, and how many of them are on their way at once. */
const AT_ONCE = 10

/**
 * Sends what is due now: one claim's worth. A message whose sending breaks in an unforeseen way keeps its claim until
 * that lapses, and is taken up again then.
 *
 * @returns how many were taken in hand, so that the caller knows whether to go on at once.
 */
export async function deliverRound(
  sender: Sender,
  authorityId: string,
  onError: (error: unknown) => void,
): Promise<number> {
  const now = sender.clock()
  const claimed = await claimMessages(sender.db, {
    authorityId,
    claim: randomUUID(),
    now,
    leaseMs: sender.leaseMs ?? LEASE_MS,
    limit: AT_ONCE,
  })
  const people = claimed.filter(({ caseId, toUserId }) => caseId && toUserId).map(({ id }) => id)
  const addressees = await readAddressees(sender.db, authorityId, people, todayIn(now))
  const results = await Promise.allSettled(
    claimed.map((message) => send(sender, message, addressees.get(message.id) ?? null)),
  )
  for (const result of results) if (result.status === 'rejected') onError(result.reason)
  return claimed.length
}
