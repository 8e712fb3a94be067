import type { LocalDate, RecordClass } from '@common-ground/domain'
import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { auditLog, cases, removals, tombstones, users } from '../schema/index.ts'
import { visibleTo } from '../store/membership.ts'
import { stillOpen } from '../store/retention/propose.ts'
import { beyond, type Part, passed } from './part.ts'

/** Which of the removals: those that nobody has decided, those that go with the next look, those that are kept. */
export const REMOVAL_LISTS = ['waiting', 'approved', 'kept'] as const
export type RemovalList = (typeof REMOVAL_LISTS)[number]

const listed = (list: RemovalList, today: LocalDate): SQL | undefined =>
  ({
    waiting: and(stillOpen, isNull(removals.decision)),
    approved: and(stillOpen, eq(removals.decision, 'approved')),
    kept: and(eq(removals.decision, 'kept'), isNull(removals.doneAt), sql`${removals.keptUntil} >= ${today}`),
  })[list]

/**
 * What somebody of the council may know of: a removal of no case, or of one that is not hidden from them. Where none of
 * those named on a restricted case works here any more as a manager, every manager decides: otherwise nobody could.
 */
const seenBy = (viewerId: string): SQL => sql`(${removals.caseId} is null or ${visibleTo(viewerId)}
  or not exists (select 1 from ${users} m where m.authority_id = ${removals.authorityId}
    and m.id = any(${cases.restrictedTo}) and m.disabled_at is null and 'manager' = any(m.roles)))`

const ofCase = and(eq(cases.authorityId, removals.authorityId), eq(cases.id, removals.caseId))
const decider = and(eq(users.authorityId, removals.authorityId), eq(users.id, removals.decidedBy))

const SHOWN = {
  id: removals.id,
  caseId: removals.caseId,
  reference: cases.reference,
  recordClass: removals.recordClass,
  dueOn: removals.dueOn,
  records: removals.records,
  rule: removals.rule,
  proposedAt: removals.proposedAt,
  decision: removals.decision,
  decidedBy: users.fullName,
  reason: removals.reason,
  keptUntil: removals.keptUntil,
  closedOn: cases.closedOn,
}

/** What is of no case comes first. */
const isOfCase = sql`(${removals.caseId} is not null)`

type Asking = { readonly authorityId: string; readonly viewerId: string; readonly today: LocalDate }

/** Removals of one list, the longest due first. */
export async function readRemovals(
  db: Db,
  { authorityId, viewerId, today }: Asking,
  list: RemovalList,
  part: Part,
) {
  const where = and(eq(removals.authorityId, authorityId), listed(list, today), seenBy(viewerId))
  const [rows, [counted]] = await Promise.all([
    db
      .select(SHOWN)
      .from(removals)
      .leftJoin(cases, ofCase)
      .leftJoin(users, decider)
      .where(and(where, beyond(part, removals, authorityId, 'up', [isOfCase, removals.dueOn])))
      .orderBy(isOfCase, asc(removals.dueOn), asc(removals.id))
      .limit(part.size)
      .offset(passed(part)),
    db.select({ total: sql<number>`count(*)::int` }).from(removals).leftJoin(cases, ofCase).where(where),
  ])
  return { rows, total: counted?.total ?? 0 }
}

/** One removal that is not over, or null. */
export async function readRemoval(db: Db, { authorityId, viewerId }: Asking, id: string) {
  const [row] = await db
    .select(SHOWN)
    .from(removals)
    .leftJoin(cases, ofCase)
    .leftJoin(users, decider)
    .where(
      and(
        eq(removals.authorityId, authorityId),
        eq(removals.id, id),
        isNull(removals.doneAt),
        isNull(removals.withdrawnAt),
        seenBy(viewerId),
      ),
    )
  return row ?? null
}

