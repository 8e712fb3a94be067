import {
  addDays,
  addMonths,
  type Case,
  type CaseRetention,
  caseRetention,
  type LocalDate,
  latestStart,
  localDate,
  type RetentionSchedule,
} from '@common-ground/domain'
import { and, eq, lte, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '../../connect.ts'
import { cases } from '../../schema/index.ts'
import { visibleTo } from '../membership.ts'
import { holdOf } from './holds.ts'

/** When the youngest child of a case was born, as it is written down, or null. The table is named: `id` is both's. */
const bornOn = sql<string | null>`(select max(p.date_of_birth)::text from case_people p
  where p.authority_id = cases.authority_id and p.case_id = cases.id and p.kind in ('child', 'youngPerson'))`

/** What decides whether a case goes, as columns of a query over `cases`. */
const FACTS = { id: cases.id, reference: cases.reference, kase: cases.state, bornOn, held: holdOf }

/** A case with where it stands. */
export type Judged = { readonly id: string; readonly reference: string; readonly stands: CaseRetention }
type Row = {
  readonly id: string
  readonly reference: string
  readonly kase: Case
  readonly bornOn: string | null
  readonly held: 'itself' | 'linked' | null
}

const judge = (
  { id, reference, kase, bornOn, held }: Row,
  schedule: RetentionSchedule,
  today: LocalDate,
): Judged => ({
  id,
  reference,
  stands: caseRetention(kase, { bornOn: bornOn === null ? null : localDate(bornOn), held }, schedule, today),
})

/** Cases whose periods may be over: a bound that leaves out none; the domain is the judge. */
function mayBeOver(schedule: RetentionSchedule, today: LocalDate): SQL | undefined {
  const { untilAge } = schedule
  const oldEnough =
    untilAge === null
      ? undefined
      : sql`coalesce(${bornOn}::date, ${cases.raisedOn}) <= ${addDays(addMonths(today, -12 * untilAge), 3)}`
  return and(lte(cases.closedOn, latestStart('case', today, schedule)), oldEnough)
}

/**
 * Cases whose periods may be over, from an id on, each as it stands.
 *
 * @param viewerId leaves out what is restricted to others, for whoever looks; left out, the sweep looks.
 */
export async function readOver(
  db: Db,
  authorityId: string,
  schedule: RetentionSchedule,
  today: LocalDate,
  { after, limit, viewerId }: { readonly after: string; readonly limit: number; readonly viewerId?: string },
): Promise<readonly Judged[]> {
  const rows = await db
    .select(FACTS)
    .from(cases)
    .where(
      and(
        eq(cases.authorityId, authorityId),
        mayBeOver(schedule, today),
        sql`${cases.id} > ${after}::uuid`,
        viewerId ? visibleTo(viewerId) : undefined,
      ),
    )
    .orderBy(cases.id)
    .limit(limit)
  return rows.map((row) => judge(row, schedule, today))
}

/** Cases by their ids, each as it stands. One that is gone is not among them. */
export async function readJudged(
  db: Db,
  authorityId: string,
  ids: readonly string[],
  schedule: RetentionSchedule,
  today: LocalDate,
): Promise<ReadonlyMap<string, Judged>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select(FACTS)
    .from(cases)
    .where(and(eq(cases.authorityId, authorityId), sql`${cases.id} in ${[...ids]}`))
  return new Map(rows.map((row) => [row.id, judge(row, schedule, today)]))
}

/** One case as it stands, its row locked until the transaction ends; null where it is gone. */
export async function lockJudged(
  tx: Tx,
  authorityId: string,
  caseId: string,
  schedule: RetentionSchedule,
  today: LocalDate,
): Promise<Judged | null> {
  const mine = and(eq(cases.authorityId, authorityId), eq(cases.id, caseId))
  // Locked first and judged in a statement of its own, which sees what was committed while the lock was waited for.
  const [locked] = await tx.select({ id: cases.id }).from(cases).where(mine).for('update')
  if (!locked) return null
  const [row] = await tx.select(FACTS).from(cases).where(mine)
  return row ? judge(row, schedule, today) : null
}
