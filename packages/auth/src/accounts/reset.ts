import { sessions, users } from '@common-ground/db'
import { and, eq, sql } from 'drizzle-orm'
import { normaliseEmail } from '../email-address.ts'
import { post } from '../mail.ts'
import { hashPassword, NOBODYS_HASH } from '../passwords/hashing.ts'
import { passwordRefusal } from '../passwords/password.ts'
import { endSessions } from '../sessions/ending.ts'
import { count, forget } from '../throttle/throttle.ts'
import type { FieldRefused, Room } from '../types.ts'
import { findByEmail } from './find.ts'
import { consume, issue, peek, revoke, type TokenRefusal, tokenRefusal } from './tokens.ts'

export type ResetAnswer =
  | { readonly ok: true; readonly userId: string }
  | TokenRefusal
  | FieldRefused<'password'>

/** Sends a link to choose a new password. The answer is the same whether or not the address has an account. */
export async function requestPasswordReset(room: Room, typed: string, now: Date): Promise<{ ok: true }> {
  const email = normaliseEmail(typed)
  if (!email) return { ok: true }
  await room.db.transaction(async (tx) => {
    const mail = await count(tx, room, 'mail', email, now)
    const user = await findByEmail(tx, room, email)
    // Somebody whom their council's provider lets in has no password, and gets none by e-mail.
    if (!user || user.disabledAt || user.passwordHash === NOBODYS_HASH || !mail.ok) return
    const token = await issue(tx, room, user.id, 'resetPassword', now)
    await post(tx, room, { template: 'resetPassword', to: user, token, now })
  })
  return { ok: true }
}

/**
 * Sets a new password with the link that was sent. Whoever has the link reads that mailbox, so it confirms the
 * address too; every session of the account ends. A password that will not do leaves the link usable.
 *
 * @throws TooBusy
 */
export async function resetPassword(
  room: Room,
  token: string,
  newPassword: string,
  now: Date,
): Promise<ResetAnswer> {
  const peeked = await peek(room.db, room, token, now)
  const unusable = tokenRefusal(peeked, 'resetPassword')
  if (unusable || peeked.state === 'unknown') return unusable ?? usedUp
  const weak = passwordRefusal(newPassword, peeked)
  if (weak) return { ok: false, refusal: 'field', field: 'password', text: weak.text }
  const passwordHash = await hashPassword(newPassword)
  const { email } = peeked
  const userId = await room.db.transaction(async (tx) => {
    const owner = (await consume(tx, room, token, 'resetPassword', now))?.userId
    if (!owner) return null
    const { authorityId } = room
    await tx
      .update(users)
      .set({
        passwordHash,
        emailConfirmedAt: sql`coalesce(${users.emailConfirmedAt}, ${now.toISOString()}::timestamptz)`,
      })
      .where(and(eq(users.authorityId, authorityId), eq(users.id, owner)))
    await endSessions(tx, and(eq(sessions.authorityId, authorityId), eq(sessions.userId, owner)))
    await revoke(tx, room, owner, 'confirmEmail', now)
    // Somebody else may have asked to move the account to an address of theirs.
    await revoke(tx, room, owner, 'changeEmail', now)
    await forget(tx, room, 'account', email)
    await post(tx, room, { template: 'passwordChanged', to: { id: owner, email }, now })
    return owner
  })
  return userId ? { ok: true, userId } : usedUp
}

/** Somebody else used the link between the look and the leap. */
const usedUp: TokenRefusal = {
  ok: false,
  refusal: 'used',
  text: 'This link has been used already. Sign in to carry on.',
}
