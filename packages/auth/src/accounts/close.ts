import {
  challenges,
  oneTimeTokens,
  recoveryCodes,
  secondSteps,
  sessions,
  type Tx,
  users,
} from '@common-ground/db'
import { and, eq } from 'drizzle-orm'
import { post } from '../mail.ts'
import { NOBODYS_HASH } from '../passwords/hashing.ts'
import { SIGNED_OUT } from '../refusals.ts'
import type { Room } from '../types.ts'
import { type PasswordRefused, withPassword } from './check-password.ts'
import { holdById } from './find.ts'

export type CloseAnswer = { readonly ok: true } | PasswordRefused

/** What a closed account has for an address: no mail can reach it, and nobody can type it to sign in. */
export const closedAddress = (userId: string): string => `closed-${userId}@invalid`

/**
 * Closes an account for good, by whoever knows its password. The name stays, because it stands on the record of
 * what was done; everything that lets somebody in or reaches them goes. The old address is told, and is free.
 *
 * @throws TooBusy
 */
export async function closeAccount(
  room: Room,
  userId: string,
  password: string,
  now: Date,
): Promise<CloseAnswer> {
  const checked = await withPassword(room, userId, password, now)
  if (!checked.ok) return checked
  return room.db.transaction(async (tx) => {
    const account = await holdById(tx, room, userId)
    if (!account) return SIGNED_OUT
    await post(tx, room, { template: 'accountClosed', to: account, now })
    await tx
      .update(users)
      .set({
        closedAt: now,
        disabledAt: now,
        email: closedAddress(userId),
        phone: null,
        address: null,
        passwordHash: NOBODYS_HASH,
      })
      .where(and(eq(users.authorityId, room.authorityId), eq(users.id, userId)))
    await forgetKeys(tx, room, userId)
    return { ok: true }
  })
}

/** Removes everything that could let somebody in, devices remembered from earlier among it. */
async function forgetKeys(tx: Tx, room: Room, userId: string): Promise<void> {
  for (const table of [sessions, secondSteps, recoveryCodes, challenges, oneTimeTokens]) {
    await tx.delete(table).where(and(eq(table.authorityId, room.authorityId), eq(table.userId, userId)))
  }
}
