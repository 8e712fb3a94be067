import { type Db, type Tx, users } from '@common-ground/db'
import { and, eq } from 'drizzle-orm'
import type { Room } from '../types.ts'

/** The account of this room with an address, as normalised, or null. Disabled ones are found too. */
export async function findByEmail(db: Db | Tx, room: Room, email: string) {
  const [user] = await db
    .select()
    .from(users)
    .where(and(eq(users.authorityId, room.authorityId), eq(users.world, room.world), eq(users.email, email)))
  return user ?? null
}

export type Account = NonNullable<Awaited<ReturnType<typeof findByEmail>>>
