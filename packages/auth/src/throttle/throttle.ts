import { type Db, type Tx, throttles } from '@common-ground/db'
import { and, eq, lt, sql } from 'drizzle-orm'
import { fingerprint } from '../secret.ts'
import type { Room } from '../types.ts'

const MINUTE = 60_000

/** What is counted, how often it may happen, and after how many minutes counting starts again. */
export const THROTTLES = {
  account: { most: 10, minutes: 15 },
  household: { most: 100, minutes: 15 },
  /** Six digits are soon guessed, and whoever guesses has the password already. */
  secondStep: { most: 5, minutes: 15 },
  /** Messages to one address that nobody has asked for may be a nuisance. */
  mail: { most: 5, minutes: 60 },
} as const
export type Throttled = keyof typeof THROTTLES

/** Whether it may go on, and if not, in how many minutes it may. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly retryAfterMinutes: number }

/** Under which key it is counted. The address itself is not kept. */
const keyOf = (room: Room, what: Throttled, whose: string): string =>
  fingerprint(`${room.world}:${what}:${whose}`)

/**
 * Counts one try, and says whether it is within the limit. One statement, so that fifty at once count as fifty.
 * It must be counted before the thing is tried, and not after.
 */
export async function count(
  db: Db | Tx,
  room: Room,
  what: Throttled,
  whose: string,
  now: Date,
): Promise<Verdict> {
  const { most, minutes } = THROTTLES[what]
  const windowStart = new Date(now.getTime() - minutes * MINUTE).toISOString()
  const over = sql`${throttles.since} <= ${windowStart}::timestamptz`
  const [row] = await db
    .insert(throttles)
    .values({ authorityId: room.authorityId, key: keyOf(room, what, whose), attempts: 1, since: now })
    .onConflictDoUpdate({
      target: [throttles.authorityId, throttles.key],
      set: {
        attempts: sql`case when ${over} then 1 else least(${throttles.attempts} + 1, ${most + 1}) end`,
        since: sql`case when ${over} then excluded.since else ${throttles.since} end`,
      },
    })
    .returning({ attempts: throttles.attempts, since: throttles.since })
  if (!row || row.attempts <= most) return { ok: true }
  const left = row.since.getTime() + minutes * MINUTE - now.getTime()
  return { ok: false, retryAfterMinutes: Math.max(1, Math.ceil(left / MINUTE)) }
}

/** Forgets the tries at an account: its owner has shown who they are. */
export async function forget(db: Db | Tx, room: Room, what: Throttled, whose: string): Promise<void> {
  const mine = and(eq(throttles.authorityId, room.authorityId), eq(throttles.key, keyOf(room, what, whose)))
  await db.delete(throttles).where(mine)
}

/** Gives one try back, because it was no guess. */
export async function giveBack(db: Db | Tx, room: Room, what: Throttled, whose: string): Promise<void> {
  const mine = and(eq(throttles.authorityId, room.authorityId), eq(throttles.key, keyOf(room, what, whose)))
  await db
    .update(throttles)
    .set({ attempts: sql`greatest(${throttles.attempts} - 1, 0)` })
    .where(mine)
}

/** Removes counts that no longer say anything. */
export async function forgetOld(db: Db | Tx, room: Room, now: Date): Promise<void> {
  const old = new Date(now.getTime() - 24 * 60 * MINUTE)
  await db.delete(throttles).where(and(eq(throttles.authorityId, room.authorityId), lt(throttles.since, old)))
}
