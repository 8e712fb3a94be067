import type { LocalDate, LookReason, SeenCase, Sight, Staff } from '@common-ground/domain'
import { staffSees } from '@common-ground/domain'
import { and, count, desc, eq, lte, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { auditLog, cases, covers, lookIns, teams, users } from '../schema/index.ts'
import { visibleTo } from '../store/membership.ts'

/**
 * Whether somebody has a reason today to look at a case that is not theirs, for a query over `cases`: they have said why,
 * or they do the work of its officer, who has named them for these days.
 */
export const hasReason = (personId: string, today: LocalDate) =>
  sql<boolean>`(exists (select 1 from ${lookIns} l where l.authority_id = ${cases.authorityId}
    and l.case_id = ${cases.id} and l.person_id = ${personId} and l.looked_on = ${today}::date)
  or exists (select 1 from ${covers} v where v.authority_id = ${cases.authorityId}
    and v.officer_id = ${cases.officerId} and v.deputy_id = ${personId}
    and v.from_on <= ${today}::date and v.until_on >= ${today}::date))`

/**
 * Whether a case that is not hidden is open to somebody of the council, for a query over `cases`: `sightOf` once more,
 * so that what is read and the line in the audit come of one statement.
 */
export const opensTo = (staff: Staff, today: LocalDate) => sql<boolean>`(
  ${cases.restrictedTo} is not null or ${staff.roles.includes('manager')} or ${cases.officerId} is not distinct from ${staff.id}::uuid
  or ${cases.state} #>> '{stages,reconsideration,decisionMakerId}' is not distinct from ${staff.id}
  or (${cases.officerId} is null and ${cases.teamId} is null) or ${cases.teamId} is not distinct from ${staff.teamId}::text
  or ${hasReason(staff.id, today)})`

/** What a case is to somebody of the council now: whoever has a reason today need not give one again. */
export function sightOf(staff: Staff, kase: SeenCase, reason: boolean): Sight {
  const sight = staffSees(staff, kase)
  return sight === 'needsReason' && reason ? 'open' : sight
}

/** How a case stands to somebody of the council, with whose it is; null when there is none or it is hidden. */
export async function readSight(
  db: Db,
  authorityId: string,
  reference: string,
  staff: Staff,
  today: LocalDate,
) {
  const [row] = await db
    .select({
      id: cases.id,
      version: cases.version,
      kase: cases.state,
      team: teams.name,
      officer: users.fullName,
      reason: hasReason(staff.id, today),
    })
    .from(cases)
    .leftJoin(teams, and(eq(teams.authorityId, cases.authorityId), eq(teams.id, cases.teamId)))
    .leftJoin(users, and(eq(users.authorityId, cases.authorityId), eq(users.id, cases.officerId)))
    .where(and(eq(cases.authorityId, authorityId), eq(cases.reference, reference), visibleTo(staff.id)))
  if (!row) return null
  const { kase, reason, ...rest } = row
  const sight = sightOf(staff, kase, reason)
  return sight === 'hidden' ? null : { ...rest, sight }
}

/** Somebody's reason for looking at a case that is not theirs. */
export type NewLookIn = {
  readonly authorityId: string
  readonly caseId: string
  readonly reference: string
  readonly personId: string
  readonly today: LocalDate
  readonly at: Date
  readonly reason: LookReason
  readonly words: string
  readonly requestId: string
}

/** Writes down why somebody looks, with its line in the audit. Said twice in a day, it is kept once. */
export async function addLookIn(db: Db, given: NewLookIn): Promise<void> {
  const { reference, today, requestId, ...row } = given
  const { authorityId, at, personId } = row
  await db.transaction(async (tx) => {
    const added = await tx
      .insert(lookIns)
      .values({ ...row, lookedOn: today })
      .onConflictDoNothing()
      .returning({ id: lookIns.id })
    if (added.length === 0) return
    await tx
      .insert(auditLog)
      .values({ authorityId, at, actorId: personId, action: 'case.look-in', subject: reference, requestId })
  })
}

/** The reasons that somebody may read, for a query over them beside their cases. */
export const looksFor = (authorityId: string, viewerId: string) =>
  and(eq(lookIns.authorityId, authorityId), visibleTo(viewerId))

/** How a reason hangs on its case. */
export const caseOfLook = and(eq(cases.authorityId, lookIns.authorityId), eq(cases.id, lookIns.caseId))

/**
 * Who looked at cases that were not theirs, newest first. Of a restricted case only those named on it learn.
 *
 * @param until when set, nothing later: a list that is read page by page does not move meanwhile.
 */
export async function readLookIns(
  db: Db,
  authorityId: string,
  viewerId: string,
  page: number,
  size: number,
  until?: Date,
) {
  const where = and(looksFor(authorityId, viewerId), until ? lte(lookIns.at, until) : undefined)
  const [rows, [counted]] = await Promise.all([
    db
      .select({
        id: lookIns.id,
        reference: cases.reference,
        who: users.fullName,
        at: lookIns.at,
        reason: lookIns.reason,
        words: lookIns.words,
      })
      .from(lookIns)
      .innerJoin(cases, caseOfLook)
      .innerJoin(users, and(eq(users.authorityId, lookIns.authorityId), eq(users.id, lookIns.personId)))
      .where(where)
      .orderBy(desc(lookIns.at), desc(lookIns.id))
      .limit(size)
      .offset((page - 1) * size),
    db.select({ total: count() }).from(lookIns).innerJoin(cases, caseOfLook).where(where),
  ])
  return { rows, total: counted?.total ?? 0 }
}
