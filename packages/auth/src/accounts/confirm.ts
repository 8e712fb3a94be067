import { users } from '@common-ground/db'
import { and, eq, sql } from 'drizzle-orm'
import { normaliseEmail } from '../email-address.ts'
import { post } from '../mail.ts'
import { count } from '../throttle/throttle.ts'
import type { Room } from '../types.ts'
import { findByEmail } from './find.ts'
import { consume, issue, peek, type TokenRefusal, tokenRefusal } from './tokens.ts'

export type ConfirmAnswer = { readonly ok: true; readonly userId: string } | TokenRefusal

/** Confirms an address with the link that was sent to it. The link works once; looking at it costs nothing. */
export async function confirmEmail(room: Room, token: string, now: Date): Promise<ConfirmAnswer> {
  const userId = await room.db.transaction(async (tx) => {
    const owner = (await consume(tx, room, token, 'confirmEmail', now))?.userId
    if (!owner) return null
    await tx
      .update(users)
      .set({ emailConfirmedAt: sql`coalesce(${users.emailConfirmedAt}, ${now.toISOString()}::timestamptz)` })
      .where(and(eq(users.authorityId, room.authorityId), eq(users.id, owner)))
    return owner
  })
  if (userId) return { ok: true, userId }
  const why = tokenRefusal(await peek(room.db, room, token, now), 'confirmEmail')
  return why ?? { ok: false, refusal: 'expired', text: 'This link no longer works. Ask for a new one.' }
}

/** Sends a new link to confirm an address. The answer is the same whether or not it has an account. */
export async function resendConfirmation(room: Room, typed: string, now: Date): Promise<{ ok: true }> {
  const email = normaliseEmail(typed)
  if (!email) return { ok: true }
  await room.db.transaction(async (tx) => {
    const mail = await count(tx, room, 'mail', email, now)
    const user = await findByEmail(tx, room, email)
    if (!user || user.disabledAt || !mail.ok) return
    if (user.emailConfirmedAt) return post(tx, room, { template: 'alreadyHaveAccount', to: user, now })
    const token = await issue(tx, room, user.id, 'confirmEmail', now)
    await post(tx, room, { template: 'confirmEmail', to: user, token, now })
  })
  return { ok: true }
}
