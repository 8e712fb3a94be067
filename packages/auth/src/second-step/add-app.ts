import { randomUUID } from 'node:crypto'
import { secondSteps } from '@common-ground/db'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { renderSVG } from 'uqr'
import { holdById } from '../accounts/find.ts'
import { authorityName } from '../authority.ts'
import { SIGNED_OUT, tooManyTries } from '../refusals.ts'
import { count, forget } from '../throttle/throttle.ts'
import type { Refused, Room, TooManyTries } from '../types.ts'
import { isUuid } from '../uuid.ts'
import { type StepAdded, stepAdded } from './added.ts'
import { START_AGAIN, WRONG_CODE } from './refusals.ts'
import { keyOf, seal, unseal } from './seal.ts'
import { stepName, stepsOf } from './steps.ts'
import { bareCode, isAppCode, newAppSecret, stepOf } from './totp.ts'

/** How long somebody may take to set their app up, in minutes. */
const MINUTES = 60

/** What the page shows: a picture to scan, an address to tap, or a secret to type. */
export type AppBegun = {
  readonly ok: true
  readonly id: string
  /** In base32, in groups of four. */
  readonly secret: string
  /** otpauth://, which a phone opens in its app. */
  readonly address: string
  /** The address as an SVG element. */
  readonly qr: string
}
export type ConfirmAppAnswer = StepAdded | Refused<'wrongCode' | 'expired' | 'signedOut'> | TooManyTries

/** Whose sealed secret it is: it opens in its own row only. */
export const labelOf = (room: Room, userId: string, id: string): string =>
  `${room.authorityId}:${userId}:${id}`

/**
 * Begins to add an authenticator app, in place of one that was begun and not confirmed.
 *
 * @throws when the room was opened without a `secretKey`.
 */
export async function beginApp(
  room: Room,
  userId: string,
  now: Date,
  name = '',
): Promise<AppBegun | Refused<'signedOut'>> {
  const key = keyOf(room)
  return room.db.transaction(async (tx) => {
    const account = await holdById(tx, room, userId)
    if (!account) return SIGNED_OUT
    const id = randomUUID()
    const secret = newAppSecret(await authorityName(tx, room), account.email)
    const unfinished = and(eq(secondSteps.kind, 'app'), isNull(secondSteps.confirmedAt))
    await tx.delete(secondSteps).where(and(stepsOf(room, userId), unfinished))
    await tx.insert(secondSteps).values({
      authorityId: room.authorityId,
      userId,
      id,
      kind: 'app',
      name: stepName(name, 'Authenticator app'),
      secret: seal(key, secret.bytes, labelOf(room, userId, id)),
      createdAt: now,
    })
    const qr = renderSVG(secret.address, { ecc: 'M', border: 4, pixelSize: 4 })
    return { ok: true, id, secret: secret.typed, address: secret.address, qr }
  })
}

/** Finishes adding an app: it must show the right code once, and that code is used up. */
export async function confirmApp(
  room: Room,
  given: { readonly userId: string; readonly id: string; readonly code: string },
  now: Date,
  sessionId: string | null = null,
): Promise<ConfirmAppAnswer> {
  const { userId, id } = given
  const key = keyOf(room)
  const tries = await count(room.db, room, 'secondStep', userId, now)
  if (!tries.ok) return tooManyTries(tries.retryAfterMinutes)
  if (!isUuid(id)) return START_AGAIN
  return room.db.transaction(async (tx) => {
    const account = await holdById(tx, room, userId)
    if (!account) return SIGNED_OUT
    const begun = and(
      stepsOf(room, userId),
      eq(secondSteps.id, id),
      isNull(secondSteps.confirmedAt),
      gt(secondSteps.createdAt, new Date(now.getTime() - MINUTES * 60_000)),
    )
    const [row] = await tx.select({ secret: secondSteps.secret }).from(secondSteps).where(begun)
    if (!row?.secret) return START_AGAIN
    const bare = bareCode(given.code)
    const step = isAppCode(bare)
      ? stepOf(unseal(key, row.secret, labelOf(room, userId, id)), bare, now)
      : null
    if (step === null) return WRONG_CODE
    await tx.update(secondSteps).set({ confirmedAt: now, lastStep: step }).where(begun)
    await forget(tx, room, 'secondStep', userId)
    return stepAdded(tx, room, account, sessionId, now)
  })
}
