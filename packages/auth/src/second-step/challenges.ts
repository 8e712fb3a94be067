import { challenges } from '@common-ground/db'
import { and, eq, gt, lte } from 'drizzle-orm'
import { fingerprint, newSecret } from '../secret.ts'
import type { Room } from '../types.ts'

type Purpose = 'register' | 'signIn'

/** How long somebody may take to find their key, in minutes. */
const MINUTES = 5

/** Keeps what a passkey is asked to sign. @returns the secret it is answered with. */
export async function keepChallenge(
  room: Room,
  kept: { readonly userId: string; readonly purpose: Purpose; readonly challenge: string },
  now: Date,
): Promise<string> {
  const { authorityId } = room
  const challengeId = newSecret()
  const over = and(eq(challenges.authorityId, authorityId), lte(challenges.expiresAt, now))
  await room.db.delete(challenges).where(over)
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000)
  await room.db.insert(challenges).values({ authorityId, id: fingerprint(challengeId), ...kept, expiresAt })
  return challengeId
}

/**
 * Takes a challenge out, whatever becomes of its answer: it is answered once. The deletion itself is the check.
 *
 * @returns what was to be signed, or null when it is over, used, somebody else's or for something else.
 */
export async function takeChallenge(
  room: Room,
  challengeId: string,
  whose: { readonly userId: string; readonly purpose: Purpose },
  now: Date,
): Promise<string | null> {
  const it = and(
    eq(challenges.authorityId, room.authorityId),
    eq(challenges.id, fingerprint(challengeId)),
    eq(challenges.userId, whose.userId),
    eq(challenges.purpose, whose.purpose),
    gt(challenges.expiresAt, now),
  )
  const [row] = await room.db.delete(challenges).where(it).returning({ challenge: challenges.challenge })
  return row?.challenge ?? null
}
