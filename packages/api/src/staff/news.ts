import { setTimeout as pause } from 'node:timers/promises'
import { readNews } from '@common-ground/db'
import { todayIn } from '@common-ground/domain'
import type { SignedIn } from '../context.ts'

/** How often is looked, in milliseconds. */
const EVERY = 4_000
/** How long one line stays open, in milliseconds. Then the page asks anew, and who asks is looked at again. */
const LINE = 60_000

/**
 * How many things others have done in somebody's cases since a page was made: told once there are any, and each time there
 * are more. It lives in the database alone, so that any of several servers can tell it.
 *
 * @param signal ends it when the page has gone.
 */
export async function* newsSince(
  ctx: SignedIn,
  since: Date,
  signal: AbortSignal | undefined,
): AsyncGenerator<{ readonly count: number }> {
  const worker = { authorityId: ctx.config.authorityId, id: ctx.user.id, today: ctx.today }
  let told = 0
  for (let spent = 0; spent < LINE && !signal?.aborted; spent += EVERY) {
    const count = await readNews(ctx.db, worker, since, todayIn(since))
    if (count > told) yield { count }
    told = count
    await pause(EVERY, undefined, { ...(signal && { signal }) }).catch(() => undefined)
  }
}
