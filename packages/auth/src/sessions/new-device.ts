import { sessions, users } from '@common-ground/db'
import { and, eq, ne } from 'drizzle-orm'
import { post } from '../mail.ts'
import { fingerprint } from '../secret.ts'
import type { Room } from '../types.ts'

/**
 * Tells somebody that their account was signed in to from a device that it was never signed in to from, unless it
 * is the first there is. To be asked before the session is opened, which makes the device known.
 */
export async function noticeDevice(room: Room, userId: string, device: string, now: Date): Promise<void> {
  const { authorityId } = room
  await room.db.transaction(async (tx) => {
    const mine = and(eq(sessions.authorityId, authorityId), eq(sessions.userId, userId))
    const seen = await tx
      .selectDistinct({ device: sessions.device })
      .from(sessions)
      .where(and(mine, ne(sessions.device, '')))
    if (seen.length === 0 || seen.some((each) => each.device === device)) return
    const [to] = await tx
      .select({ id: users.id, email: users.email })
      .from(users)
      .where(and(eq(users.authorityId, authorityId), eq(users.id, userId)))
    // Two sign-ins at once are two sessions, but one piece of news.
    const once = `${userId}:${fingerprint(device)}:${now.toISOString().slice(0, 10)}`
    if (to) await post(tx, room, { template: 'newDevice', to, device, once, now })
  })
}
