import { setTimeout as pause } from 'node:timers/promises'

/** How long to wait where nobody waits for a pack, in milliseconds. */
const IDLE_MS = 500
/** How long to wait after something broke, such as the database being away, in milliseconds. */
const BROKEN_MS = 2_000

/**
 * Makes packs of papers, one after another, until it is told to stop; then it finishes the one in hand. They have a turn
 * of their own, so that a large one holds up no message.
 *
 * @param next makes the one that waits longest, if one does, and says whether there was one.
 */
export async function makePacks(
  stopping: AbortSignal,
  next: (now: Date) => Promise<boolean>,
  clock: () => Date,
  onError: (error: unknown) => void,
): Promise<void> {
  while (!stopping.aborted) {
    const wait = await next(clock()).then(
      (more) => (more ? 0 : IDLE_MS),
      (error) => {
        onError(error)
        return BROKEN_MS
      },
    )
    if (wait > 0) await pause(wait, undefined, { signal: stopping }).catch(() => {})
  }
}
