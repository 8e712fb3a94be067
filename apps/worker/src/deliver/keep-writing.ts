import { setTimeout as pause } from 'node:timers/promises'
import { type Claimed, isPassing, type Outcome, settleMessage } from '@common-ground/db'
import type { Sender } from './send.ts'

/** How long to wait before the database is asked again, in milliseconds. */
const AGAIN_MS = 250

/**
 * Writes down how far a message got, and goes on trying while the database is away: what this worker knows, nobody else
 * can find out. Sent again after an answer was lost it does no harm, for it writes only where the claim still stands.
 *
 * @returns false where the message is no longer this worker's, or where it was written and only the answer was lost.
 * @throws what the database says, where asking again is of no use or the worker is to stop.
 */
export async function keptWriting(
  sender: Pick<Sender, 'db' | 'stopping'>,
  message: Claimed,
  outcome: Outcome,
  at: Date,
): Promise<boolean> {
  for (;;) {
    try {
      return await settleMessage(sender.db, message, outcome, at)
    } catch (error) {
      if (!isPassing(error) || sender.stopping?.aborted) throw error
      await pause(AGAIN_MS)
    }
  }
}
