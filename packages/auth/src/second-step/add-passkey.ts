import { secondSteps } from '@common-ground/db'
import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { and, eq } from 'drizzle-orm'
import { holdById } from '../accounts/find.ts'
import { authorityName } from '../authority.ts'
import { SIGNED_OUT } from '../refusals.ts'
import type { Refused, Room, SignedInUser } from '../types.ts'
import { type StepAdded, stepAdded } from './added.ts'
import { keepChallenge, takeChallenge } from './challenges.ts'
import { ALGORITHMS, isRegistration, knownTransports, siteOf } from './passkey-shape.ts'
import { PASSKEY_KNOWN, PASSKEY_REFUSED, START_AGAIN } from './refusals.ts'
import { confirmedOf, stepName } from './steps.ts'

/** What the page hands to the browser, and what its answer comes back with. */
export type PasskeyBegun = {
  readonly options: PublicKeyCredentialCreationOptionsJSON
  readonly challengeId: string
}
export type FinishPasskeyAnswer =
  | StepAdded
  | Refused<'expired' | 'passkeyRefused' | 'passkeyKnown' | 'signedOut'>
export type NewPasskey = {
  readonly userId: string
  readonly challengeId: string
  /** The browser's answer, as JSON; it is checked here. */
  readonly response: unknown
  /** What its owner calls it; may be empty. */
  readonly name: string
}

/** The passkeys somebody has, as a browser is told of them. */
export async function passkeysOf(room: Room, userId: string) {
  const rows = await room.db
    .select({ id: secondSteps.credentialId, transports: secondSteps.transports })
    .from(secondSteps)
    .where(and(confirmedOf(room, userId), eq(secondSteps.kind, 'passkey')))
  return rows.flatMap(({ id, transports }) => (id === null ? [] : [{ id, transports }]))
}

/** Begins to add a passkey. Nothing is asked of the device about itself: any maker's key will do. */
export async function beginPasskey(
  room: Room,
  user: Pick<SignedInUser, 'id' | 'email' | 'fullName'>,
  now: Date,
): Promise<PasskeyBegun> {
  const options = await generateRegistrationOptions({
    rpName: await authorityName(room.db, room),
    rpID: siteOf(room.origin).rpID,
    userName: user.email,
    userDisplayName: user.fullName,
    userID: new Uint8Array(Buffer.from(user.id.replaceAll('-', ''), 'hex')),
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: await passkeysOf(room, user.id),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  })
  const { challenge } = options
  const challengeId = await keepChallenge(room, { userId: user.id, purpose: 'register', challenge }, now)
  return { options, challengeId }
}

/** The new key, when the answer is to this challenge and from this site; the library throws at any other. */
async function verified(room: Room, response: RegistrationResponseJSON, challenge: string) {
  const { expectedOrigin, rpID } = siteOf(room.origin)
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin,
      expectedRPID: rpID,
      requireUserVerification: false,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    return registrationInfo?.credential ?? null
  } catch {
    return null
  }
}

/** Finishes adding a passkey with the browser's answer. */
export async function finishPasskey(
  room: Room,
  given: NewPasskey,
  now: Date,
  sessionId: string | null = null,
): Promise<FinishPasskeyAnswer> {
  const { userId, response } = given
  const challenge = await takeChallenge(room, given.challengeId, { userId, purpose: 'register' }, now)
  if (challenge === null) return START_AGAIN
  const key = isRegistration(response) ? await verified(room, response, challenge) : null
  if (!key) return PASSKEY_REFUSED
  return room.db.transaction(async (tx) => {
    const account = await holdById(tx, room, userId)
    if (!account) return SIGNED_OUT
    const added = await tx
      .insert(secondSteps)
      .values({
        authorityId: room.authorityId,
        userId,
        kind: 'passkey',
        name: stepName(given.name, 'Passkey'),
        credentialId: key.id,
        publicKey: Buffer.from(key.publicKey).toString('base64url'),
        counter: key.counter,
        transports: knownTransports(key.transports),
        createdAt: now,
        confirmedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: secondSteps.id })
    if (added.length === 0) return PASSKEY_KNOWN
    return stepAdded(tx, room, account, sessionId, now)
  })
}
