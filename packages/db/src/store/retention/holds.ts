import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../connect.ts'
import { beyond, type Part, passed } from '../../read/part.ts'
import { auditLog, cases, legalHolds, users } from '../../schema/index.ts'
import { visibleTo } from '../membership.ts'

type Act = {
  readonly authorityId: string
  readonly caseId: string
  readonly reference: string
  readonly actorId: string
  readonly reason: string
  readonly requestId: string
  readonly at: Date
}

const audit = ({ authorityId, reference, actorId, requestId, at }: Act, action: string) => ({
  authorityId,
  at,
  actorId,
  action,
  subject: reference,
  requestId,
})

/**
 * Keeps a case whatever the schedule says, until the hold is lifted: sent twice, it is placed once. It waits for a removal of the case that is under
 * way.
 *
 * @returns false where the case has been removed in the meantime.
 */
export function placeHold(db: Db, act: Act & { readonly id: string }): Promise<boolean> {
  const { authorityId, caseId, id, reason, actorId, at } = act
  return db.transaction(async (tx) => {
    const [there] = await tx
      .select({ id: cases.id })
      .from(cases)
      .where(and(eq(cases.authorityId, authorityId), eq(cases.id, caseId)))
      .for('share')
    if (!there) return false
    const placed = await tx
      .insert(legalHolds)
      .values({ authorityId, caseId, id, reason, placedBy: actorId, placedAt: at })
      .onConflictDoNothing()
      .returning({ id: legalHolds.id })
    if (placed.length === 0) return true
    await tx.insert(auditLog).values(audit(act, 'hold.place'))
    return true
  })
}

/** Lifts one hold of a case. False where there is no such hold, or it was lifted before. */
export function liftHold(db: Db, act: Act & { readonly id: string }): Promise<boolean> {
  const { authorityId, caseId, id, reason, actorId, at } = act
  return db.transaction(async (tx) => {
    const lifted = await tx
      .update(legalHolds)
      .set({ liftedBy: actorId, liftedAt: at, liftReason: reason })
      .where(
        and(
          eq(legalHolds.authorityId, authorityId),
          eq(legalHolds.caseId, caseId),
          eq(legalHolds.id, id),
          isNull(legalHolds.liftedAt),
        ),
      )
      .returning({ id: legalHolds.id })
    if (lifted.length === 0) return false
    await tx.insert(auditLog).values(audit(act, 'hold.lift'))
    return true
  })
}

const SHOWN = {
  id: legalHolds.id,
  reference: cases.reference,
  reason: legalHolds.reason,
  placedBy: users.fullName,
  placedAt: legalHolds.placedAt,
  liftedAt: legalHolds.liftedAt,
  liftReason: legalHolds.liftReason,
}
/** How a hold hangs on its case. */
export const caseOfHold = and(eq(cases.authorityId, legalHolds.authorityId), eq(cases.id, legalHolds.caseId))
const byPerson = and(eq(users.authorityId, legalHolds.authorityId), eq(users.id, legalHolds.placedBy))

/** Every hold there ever was on a case, the newest first. */
export const readHoldsOf = (db: Db, authorityId: string, caseId: string) =>
  db
    .select(SHOWN)
    .from(legalHolds)
    .innerJoin(cases, caseOfHold)
    .innerJoin(users, byPerson)
    .where(and(eq(legalHolds.authorityId, authorityId), eq(legalHolds.caseId, caseId)))
    .orderBy(desc(legalHolds.placedAt))

/** The holds that stand and that somebody may know of, for a query over them beside their cases. */
export const standingHolds = (authorityId: string, viewerId: string) =>
  and(eq(legalHolds.authorityId, authorityId), isNull(legalHolds.liftedAt), visibleTo(viewerId))

/** The holds that stand, the oldest first: one that is needed no longer is more likely among those. */
export async function readHolds(db: Db, authorityId: string, viewerId: string, part: Part) {
  const where = standingHolds(authorityId, viewerId)
  const [rows, [counted]] = await Promise.all([
    db
      .select(SHOWN)
      .from(legalHolds)
      .innerJoin(cases, caseOfHold)
      .innerJoin(users, byPerson)
      .where(and(where, beyond(part, legalHolds, authorityId, 'up', [legalHolds.placedAt])))
      .orderBy(legalHolds.placedAt, legalHolds.id)
      .limit(part.size)
      .offset(passed(part)),
    db
      .select({ total: sql<number>`count(*)::int` })
      .from(legalHolds)
      .innerJoin(cases, caseOfHold)
      .where(where),
  ])
  return { rows, total: counted?.total ?? 0 }
}

/** Whether a legal hold keeps one case: on itself, or on one that is linked to it. */
export async function readHoldOn(
  db: Db,
  authorityId: string,
  caseId: string,
): Promise<'itself' | 'linked' | null> {
  const [row] = await db.execute<{ held: 'itself' | 'linked' | null }>(
    sql`select case_hold(${authorityId}, ${caseId}::uuid) as held`,
  )
  return row?.held ?? null
}

/** Whether a legal hold keeps a case, for a query over `cases`: on itself, or on one that is linked to it. */
export const holdOf = sql<'itself' | 'linked' | null>`case_hold(${cases.authorityId}, ${cases.id})`
