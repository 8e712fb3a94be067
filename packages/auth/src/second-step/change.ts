import { secondSteps, sessions } from '@common-ground/db'
import { and, eq } from 'drizzle-orm'
import { holdById } from '../accounts/find.ts'
import { post } from '../mail.ts'
import { SIGNED_OUT } from '../refusals.ts'
import { endSessions } from '../sessions/ending.ts'
import type { Refused, Room } from '../types.ts'
import { isUuid } from '../uuid.ts'
import type { StepAdded } from './added.ts'
import { dropCodes, remakeCodes } from './recovery-codes.ts'
import { NO_SECOND_STEP, NOTHING_TO_RESET, UNKNOWN_STEP } from './refusals.ts'
import { confirmedOf, secondStepsOf, stepsOf } from './steps.ts'

export type NewCodesAnswer = StepAdded | Refused<'noSecondStep' | 'signedOut'>
export type RemoveStepAnswer = { readonly ok: true } | Refused<'unknown' | 'signedOut' | 'noSecondStep'>

/** Makes new recovery codes; the old ones stop working. */
export async function newRecoveryCodes(room: Room, userId: string, now: Date): Promise<NewCodesAnswer> {
  return room.db.transaction(async (tx) => {
    if (!(await holdById(tx, room, userId))) return SIGNED_OUT
    if ((await secondStepsOf(tx, room, userId)).length === 0) return NO_SECOND_STEP
    return { ok: true, recoveryCodes: await remakeCodes(tx, room, userId, now) }
  })
}

/**
 * Takes every second step from somebody who has lost theirs, tells them, and ends their sessions: the next sign-in is by
 * password alone, and adds one. Whoever calls has made sure that it is somebody else, who may do so.
 */
export async function resetSecondSteps(room: Room, userId: string, now: Date): Promise<RemoveStepAnswer> {
  if (!isUuid(userId)) return UNKNOWN_STEP
  return room.db.transaction(async (tx) => {
    const account = await holdById(tx, room, userId)
    if (!account) return UNKNOWN_STEP
    const removed = await tx
      .delete(secondSteps)
      .where(stepsOf(room, userId))
      .returning({ id: secondSteps.id })
    if (removed.length === 0) return NOTHING_TO_RESET
    await dropCodes(tx, room, userId)
    const { authorityId } = room
    await endSessions(tx, and(eq(sessions.authorityId, authorityId), eq(sessions.userId, userId)))
    await post(tx, room, { template: 'secondStepReset', to: account, now })
    return { ok: true }
  })
}

/** Removes a second step and tells its owner. With the last one go the recovery codes. */
export async function removeSecondStep(
  room: Room,
  userId: string,
  id: string,
  now: Date,
): Promise<RemoveStepAnswer> {
  if (!isUuid(id)) return UNKNOWN_STEP
  return room.db.transaction(async (tx) => {
    const account = await holdById(tx, room, userId)
    if (!account) return SIGNED_OUT
    const removed = await tx
      .delete(secondSteps)
      .where(and(confirmedOf(room, userId), eq(secondSteps.id, id)))
      .returning({ id: secondSteps.id })
    if (removed.length === 0) return UNKNOWN_STEP
    if ((await secondStepsOf(tx, room, userId)).length === 0) await dropCodes(tx, room, userId)
    await post(tx, room, { template: 'secondStepRemoved', to: account, now })
    return { ok: true }
  })
}
