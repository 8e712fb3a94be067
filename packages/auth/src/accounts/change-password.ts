import { sessions, users } from '@common-ground/db'
import { and, eq, ne } from 'drizzle-orm'
import { post } from '../mail.ts'
import { hashPassword } from '../passwords/hashing.ts'
import { passwordRefusal } from '../passwords/password.ts'
import { fieldRefused, SIGNED_OUT } from '../refusals.ts'
import { fingerprint } from '../secret.ts'
import { endSessions } from '../sessions/ending.ts'
import type { OwnSession } from '../sessions/passing.ts'
import type { FieldRefused, Room } from '../types.ts'
import { type PasswordRefused, withPassword } from './check-password.ts'
import { holdById } from './find.ts'
import { revoke } from './tokens.ts'

/** `password` is the field of the one they have, `newPassword` that of the next. */
export type ChangePasswordAnswer =
  | { readonly ok: true }
  | PasswordRefused
  | FieldRefused<'password' | 'newPassword'>

/**
 * Changes a password by whoever knows it. Every other session ends, links that were sent before stop working, and
 * the owner is told.
 *
 * @throws TooBusy
 */
export async function changePassword(
  room: Room,
  { userId, sessionId }: OwnSession,
  given: { readonly current: string; readonly next: string },
  now: Date,
): Promise<ChangePasswordAnswer> {
  const checked = await withPassword(room, userId, given.current, now)
  if (!checked.ok) return checked
  const { account } = checked
  const weak = passwordRefusal(given.next, account)
  if (weak) return fieldRefused('newPassword', weak.text)
  if (given.next.normalize('NFC') === given.current.normalize('NFC')) {
    return fieldRefused('newPassword', 'Choose a password that is not the one you have now')
  }
  const passwordHash = await hashPassword(given.next)
  const { authorityId } = room
  return room.db.transaction(async (tx) => {
    const held = await holdById(tx, room, userId)
    // Changed or closed by another device since the password was looked at.
    if (held?.passwordHash !== account.passwordHash) return SIGNED_OUT
    await tx
      .update(users)
      .set({ passwordHash })
      .where(and(eq(users.authorityId, authorityId), eq(users.id, userId)))
    const others = and(
      eq(sessions.authorityId, authorityId),
      eq(sessions.userId, userId),
      ne(sessions.idHash, fingerprint(sessionId)),
    )
    await endSessions(tx, others)
    await revoke(tx, room, userId, 'resetPassword', now)
    await revoke(tx, room, userId, 'changeEmail', now)
    await post(tx, room, { template: 'passwordChanged', to: account, now })
    return { ok: true }
  })
}
