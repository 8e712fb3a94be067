import { sessions } from '@common-ground/db'
import { and, desc, eq, gt } from 'drizzle-orm'
import { fingerprint } from '../secret.ts'
import type { Room } from '../types.ts'
import { isUuid } from '../uuid.ts'
import { UNKNOWN_DEVICE } from './device.ts'
import { endSessions, lastUse } from './ending.ts'

/** A place somebody is signed in, as a page shows it. Its public id ends it and cannot sign anybody in. */
export type Device = {
  readonly publicId: string
  readonly device: string
  readonly signedInAt: Date
  readonly lastSeenAt: Date
  readonly current: boolean
}

const ofUser = (room: Room, userId: string) =>
  and(eq(sessions.authorityId, room.authorityId), eq(sessions.userId, userId))

/** Where somebody is signed in now: here first, then the latest used. */
export async function devicesOf(
  room: Room,
  userId: string,
  currentSessionId: string,
  now: Date,
): Promise<readonly Device[]> {
  const rows = await room.db
    .select()
    .from(sessions)
    .where(and(ofUser(room, userId), gt(sessions.expiresAt, now), gt(sessions.endsAt, now)))
    .orderBy(desc(lastUse), sessions.publicId)
  const here = fingerprint(currentSessionId)
  const devices = rows.map((row) => ({
    publicId: row.publicId,
    device: row.device || UNKNOWN_DEVICE,
    signedInAt: row.createdAt,
    lastSeenAt: row.lastSeenAt ?? row.createdAt,
    current: row.idHash === here,
  }))
  return devices.toSorted((a, b) => Number(b.current) - Number(a.current))
}

/** Signs one of somebody's devices out. One that is not theirs, or is over, is left alone. */
export async function endDevice(room: Room, userId: string, publicId: string): Promise<void> {
  if (!isUuid(publicId)) return
  await endSessions(room.db, and(ofUser(room, userId), eq(sessions.publicId, publicId)))
}
