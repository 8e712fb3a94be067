import type { Scope } from '@common-ground/domain'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { auditLog, caseEvents, casePeople, cases, caseTexts, teams, users } from '../schema/index.ts'

/** Who looks at a case, for the audit. */
export type Look = {
  readonly actorId: string
  readonly action: string
  readonly requestId: string
  readonly at: Date
}

/**
 * Everything of one case: the fold, its events, words and people, and the names of those who acted. What lies
 * outside the scope is null, as if it did not exist. With `look`, that it was looked at is written down first.
 */
export async function readCaseFile(
  db: Db,
  authorityId: string,
  reference: string,
  scope: Scope,
  look?: Look,
) {
  const seen =
    scope.kind === 'council'
      ? undefined
      : sql`exists (select 1 from ${casePeople} p where p.authority_id = ${cases.authorityId}
          and p.case_id = ${cases.id} and p.user_id = ${scope.personId})`
  const [row] = await db
    .select({ id: cases.id, kase: cases.state, version: cases.version, team: teams.name })
    .from(cases)
    .leftJoin(teams, and(eq(teams.authorityId, cases.authorityId), eq(teams.id, cases.teamId)))
    .where(and(eq(cases.authorityId, authorityId), eq(cases.reference, reference), seen))
  if (!row) return null
  const ofCase = { authorityId, caseId: row.id }
  const [events, texts, people] = await Promise.all([
    db
      .select({
        seq: caseEvents.seq,
        at: caseEvents.at,
        data: caseEvents.data,
        actorId: caseEvents.actorId,
        actorName: users.fullName,
        actorRoles: users.roles,
      })
      .from(caseEvents)
      .innerJoin(users, and(eq(users.authorityId, caseEvents.authorityId), eq(users.id, caseEvents.actorId)))
      .where(and(eq(caseEvents.authorityId, ofCase.authorityId), eq(caseEvents.caseId, ofCase.caseId)))
      .orderBy(asc(caseEvents.seq)),
    db
      .select({ id: caseTexts.id, body: caseTexts.body })
      .from(caseTexts)
      .where(and(eq(caseTexts.authorityId, ofCase.authorityId), eq(caseTexts.caseId, ofCase.caseId))),
    db
      .select({
        kind: casePeople.kind,
        fullName: casePeople.fullName,
        relationship: casePeople.relationship,
        dateOfBirth: casePeople.dateOfBirth,
        phone: casePeople.phone,
        contactBy: casePeople.contactBy,
        email: users.email,
      })
      .from(casePeople)
      .leftJoin(users, and(eq(users.authorityId, casePeople.authorityId), eq(users.id, casePeople.userId)))
      .where(and(eq(casePeople.authorityId, ofCase.authorityId), eq(casePeople.caseId, ofCase.caseId))),
    look ? db.insert(auditLog).values({ authorityId, subject: reference, ...look }) : undefined,
  ])
  return { ...row, events, texts: new Map(texts.map((text) => [text.id, text.body])), people }
}
export type CaseFile = NonNullable<Awaited<ReturnType<typeof readCaseFile>>>

/** The version of a case, for a page that asks whether it has changed. */
export async function readVersion(db: Db, authorityId: string, reference: string): Promise<number | null> {
  const [row] = await db
    .select({ version: cases.version })
    .from(cases)
    .where(and(eq(cases.authorityId, authorityId), eq(cases.reference, reference)))
  return row?.version ?? null
}

/** Writes a line in the audit for something that changes no case: a sign-in, a list opened. */
export async function noteAct(
  db: Db,
  note: { authorityId: string; actorId: string | null; action: string; requestId: string; at: Date },
): Promise<void> {
  await db.insert(auditLog).values(note)
}
