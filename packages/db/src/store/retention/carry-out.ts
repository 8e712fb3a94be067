import { localDate } from '@common-ground/domain'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '../../connect.ts'
import { removals } from '../../schema/index.ts'
import { lockJudged } from './over.ts'
import { isPooled, type PooledClass, someDue } from './pools.ts'
import type { Look } from './propose.ts'

/** How many records of a class go in one transaction. */
const BATCH = 1_000
/** How many approved removals one look carries out; the next goes on. */
const AT_ONCE = 500

const instant = (at: Date) => sql`${at.toISOString()}::timestamptz`

const mine = (authorityId: string, id: string) =>
  and(eq(removals.authorityId, authorityId), eq(removals.id, id), isNull(removals.doneAt))

const withdraw = (tx: Tx, { authorityId, now }: Look, id: string) =>
  tx.update(removals).set({ withdrawnAt: now }).where(mine(authorityId, id))

/** What became of an approved removal. */
export type CarriedOut = 'removed' | 'withdrawn'

/**
 * Removes a case that somebody has approved, where it is still due and under no hold at this moment: judged under the
 * case's lock, and removed in the same transaction, rows and tombstone together or not at all. Otherwise the removal is
 * taken back, and a person decides anew.
 */
export function carryOutCase(db: Db, look: Look, id: string, caseId: string): Promise<CarriedOut> {
  const { authorityId, schedule, today, now } = look
  return db.transaction(async (tx) => {
    const judged = await lockJudged(tx, authorityId, caseId, schedule, today)
    if (judged?.stands.kind === 'due') {
      const [row] = await tx.execute<{ gone: boolean }>(
        sql`select remove_case(${authorityId}, ${id}::uuid, ${instant(now)}) as gone`,
      )
      if (row?.gone) return 'removed'
    }
    await withdraw(tx, look, id)
    return 'withdrawn'
  })
}

/**
 * Removes what somebody has approved of a class, piece by piece. Stopped half way, the next look goes on with what is
 * left: what was approved is what was due on the day of the proposal and is still due.
 */
async function carryOutPool(
  db: Db,
  { authorityId, schedule: current, now }: Look,
  { id, dueOn, rule }: Pick<typeof removals.$inferSelect, 'id' | 'dueOn' | 'rule'>,
  recordClass: PooledClass,
): Promise<void> {
  // By the longer of the periods then and now: nobody approved what became due by a shorter one since.
  const schedule = { ...current, [recordClass]: Math.max(current[recordClass], rule[recordClass]) }
  const approvedOn = localDate(dueOn)
  let after = ''
  for (;;) {
    const { ids, last } = await someDue(db, authorityId, recordClass, schedule, approvedOn, {
      after,
      limit: BATCH,
    })
    if (last === null) break
    await db.execute(sql`
      select remove_records(${authorityId}, ${id}::uuid, ${recordClass},
        (select coalesce(array_agg(value), '{}') from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)),
        ${instant(now)})`)
    after = last
  }
  await db.update(removals).set({ doneAt: now }).where(mine(authorityId, id))
}

/** Carries out what a person has approved, the longest approved first. @returns how many removals were carried out. */
export async function carryOutApproved(db: Db, look: Look): Promise<number> {
  const approved = await db
    .select()
    .from(removals)
    .where(
      and(
        eq(removals.authorityId, look.authorityId),
        eq(removals.decision, 'approved'),
        isNull(removals.doneAt),
        isNull(removals.withdrawnAt),
      ),
    )
    .orderBy(asc(removals.decidedAt), asc(removals.id))
    .limit(AT_ONCE)
  let done = 0
  for (const removal of approved) {
    const { id, caseId, recordClass } = removal
    if (caseId) done += (await carryOutCase(db, look, id, caseId)) === 'removed' ? 1 : 0
    else if (isPooled(recordClass)) {
      await carryOutPool(db, look, removal, recordClass)
      done += 1
    }
  }
  return done
}
