import { secretHash, throttles } from '@common-ground/db'
import { sql } from 'drizzle-orm'
import type { Context } from '../context.ts'

/** How often a code may be tried, or a message be asked for, from one place; and for how long that is counted. */
const MOST = 20
const MINUTES = 15

/**
 * Counts a try at a code, before it is looked up. One statement, so that fifty at once count as fifty.
 *
 * @param whose where it comes from; only its hash is kept.
 * @returns false when there were too many.
 */
export async function tryCode(ctx: Context, whose: string): Promise<boolean> {
  const since = new Date(ctx.call.now.getTime() - MINUTES * 60_000).toISOString()
  const over = sql`${throttles.since} <= ${since}::timestamptz`
  const [row] = await ctx.db
    .insert(throttles)
    .values({
      authorityId: ctx.config.authorityId,
      key: secretHash(`code:${whose}`),
      attempts: 1,
      since: ctx.call.now,
    })
    .onConflictDoUpdate({
      target: [throttles.authorityId, throttles.key],
      set: {
        attempts: sql`case when ${over} then 1 else least(${throttles.attempts} + 1, ${MOST + 1}) end`,
        since: sql`case when ${over} then excluded.since else ${throttles.since} end`,
      },
    })
    .returning({ attempts: throttles.attempts })
  return (row?.attempts ?? 0) <= MOST
}
