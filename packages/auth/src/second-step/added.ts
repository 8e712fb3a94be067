import type { Tx } from '@common-ground/db'
import type { Account } from '../accounts/find.ts'
import { post } from '../mail.ts'
import { pass } from '../sessions/passing.ts'
import type { Room } from '../types.ts'
import { remakeCodes } from './recovery-codes.ts'
import { secondStepsOf } from './steps.ts'

/** A second step was added. With the first come recovery codes, which can be shown now and never again. */
export type StepAdded = { readonly ok: true; readonly recoveryCodes: readonly string[] }

/**
 * Finishes adding a second step, in the transaction that confirmed it.
 *
 * @param sessionId the session it was added in. With the first second step that session has passed it, so that
 *   nobody is asked for a code a moment after giving one; every other session is asked at its next page.
 */
export async function stepAdded(
  tx: Tx,
  room: Room,
  account: Account,
  sessionId: string | null,
  now: Date,
): Promise<StepAdded> {
  await post(tx, room, { template: 'secondStepAdded', to: account, now })
  if ((await secondStepsOf(tx, room, account.id)).length > 1) return { ok: true, recoveryCodes: [] }
  if (sessionId) await pass(tx, room, { sessionId, userId: account.id }, now)
  return { ok: true, recoveryCodes: await remakeCodes(tx, room, account.id, now) }
}
