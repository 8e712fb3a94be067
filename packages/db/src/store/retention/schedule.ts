import { type RetentionSchedule, scheduleOf } from '@common-ground/domain'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '../../connect.ts'
import { auditLog, authorities, retentionSchedules, users } from '../../schema/index.ts'

/** A schedule as it stands: which version of the authority's, 0 where nobody has changed it here. */
export type StandingSchedule = { readonly version: number; readonly schedule: RetentionSchedule }

/**
 * For how long an authority keeps its records now: as a manager last set it, or as the service was set up.
 *
 * @throws RangeError where what stands is outside its bounds.
 */
export async function readSchedule(db: Db | Tx, authorityId: string): Promise<StandingSchedule> {
  const [row] = await db
    .select({
      settings: authorities.settings,
      version: retentionSchedules.version,
      schedule: retentionSchedules.schedule,
    })
    .from(authorities)
    .leftJoin(retentionSchedules, eq(retentionSchedules.authorityId, authorities.authorityId))
    .where(eq(authorities.authorityId, authorityId))
    .orderBy(sql`${retentionSchedules.version} desc nulls last`)
    .limit(1)
  return {
    version: row?.version ?? 0,
    schedule: scheduleOf(row?.schedule ?? row?.settings.retention),
  }
}

/** Every change of the schedule, the newest first. */
export const readScheduleChanges = (db: Db, authorityId: string) =>
  db
    .select({
      version: retentionSchedules.version,
      schedule: retentionSchedules.schedule,
      reason: retentionSchedules.reason,
      setBy: users.fullName,
      setAt: retentionSchedules.setAt,
    })
    .from(retentionSchedules)
    .innerJoin(
      users,
      and(eq(users.authorityId, retentionSchedules.authorityId), eq(users.id, retentionSchedules.setBy)),
    )
    .where(eq(retentionSchedules.authorityId, authorityId))
    .orderBy(desc(retentionSchedules.version))

type Change = {
  readonly authorityId: string
  /** The version that whoever changes it saw. */
  readonly seen: number
  readonly schedule: RetentionSchedule
  readonly reason: string
  readonly setBy: string
  readonly requestId: string
  readonly at: Date
}

/**
 * Sets the periods anew, with a line in the audit. Earlier ones stay to be read.
 *
 * @returns false, having changed nothing, where somebody else has changed them since.
 */
export function saveSchedule(db: Db, change: Change): Promise<boolean> {
  const { authorityId, seen, schedule, reason, setBy, requestId, at } = change
  return db.transaction(async (tx) => {
    const added = await tx
      .insert(retentionSchedules)
      .values({ authorityId, version: seen + 1, schedule, reason, setBy, setAt: at })
      .onConflictDoNothing()
      .returning({ version: retentionSchedules.version })
    if (added.length === 0) return false
    const subject = `version ${seen + 1}`
    await tx
      .insert(auditLog)
      .values({ authorityId, at, actorId: setBy, action: 'retention.schedule', subject, requestId })
    return true
  })
}
