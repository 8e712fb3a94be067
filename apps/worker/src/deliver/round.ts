import { randomUUID } from 'node:crypto'
import { claimMessages, readAddressees } from '@common-ground/db'
import { todayIn } from '@common-ground/domain'
import { type Sender, send } from './send.ts'

/** How many messages one claim takes, and how many of them are on their way at once. */
const AT_ONCE = 10

/**
 * For how long a claim counts, in milliseconds: longer than the longest time that a provider is waited for, so that no
 * message is in two workers' hands.
 */
export const LEASE_MS = 60_000

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
  leaseMs = LEASE_MS,
): Promise<number> {
  const now = sender.clock()
  const claimed = await claimMessages(sender.db, {
    authorityId,
    claim: randomUUID(),
    now,
    leaseMs,
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
