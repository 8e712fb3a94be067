import { users } from '@common-ground/db'
import { and, eq } from 'drizzle-orm'
import { type Account, findByEmail } from './accounts/find.ts'
import { normaliseEmail } from './email-address.ts'
import { hashPassword, isOutdated, NOBODYS_HASH, verifyPassword } from './passwords/hashing.ts'
import { tooManyTries } from './refusals.ts'
import { secondStepsOf } from './second-step/steps.ts'
import { describeDevice } from './sessions/device.ts'
import { noticeDevice } from './sessions/new-device.ts'
import type { Sessions } from './sessions/sessions.ts'
import { householdOf } from './throttle/client-address.ts'
import { count, forget, forgetOld, giveBack } from './throttle/throttle.ts'
import type { Refused, Room, SignedInUser, TooManyTries } from './types.ts'

export type SignInAttempt = {
  readonly email: string
  readonly password: string
  /** The address the request came from, for counting guesses. */
  readonly clientAddress: string
  readonly now: Date
  /** The session the browser already has, which ends: a new sign-in gets a new secret. */
  readonly currentSessionId?: string | null
  /** The User-Agent header, by which the device is known again. */
  readonly device?: string
}

export type SignInAnswer =
  | { readonly ok: true; readonly sessionId: string; readonly user: SignedInUser }
  | Refused<'wrongEmailOrPassword' | 'emailNotConfirmed'>
  | TooManyTries

const WRONG: SignInAnswer = {
  ok: false,
  refusal: 'wrongEmailOrPassword',
  text: 'The email address or password is not right. Check both and try again.',
}
const UNCONFIRMED: SignInAnswer = {
  ok: false,
  refusal: 'emailNotConfirmed',
  text: 'Confirm your email address first. Open the link in the message we sent you.',
}
const tooMany = (minutes: number): SignInAnswer => tooManyTries(minutes, ', or choose a new password')

/** The account as pages see it, when it may come in with this password. */
async function checked(room: Room, email: string, password: string): Promise<Account | null> {
  const user = await findByEmail(room.db, room, email)
  const right = await verifyPassword(user?.passwordHash ?? NOBODYS_HASH, password)
  return user && right && !user.disabledAt ? user : null
}

/** Replaces a hash that was made with other costs, now that the password is at hand. */
async function upgradeHash(room: Room, user: Account, password: string): Promise<void> {
  if (!isOutdated(user.passwordHash)) return
  const passwordHash = await hashPassword(password)
  await room.db
    .update(users)
    .set({ passwordHash })
    .where(and(eq(users.authorityId, room.authorityId), eq(users.id, user.id)))
}

/** Opens a session for somebody who is known, and tells them if the device is new. @returns its secret */
export async function openOn(
  room: Room,
  sessions: Sessions,
  userId: string,
  now: Date,
  userAgent?: string,
): Promise<string> {
  if (userAgent === undefined) return sessions.open(userId, now)
  const device = describeDevice(userAgent)
  await noticeDevice(room, userId, device, now)
  return sessions.open(userId, now, device)
}

/**
 * Signs somebody in. Every try is counted before the password is looked at, by account and by where it came from;
 * a wrong address and a wrong password take as long and say the same. An account with a second step gets a session
 * too, in which it is wanted.
 *
 * @returns the session's secret for the cookie and who they are, or why not.
 * @throws TooBusy when too many passwords are being checked at once.
 */
export async function signIn(room: Room, sessions: Sessions, attempt: SignInAttempt): Promise<SignInAnswer> {
  const { password, now } = attempt
  const household = householdOf(attempt.clientAddress)
  const fromHere = await count(room.db, room, 'household', household, now)
  if (!fromHere.ok) return tooMany(fromHere.retryAfterMinutes)
  const email = normaliseEmail(attempt.email)
  if (!email) return WRONG
  const atAccount = await count(room.db, room, 'account', email, now)
  if (!atAccount.ok) return tooMany(atAccount.retryAfterMinutes)
  const user = await checked(room, email, password)
  if (!user) return WRONG
  await giveBack(room.db, room, 'household', household)
  await forget(room.db, room, 'account', email)
  if (!user.emailConfirmedAt) return UNCONFIRMED
  await upgradeHash(room, user, password)
  if (attempt.currentSessionId) await sessions.end(attempt.currentSessionId)
  const sessionId = await openOn(room, sessions, user.id, now, attempt.device)
  await Promise.all([sessions.tidy(now), forgetOld(room.db, room, now)])
  const { id, fullName, roles, teamId, world } = user
  const secondStep = (await secondStepsOf(room.db, room, id)).length > 0 ? 'wanted' : 'none'
  return {
    ok: true,
    sessionId,
    user: { id, fullName, email, roles, teamId, world, secondStep, federated: false },
  }
}
