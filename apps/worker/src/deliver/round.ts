import { randomUUID } from 'node:crypto'
import { claimMessages, readAddressees } from '@common-ground/db'
import { todayIn } from '@common-ground/domain'
import { type InHand, LEASE_MS, type Sender, send } from './send.ts'

/** How many messages one claim takes, and how many of them are on their way at once. */
export const AT_ONCE = 10

/** Takes in hand what is due now, up to ten messages, with whom each is for. */
export async function takeInHand(
  { db, clock, leaseMs = LEASE_MS }: Pick<Sender, 'db' | 'clock' | 'leaseMs'>,
  authorityId: string,
): Promise<readonly InHand[]> {
  const now = clock()
  const claimed = await claimMessages(db, {
    authorityId,
    claim: randomUUID(),
    now,
    leaseMs,
    limit: AT_ONCE,
  })
  if (claimed.length === 0) return []
  const people = claimed.filter(({ caseId, toUserId }) => caseId && toUserId).map(({ id }) => id)
  const addressees = await readAddressees(db, authorityId, people, todayIn(now))
  return claimed.map((message) => ({ message, addressee: addressees.get(message.id) ?? null }))
}

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
  const inHand = await takeInHand(sender, authorityId)
  const results = await Promise.allSettled(inHand.map((each) => send(sender, each)))
  for (const result of results) if (result.status === 'rejected') onError(result.reason)
  return inHand.length
}
