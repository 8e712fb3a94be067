import { type Tx, users } from '@common-ground/db'
import { normaliseEmail } from '../email-address.ts'
import { post } from '../mail.ts'
import { hashPassword } from '../passwords/hashing.ts'
import { passwordRefusal } from '../passwords/password.ts'
import { fieldRefused as refused } from '../refusals.ts'
import { count } from '../throttle/throttle.ts'
import type { FieldRefused, Room } from '../types.ts'
import { findByEmail } from './find.ts'
import { issue, revoke } from './tokens.ts'

export type NewAccount = {
  readonly email: string
  readonly fullName: string
  readonly password: string
  readonly now: Date
}
/** The answer is the same whether or not the address had an account: only the message that is sent differs. */
export type CreateAnswer =
  | { readonly ok: true; readonly email: string }
  | FieldRefused<'email' | 'fullName' | 'password'>

/** Creates a family's account, to be confirmed by a link. @throws TooBusy */
export async function createAccount(room: Room, given: NewAccount): Promise<CreateAnswer> {
  const { now } = given
  const fullName = given.fullName.trim()
  const email = normaliseEmail(given.email)
  if (!email) {
    return refused('email', 'Enter an email address in the correct format, like name@example.com')
  }
  if (fullName === '') return refused('fullName', 'Enter your full name')
  const weak = passwordRefusal(given.password, { email, fullName })
  if (weak) return refused('password', weak.text)
  // Hashed before anybody is looked for, so that it takes as long for an address that has an account.
  const passwordHash = await hashPassword(given.password)
  await room.db.transaction(async (tx) => {
    const mail = await count(tx, room, 'mail', email, now)
    const [added] = await tx
      .insert(users)
      .values({
        authorityId: room.authorityId,
        world: room.world,
        email,
        fullName,
        passwordHash,
        roles: ['family'],
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: users.id })
    if (!added) return mail.ok ? remind(tx, room, email, now) : undefined
    const token = await issue(tx, room, added.id, 'confirmEmail', now)
    await post(tx, room, { template: 'confirmEmail', to: { id: added.id, email }, token, now })
  })
  return { ok: true, email }
}

/**
 * Tells the owner of an address that it has an account already. If that account was never confirmed, its password
 * may be a stranger's who typed the address first: its link ends, and the owner chooses the password anew.
 */
async function remind(tx: Tx, room: Room, email: string, now: Date): Promise<void> {
  const user = await findByEmail(tx, room, email)
  if (!user || user.disabledAt) return
  if (user.emailConfirmedAt) return post(tx, room, { template: 'alreadyHaveAccount', to: user, now })
  await revoke(tx, room, user.id, 'confirmEmail', now)
  const token = await issue(tx, room, user.id, 'resetPassword', now)
  await post(tx, room, { template: 'finishAccount', to: user, token, now })
}
