import { type Db, type Tx, users } from '@common-ground/db'
import { and, eq, isNull } from 'drizzle-orm'
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

const ofRoom = (room: Room, userId: string) =>
  and(
    eq(users.authorityId, room.authorityId),
    eq(users.world, room.world),
    eq(users.id, userId),
    isNull(users.disabledAt),
  )

/** An account of this room that may sign in, or null. */
export async function findById(db: Db | Tx, room: Room, userId: string): Promise<Account | null> {
  const [user] = await db.select().from(users).where(ofRoom(room, userId))
  return user ?? null
}

/** The same, held until the transaction ends: of two changes to one account, the second sees the first. */
export async function holdById(tx: Tx, room: Room, userId: string): Promise<Account | null> {
  const [user] = await tx.select().from(users).where(ofRoom(room, userId)).for('no key update')
  return user ?? null
}