/** How many rows of a case there are of each kind that the council may count. */
export async function countCase(db: Db, authorityId: string, caseId: string) {
  const many = (table: string) => sql`(select count(*)::int from ${sql.identifier(table)} x
    where x.authority_id = ${authorityId} and x.case_id = ${caseId})`
  const [row] = await db.execute<{ [kind: string]: number }>(sql`
    select ${many('case_people')} as people, ${many('case_texts')} as words, ${many('documents')} as papers,
      ${many('case_events')} as events, ${many('outbox')} as messages, ${many('case_notes')} as notes,
      ${many('outside_pages')} as outside, ${many('look_ins')} as looks`)
  return row ?? {}
}

type Decision = Asking & {
  readonly ids: readonly string[]
  readonly at: Date
  readonly requestId: string
} & (
    | { readonly decision: 'approved' }
    | { readonly decision: 'kept'; readonly reason: string; readonly until: string }
  )

/**
 * Decides removals that wait, with a line in the audit for each. Keeping one takes back an approval that has not been
 * carried out, and sets another day where it was kept before.
 *
 * @returns how many were decided: one that is over, hidden, or was decided the same way before is none.
 */
export function decideRemovals(db: Db, decision: Decision): Promise<number> {
  const { authorityId, viewerId, today, ids, at, requestId } = decision
  const kept = decision.decision === 'kept'
  return db.transaction(async (tx) => {
    const open = await tx
      .select({ id: removals.id, reference: cases.reference, recordClass: removals.recordClass })
      .from(removals)
      .leftJoin(cases, ofCase)
      .where(
        and(
          eq(removals.authorityId, authorityId),
          inArray(removals.id, [...ids]),
          kept ? and(isNull(removals.doneAt), isNull(removals.withdrawnAt)) : listed('waiting', today),
          seenBy(viewerId),
        ),
      )
      .orderBy(removals.id)
      .for('update', { of: removals })
    if (open.length === 0) return 0
    await tx
      .update(removals)
      .set({
        decision: decision.decision,
        decidedBy: viewerId,
        decidedAt: at,
        reason: kept ? decision.reason : null,
        keptUntil: kept ? decision.until : null,
      })
      .where(
        and(
          eq(removals.authorityId, authorityId),
          inArray(
            removals.id,
            open.map(({ id }) => id),
          ),
        ),
      )
    const action = kept ? 'removal.keep' : 'removal.approve'
    await tx.insert(auditLog).values(
      open.map(({ reference, recordClass }) => ({
        authorityId,
        at,
        actorId: viewerId,
        action,
        subject: reference ?? recordClass,
        requestId,
      })),
    )
    return open.length
  })
}

const approver = and(eq(users.authorityId, tombstones.authorityId), eq(users.id, tombstones.approvedBy))
const STONE = {
  id: tombstones.id,
  reference: tombstones.reference,
  recordClass: tombstones.recordClass,
  dueOn: tombstones.dueOn,
  rule: tombstones.rule,
  removedAt: tombstones.removedAt,
  approvedBy: users.fullName,
  counts: tombstones.counts,
  lastHash: tombstones.lastHash,
}

/** What has been removed, the newest first; of one reference, where one is given. */
export async function readTombstones(db: Db, authorityId: string, reference: string | null, part: Part) {
  const where = and(
    eq(tombstones.authorityId, authorityId),
    reference ? eq(tombstones.reference, reference) : undefined,
  )
  const [rows, [counted]] = await Promise.all([
    db
      .select(STONE)
      .from(tombstones)
      .leftJoin(users, approver)
      .where(and(where, beyond(part, tombstones, authorityId, 'down', [tombstones.removedAt])))
      .orderBy(desc(tombstones.removedAt), desc(tombstones.id))
      .limit(part.size)
      .offset(passed(part)),
    db.select({ total: sql<number>`count(*)::int` }).from(tombstones).where(where),
  ])
  return { rows, total: counted?.total ?? 0 }
}
export type Tombstone = Awaited<ReturnType<typeof readTombstones>>['rows'][number]
export type RemovalRow = NonNullable<Awaited<ReturnType<typeof readRemoval>>> & {
  readonly recordClass: RecordClass
}
