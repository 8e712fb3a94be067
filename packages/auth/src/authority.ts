import { authorities, type Db, type Tx } from '@common-ground/db'
import { eq } from 'drizzle-orm'
import type { Room } from './types.ts'

/** What the room's authority is called, under its messages and in an authenticator app. */
export async function authorityName(db: Db | Tx, room: Room): Promise<string> {
  const [authority] = await db
    .select({ name: authorities.name })
    .from(authorities)
    .where(eq(authorities.authorityId, room.authorityId))
  return authority?.name ?? ''
}
