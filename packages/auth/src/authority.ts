import { authorities, type Db, newestWordings, type Tx } from '@common-ground/db'
import type { Names } from '@common-ground/messages'
import { eq } from 'drizzle-orm'
import type { Room } from './types.ts'

/** What the room's authority is called, in an authenticator app. */
export async function authorityName(db: Db | Tx, room: Room): Promise<string> {
  const [authority] = await db
    .select({ name: authorities.name })
    .from(authorities)
    .where(eq(authorities.authorityId, room.authorityId))
  return authority?.name ?? ''
}

/** What it is called under its messages, and the words it has written for them. */
export async function authorityWords(tx: Tx, room: Room): Promise<Pick<Names, 'authorityName' | 'wordings'>> {
  const [authority] = await tx
    .select({ authorityName: authorities.name, wordings: newestWordings(room.authorityId) })
    .from(authorities)
    .where(eq(authorities.authorityId, room.authorityId))
  return authority ?? { authorityName: '' }
}
