import { verifyPassword } from '../passwords/hashing.ts'
import { fieldRefused, SIGNED_OUT, tooManyTries } from '../refusals.ts'
import { count, forget } from '../throttle/throttle.ts'
import type { FieldRefused, Refused, Room, TooManyTries } from '../types.ts'
import { type Account, findById } from './find.ts'

export type PasswordRefused = FieldRefused<'password'> | Refused<'signedOut'> | TooManyTries
export type CheckPasswordAnswer = { readonly ok: true } | PasswordRefused

/** The account, when this is its password. Counted together with the tries to sign in. @throws TooBusy */
export async function withPassword(
  room: Room,
  userId: string,
  password: string,
  now: Date,
): Promise<{ readonly ok: true; readonly account: Account } | PasswordRefused> {
  const account = await findById(room.db, room, userId)
  if (!account) return SIGNED_OUT
  const tries = await count(room.db, room, 'account', account.email, now)
  if (!tries.ok) return tooManyTries(tries.retryAfterMinutes)
  if (!(await verifyPassword(account.passwordHash, password))) {
    return fieldRefused('password', 'The password is not right. Enter the one you sign in with.')
  }
  await forget(room.db, room, 'account', account.email)
  return { ok: true, account }
}

/** Whether it is the person themselves who asks, before what a borrowed device must not do. @throws TooBusy */
export async function checkPassword(
  room: Room,
  userId: string,
  password: string,
  now: Date,
): Promise<CheckPasswordAnswer> {
  const checked = await withPassword(room, userId, password, now)
  return checked.ok ? { ok: true } : checked
}
