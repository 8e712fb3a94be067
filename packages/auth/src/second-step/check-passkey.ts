import { secondSteps } from '@common-ground/db'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import { and, eq } from 'drizzle-orm'
import { SIGNED_OUT, tooManyTries } from '../refusals.ts'
import { holds, type OwnSession, pass } from '../sessions/passing.ts'
import { count, forget } from '../throttle/throttle.ts'
import type { Refused, Room, TooManyTries } from '../types.ts'
import { passkeysOf } from './add-passkey.ts'
import { keepChallenge, takeChallenge } from './challenges.ts'
import { isSignature, siteOf } from './passkey-shape.ts'
import { PASSKEY_REFUSED, START_AGAIN } from './refusals.ts'
import { confirmedOf } from './steps.ts'

/** What the page hands to the browser, and what its answer comes back with. */
export type PasskeyAsked = {
  readonly options: PublicKeyCredentialRequestOptionsJSON
  readonly challengeId: string
}
export type CheckPasskeyAnswer =
  | { readonly ok: true }
  | Refused<'expired' | 'passkeyRefused' | 'signedOut'>
  | TooManyTries

/** What to ask a browser for, to pass the second step with a passkey; null when the account has none. */
export async function passkeyOptions(room: Room, userId: string, now: Date): Promise<PasskeyAsked | null> {
  const allowCredentials = await passkeysOf(room, userId)
  if (allowCredentials.length === 0) return null
  const { rpID } = siteOf(room.origin)
  const options = await generateAuthenticationOptions({
    rpID,
    allowCredentials,
    userVerification: 'preferred',
  })
  const { challenge } = options
  return { options, challengeId: await keepChallenge(room, { userId, purpose: 'signIn', challenge }, now) }
}

type Kept = typeof secondSteps.$inferSelect

/**
 * The key's new counter, when the signature is right. The library throws at a wrong site, challenge or signature,
 * and at a counter that has not gone up, which a copied key would show.
 */
async function counterAfter(
  room: Room,
  key: Kept,
  response: AuthenticationResponseJSON,
  challenge: string,
): Promise<number | null> {
  const { expectedOrigin, rpID } = siteOf(room.origin)
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin,
      expectedRPID: rpID,
      credential: {
        id: response.id,
        publicKey: new Uint8Array(Buffer.from(key.publicKey ?? '', 'base64url')),
        counter: key.counter,
      },
      requireUserVerification: false,
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null
  }
}

/** Passes the second step with a passkey's signature, in one session. Tries are counted as those of codes are. */
export async function checkPasskey(
  room: Room,
  own: OwnSession,
  given: { readonly challengeId: string; readonly response: unknown },
  now: Date,
): Promise<CheckPasskeyAnswer> {
  const { userId } = own
  const { response } = given
  const tries = await count(room.db, room, 'secondStep', userId, now)
  if (!tries.ok) return tooManyTries(tries.retryAfterMinutes)
  const challenge = await takeChallenge(room, given.challengeId, { userId, purpose: 'signIn' }, now)
  if (challenge === null) return START_AGAIN
  if (!isSignature(response)) return PASSKEY_REFUSED
  return room.db.transaction(async (tx) => {
    if (!(await holds(tx, room, own, now))) return SIGNED_OUT
    const it = and(confirmedOf(room, userId), eq(secondSteps.credentialId, response.id))
    // Held, so that of two signatures at once the second is held against the counter of the first.
    const [key] = await tx.select().from(secondSteps).where(it).for('update')
    const counter = key ? await counterAfter(room, key, response, challenge) : null
    if (counter === null) return PASSKEY_REFUSED
    await tx.update(secondSteps).set({ counter, lastUsedAt: now }).where(it)
    await pass(tx, room, own, now)
    await forget(tx, room, 'secondStep', userId)
    return { ok: true }
  })
}
