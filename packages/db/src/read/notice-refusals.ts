import { and, count, eq, gte } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { auditLog } from '../schema/index.ts'

/** How the audit knows that the letter of a decision was held back, because it lacked something that it must hold. */
const HELD_BACK = 'reconsideration.notice-held-back'

type Refused = {
  readonly authorityId: string
  readonly reference: string
  readonly actorId: string
  readonly requestId: string
  readonly at: Date
}

/** Writes down that the letter of a case was held back. Nothing of the case changes, so it is no event. */
export async function noteNoticeHeldBack(db: Db, refused: Refused): Promise<void> {
  const { authorityId, reference, actorId, requestId, at } = refused
  await db
    .insert(auditLog)
    .values({ authorityId, at, actorId, action: HELD_BACK, subject: reference, requestId })
}

/**
 * How often the letter of a case was held back since a moment: since the decision began to be looked at again, so that
 * it begins anew with each letter.
 */
export async function countNoticesHeldBack(
  db: Db,
  authorityId: string,
  reference: string,
  since: Date,
): Promise<number> {
  const [row] = await db
    .select({ times: count() })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.authorityId, authorityId),
        eq(auditLog.subject, reference),
        eq(auditLog.action, HELD_BACK),
        gte(auditLog.at, since),
      ),
    )
  return row?.times ?? 0
}
