import { sessions, type Tx } from '@common-ground/db'
import { and, eq, gt } from 'drizzle-orm'
import { fingerprint } from '../secret.ts'
import type { Room } from '../types.ts'

/** A session, and whose: a second step is passed in one session and in no other. */
export type OwnSession = { readonly sessionId: string; readonly userId: string }

const live = (room: Room, { sessionId, userId }: OwnSession, now: Date) =>
  and(
    eq(sessions.authorityId, room.authorityId),
    eq(sessions.idHash, fingerprint(sessionId)),
    eq(sessions.userId, userId),
    gt(sessions.expiresAt, now),
    gt(sessions.endsAt, now),
  )

/** Notes in a session that its second step is passed. @returns false when it has ended. */
export async function pass(tx: Tx, room: Room, own: OwnSession, now: Date): Promise<boolean> {
  const passed = await tx
    .update(sessions)
    .set({ secondStepAt: now })
    .where(live(room, own, now))
    .returning({ publicId: sessions.publicId })
  return passed.length > 0
}

/** Whether a session still holds, before anything is used up on it. */
export async function holds(tx: Tx, room: Room, own: OwnSession, now: Date): Promise<boolean> {
  const found = await tx
    .select({ id: sessions.publicId })
    .from(sessions)
    .where(live(room, own, now))
    .for('update')
  return found.length > 0
}
