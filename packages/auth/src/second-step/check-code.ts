import { secondSteps, type Tx } from '@common-ground/db'
import { and, eq, isNull, lt, or } from 'drizzle-orm'
import { SIGNED_OUT, tooManyTries } from '../refusals.ts'
import { holds, type OwnSession, pass } from '../sessions/passing.ts'
import { count, forget } from '../throttle/throttle.ts'
import type { Refused, Room, TooManyTries } from '../types.ts'
import { labelOf } from './add-app.ts'
import { codesLeft, takeCode } from './recovery-codes.ts'
import { WRONG_CODE } from './refusals.ts'
import { keyOf, unseal } from './seal.ts'
import { confirmedOf } from './steps.ts'
import { bareCode, isAppCode, stepOf } from './totp.ts'

export type CheckCodeAnswer =
  | { readonly ok: true; readonly by: 'app' | 'recoveryCode'; readonly recoveryCodesLeft: number }
  | Refused<'wrongCode' | 'signedOut'>
  | TooManyTries

/** Takes a code that one of somebody's apps shows. A time step that was used once, or one before it, is refused. */
async function takeAppCode(tx: Tx, room: Room, userId: string, bare: string, now: Date): Promise<boolean> {
  const apps = await tx
    .select({ id: secondSteps.id, secret: secondSteps.secret })
    .from(secondSteps)
    .where(and(confirmedOf(room, userId), eq(secondSteps.kind, 'app')))
  for (const { id, secret } of apps) {
    const step =
      secret === null ? null : stepOf(unseal(keyOf(room), secret, labelOf(room, userId, id)), bare, now)
    if (step === null) continue
    const unused = or(isNull(secondSteps.lastStep), lt(secondSteps.lastStep, step))
    const taken = await tx
      .update(secondSteps)
      .set({ lastStep: step, lastUsedAt: now })
      .where(and(confirmedOf(room, userId), eq(secondSteps.id, id), unused))
      .returning({ id: secondSteps.id })
    if (taken.length > 0) return true
  }
  return false
}

/**
 * Passes the second step with a code from an app or a recovery code, in one session. Every try is counted before
 * the code is looked at; a code that passed is used up, in the same transaction.
 */
export async function checkCode(
  room: Room,
  own: OwnSession,
  code: string,
  now: Date,
): Promise<CheckCodeAnswer> {
  const { userId } = own
  const tries = await count(room.db, room, 'secondStep', userId, now)
  if (!tries.ok) return tooManyTries(tries.retryAfterMinutes)
  const bare = bareCode(code)
  const by = isAppCode(bare) ? 'app' : 'recoveryCode'
  return room.db.transaction(async (tx) => {
    if (!(await holds(tx, room, own, now))) return SIGNED_OUT
    const take = by === 'app' ? takeAppCode : takeCode
    if (!(await take(tx, room, userId, bare, now))) return WRONG_CODE
    await pass(tx, room, own, now)
    await forget(tx, room, 'secondStep', userId)
    return { ok: true, by, recoveryCodesLeft: await codesLeft(tx, room, userId) }
  })
}
