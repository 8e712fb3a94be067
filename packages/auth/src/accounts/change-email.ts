import { type Tx, users } from '@common-ground/db'
import { and, eq } from 'drizzle-orm'
import { normaliseEmail } from '../email-address.ts'
import { post } from '../mail.ts'
import { fieldRefused, SIGNED_OUT, tooManyTries } from '../refusals.ts'
import { count } from '../throttle/throttle.ts'
import type { FieldRefused, Refused, Room, TooManyTries } from '../types.ts'
import type { ConfirmAnswer } from './confirm.ts'
import { findByEmail, holdById } from './find.ts'
import { consume, issue, peek, revoke, tokenRefusal } from './tokens.ts'

/** The answer is the same whether or not the new address has an account: only the message sent to it differs. */
export type ChangeEmailAnswer =
  | { readonly ok: true; readonly email: string }
  | FieldRefused<'email'>
  | Refused<'signedOut'>
  | TooManyTries
export type ConfirmNewEmailAnswer = ConfirmAnswer | Refused<'emailInUse'>

/** Sends a link to a new address, and tells the old one. Nothing changes until that link is used. */
export async function changeEmail(
  room: Room,
  userId: string,
  typed: string,
  now: Date,
): Promise<ChangeEmailAnswer> {
  const email = normaliseEmail(typed)
  if (!email)
    return fieldRefused('email', 'Enter an email address in the correct format, like name@example.com')
  return room.db.transaction(async (tx) => {
    const account = await holdById(tx, room, userId)
    if (!account) return SIGNED_OUT
    if (account.email === email) return fieldRefused('email', 'This is the email address you have now')
    const own = await count(tx, room, 'mail', account.email, now)
    if (!own.ok) return tooManyTries(own.retryAfterMinutes)
    const mail = await count(tx, room, 'mail', email, now)
    const taken = await findByEmail(tx, room, email)
    await revoke(tx, room, userId, 'changeEmail', now)
    if (mail.ok) await (taken ? tellOwner(tx, room, taken, now) : sendLink(tx, room, userId, email, now))
    await post(tx, room, { template: 'emailChangeAsked', to: account, now })
    return { ok: true, email }
  })
}

type Owner = { readonly id: string; readonly email: string; readonly disabledAt: Date | null }

async function tellOwner(tx: Tx, room: Room, owner: Owner, now: Date): Promise<void> {
  if (!owner.disabledAt) await post(tx, room, { template: 'emailInUse', to: owner, now })
}

async function sendLink(tx: Tx, room: Room, userId: string, email: string, now: Date): Promise<void> {
  const token = await issue(tx, room, userId, 'changeEmail', now, email)
  await post(tx, room, { template: 'confirmNewEmail', to: { id: userId, email }, token, now })
}

/**
 * Uses the link that was sent to a new address: it is the account's from now on. Links that were sent to the old
 * one stop working.
 */
export async function confirmNewEmail(room: Room, token: string, now: Date): Promise<ConfirmNewEmailAnswer> {
  const answer = await moved(room, token, now)
  if (answer) return answer
  const why = tokenRefusal(await peek(room.db, room, token, now), 'changeEmail')
  return why ?? { ok: false, refusal: 'expired', text: 'This link no longer works. Ask for a new one.' }
}

/** Moves the account, or says that somebody else has the address; null when the link cannot be used. */
async function moved(room: Room, token: string, now: Date): Promise<ConfirmNewEmailAnswer | null> {
  const move = room.db.transaction(async (tx): Promise<ConfirmNewEmailAnswer | null> => {
    const owner = await consume(tx, room, token, 'changeEmail', now)
    if (!owner?.newEmail) return null
    const { userId, newEmail } = owner
    if (await findByEmail(tx, room, newEmail)) return IN_USE
    await tx
      .update(users)
      .set({ email: newEmail, emailConfirmedAt: now })
      .where(and(eq(users.authorityId, room.authorityId), eq(users.id, userId)))
    await revoke(tx, room, userId, 'resetPassword', now)
    await revoke(tx, room, userId, 'confirmEmail', now)
    return { ok: true, userId }
  })
  return move.catch((error: unknown) => {
    // Two accounts may move to one address in the same moment: the database lets one.
    if (isTaken(error)) return IN_USE
    throw error
  })
}

/** Whether the database refused a second account with one address. */
const isTaken = (error: unknown): boolean =>
  error instanceof Error &&
  typeof error.cause === 'object' &&
  error.cause !== null &&
  'constraint_name' in error.cause &&
  error.cause.constraint_name === 'users_email'

/** Only whoever reads that mailbox comes this far, so it may be said. */
const IN_USE: Refused<'emailInUse'> = {
  ok: false,
  refusal: 'emailInUse',
  text: 'This email address has an account of its own by now. Sign in with it, or choose another address.',
}
