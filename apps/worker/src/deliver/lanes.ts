import { setTimeout as pause } from 'node:timers/promises'
import { HandBacks } from './hand-back.ts'
import { AT_ONCE, takeInHand } from './round.ts'
import { carrierOf, type InHand, type Sender, send } from './send.ts'
import { Slots } from './slots.ts'

/** How long to wait where nothing was due, in milliseconds. */
const IDLE_MS = 500
/** How long to wait after something broke, such as the database being away, in milliseconds. */
const BROKEN_MS = 2_000

/** Sends a message in its carrier's turn. Where that one is stuck, the message is handed back as it was taken. */
async function sendInTurn(sender: Sender, slots: Slots, handBacks: HandBacks, inHand: InHand): Promise<void> {
  const { message, addressee } = inHand
  const carrier = carrierOf(sender, message, addressee)
  if (!carrier) {
    await send(sender, inHand)
    return
  }
  const giveBack = await slots.take(carrier.name)
  if (!giveBack) {
    await handBacks.add(message)
    return
  }
  try {
    await send(sender, inHand)
  } finally {
    giveBack()
  }
}

/**
 * Sends what is due, until it is told to stop; then it finishes what it has in hand.
 *
 * Each carrier has turns of its own, and a few messages more are in hand than all turns together: so a carrier that
 * hangs holds up nobody who goes by another, however many wait for it.
 */
export async function deliverUntil(
  stopping: AbortSignal,
  sender: Sender,
  authorityId: string,
  onError: (error: unknown) => void,
  slots = new Slots(),
): Promise<void> {
  const carriers = new Set([...sender.carriers.values()].map(({ name }) => name))
  const most = slots.most * carriers.size + AT_ONCE
  const underway = new Set<Promise<void>>()
  const handBacks = new HandBacks(sender)
  while (!stopping.aborted) {
    if (underway.size > most - AT_ONCE) {
      await Promise.race(underway)
      continue
    }
    let wait = 0
    try {
      const taken = await takeInHand(sender, authorityId)
      for (const inHand of taken) {
        const going = sendInTurn(sender, slots, handBacks, inHand)
          .catch(onError)
          .finally(() => underway.delete(going))
        underway.add(going)
      }
      if (taken.length === 0) wait = IDLE_MS
    } catch (error) {
      onError(error)
      wait = BROKEN_MS
    }
    if (wait > 0) await pause(wait, undefined, { signal: stopping }).catch(() => {})
  }
  await Promise.all(underway)
}
