import { type LocalDate, POOLED_CLASSES, type RetentionSchedule } from '@common-ground/domain'
import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '../../connect.ts'
import { removals } from '../../schema/index.ts'
import { type Judged, readJudged, readOver } from './over.ts'
import { countDue, isPooled } from './pools.ts'

const BATCH = 100
const FIRST = '00000000-0000-0000-0000-000000000000'

/** What one look at the schedule was made for. */
export type Look = {
  readonly authorityId: string
  readonly schedule: RetentionSchedule
  readonly today: LocalDate
  readonly now: Date
}

/** Neither done nor withdrawn, and not what somebody has decided to keep. */
export const stillOpen = and(
  isNull(removals.doneAt),
  isNull(removals.withdrawnAt),
  sql`${removals.decision} is distinct from 'kept'`,
)

async function proposeCase(
  db: Db,
  { authorityId, schedule, today, now }: Look,
  { id, stands }: Judged,
): Promise<number> {
  if (stands.kind !== 'due') return 0
  const added = await db.execute(sql`
    insert into removals (authority_id, case_id, record_class, due_on, records, rule, proposed_at)
    select ${authorityId}, ${id}::uuid, 'case', ${stands.on}::date, (
      select count(*) from case_events e where e.authority_id = ${authorityId} and e.case_id = ${id}::uuid),
      ${JSON.stringify(schedule)}::jsonb, ${now.toISOString()}::timestamptz
    where not exists (select 1 from removals k where k.authority_id = ${authorityId} and k.case_id = ${id}::uuid
      and k.decision = 'kept' and k.kept_until >= ${today})
    on conflict do nothing returning id`)
  return added.length
}

/** Proposes each case that is due and not proposed yet, and that nobody has said to keep until a later day. */
async function proposeCases(db: Db, look: Look): Promise<number> {
  const { authorityId, schedule, today } = look
  let proposed = 0
  let after = FIRST
  for (;;) {
    const judged = await readOver(db, authorityId, schedule, today, { after, limit: BATCH })
    const last = judged.at(-1)
    if (!last) return proposed
    for (const each of judged) proposed += await proposeCase(db, look, each)
    after = last.id
  }
}

/** Proposes what is due of each class that goes without its case; one that waits for its decision is counted anew. */
async function proposePools(db: Db, { authorityId, schedule, today, now }: Look): Promise<number> {
  let proposed = 0
  for (const recordClass of POOLED_CLASSES.filter(isPooled)) {
    const records = await countDue(db, authorityId, recordClass, schedule, today)
    if (records === 0) continue
    const rule = JSON.stringify(schedule)
    const added = await db.execute(sql`
      insert into removals as r (authority_id, record_class, due_on, records, rule, proposed_at)
      select ${authorityId}, ${recordClass}, ${today}::date, ${records}, ${rule}::jsonb, ${now.toISOString()}::timestamptz
      where not exists (select 1 from removals k where k.authority_id = ${authorityId} and k.case_id is null
        and k.record_class = ${recordClass} and k.decision = 'kept' and k.kept_until >= ${today})
      on conflict (authority_id, record_class, coalesce(case_id, ${FIRST}::uuid))
        where done_at is null and withdrawn_at is null and decision is distinct from 'kept'
      do update set due_on = excluded.due_on, records = excluded.records, rule = excluded.rule
        where r.decision is null
      returning id`)
    proposed += added.length
  }
  return proposed
}

/** Takes back proposals, approved or not, of cases that are no longer due: reopened, held, or kept for longer. */
async function withdrawCases(db: Db, { authorityId, schedule, today, now }: Look): Promise<number> {
  const open = await db
    .select({ id: removals.id, caseId: removals.caseId })
    .from(removals)
    .where(and(eq(removals.authorityId, authorityId), stillOpen, isNotNull(removals.caseId)))
  let withdrawn = 0
  for (let at = 0; at < open.length; at += BATCH) {
    const some = open.slice(at, at + BATCH)
    const judged = await readJudged(
      db,
      authorityId,
      some.flatMap(({ caseId }) => caseId ?? []),
      schedule,
      today,
    )
    const over = some
      .filter(({ caseId }) => judged.get(caseId ?? '')?.stands.kind !== 'due')
      .map(({ id }) => id)
    if (over.length === 0) continue
    await db
      .update(removals)
      .set({ withdrawnAt: now })
      .where(and(eq(removals.authorityId, authorityId), inArray(removals.id, over), stillOpen))
    withdrawn += over.length
  }
  return withdrawn
}

/** Takes back proposals of a class of which nothing is due any more. Nobody has approved them yet. */
async function withdrawPools(db: Db, { authorityId, schedule, today, now }: Look): Promise<number> {
  const waiting = await db
    .select({ id: removals.id, recordClass: removals.recordClass })
    .from(removals)
    .where(
      and(
        eq(removals.authorityId, authorityId),
        stillOpen,
        isNull(removals.caseId),
        isNull(removals.decision),
      ),
    )
  let withdrawn = 0
  for (const { id, recordClass } of waiting) {
    if (isPooled(recordClass) && (await countDue(db, authorityId, recordClass, schedule, today)) > 0) continue
    await db
      .update(removals)
      .set({ withdrawnAt: now })
      .where(and(eq(removals.authorityId, authorityId), eq(removals.id, id), stillOpen))
    withdrawn += 1
  }
  return withdrawn
}

/**
 * Looks at the schedule: takes back what is no longer due and proposes what is. Nothing is removed by it, and run again
 * on the same day it finds nothing to do.
 */
export async function proposeRemovals(db: Db, look: Look): Promise<{ proposed: number; withdrawn: number }> {
  const withdrawn = (await withdrawCases(db, look)) + (await withdrawPools(db, look))
  const proposed = (await proposeCases(db, look)) + (await proposePools(db, look))
  return { proposed, withdrawn }
}
