import type { LocalDate, Scope, Staff } from '@common-ground/domain'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import {
  auditLog,
  caseEvents,
  casePeople,
  cases,
  caseTexts,
  documents,
  invitations,
  teams,
  users,
} from '../schema/index.ts'
import { stillWithin, within } from '../store/membership.ts'
import { readOwnWords } from '../store/own-words.ts'
import { saidWhy, sightOf } from './sight.ts'

/** Who looks at a case, for the audit. */
export type Look = {
  readonly actorId: string
  readonly action: string
  readonly requestId: string
  readonly at: Date
}

/** Within what somebody reads, on which day; and who they are at the council, whose cases are not all theirs. */
export type Seeing = { readonly scope: Scope; readonly staff: Staff | null; readonly today: LocalDate }

/** The answer to somebody of the council who has to say first why they look. */
export const NEEDS_REASON = 'needsReason'

/**
 * Everything of one case: the fold, its events, words and people, and the names of those who acted. What lies
 * outside the scope is null, as if it did not exist; another team's case is NEEDS_REASON until they have said why. With
 * `look`, that it was looked at is written down.
 */
export async function readCaseFile(
  db: Db,
  authorityId: string,
  reference: string,
  { scope, staff, today }: Seeing,
  look?: Look,
) {
  const [row] = await db
    .select({
      id: cases.id,
      kase: cases.state,
      version: cases.version,
      team: teams.name,
      said: staff ? saidWhy(staff.id, today) : sql<boolean>`true`,
    })
    .from(cases)
    .leftJoin(teams, and(eq(teams.authorityId, cases.authorityId), eq(teams.id, cases.teamId)))
    .where(and(eq(cases.authorityId, authorityId), eq(cases.reference, reference), within(scope, today)))
  if (!row || !stillWithin(row.kase, scope, today)) return null
  if (staff && sightOf(staff, row.kase, row.said) === 'needsReason') return NEEDS_REASON
  const ofCase = { authorityId, caseId: row.id }
  const [events, texts, people, files, asked, ownWords] = await Promise.all([
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
        id: casePeople.id,
        userId: casePeople.userId,
        kind: casePeople.kind,
        fullName: casePeople.fullName,
        relationship: casePeople.relationship,
        dateOfBirth: casePeople.dateOfBirth,
        phone: casePeople.phone,
        contactBy: casePeople.contactBy,
        safeContact: casePeople.safeContact,
        needs: casePeople.needs,
        contactShared: casePeople.contactShared,
        email: users.email,
        address: sql<string | null>`coalesce(${users.address}, ${casePeople.address})`,
      })
      .from(casePeople)
      .leftJoin(users, and(eq(users.authorityId, casePeople.authorityId), eq(users.id, casePeople.userId)))
      .where(and(eq(casePeople.authorityId, ofCase.authorityId), eq(casePeople.caseId, ofCase.caseId)))
      .orderBy(asc(casePeople.kind), asc(casePeople.fullName), asc(casePeople.id)),
    row.kase.documents.length > 0 ? readFiles(db, ofCase) : [],
    row.kase.invitations.length > 0 ? readInvitations(db, ofCase) : [],
    readOwnWords(db, ofCase),
    look ? db.insert(auditLog).values({ authorityId, subject: reference, ...look }) : undefined,
  ])
  return {
    ...row,
    events,
    texts: new Map(texts.map((text) => [text.id, text.body])),
    people,
    files: new Map(files.map((file) => [file.id, file])),
    invitations: new Map(asked.map((each) => [each.id, each])),
    ownWords,
  }
}

type OfCase = { readonly authorityId: string; readonly caseId: string }

/** The files of a case: their names and whether they may be opened. */
const readFiles = (db: Db, { authorityId, caseId }: OfCase) =>
  db
    .select({
      id: documents.id,
      fileName: documents.fileName,
      source: documents.source,
      mediaType: documents.mediaType,
      bytes: documents.bytes,
      state: documents.state,
      uploadedAt: documents.uploadedAt,
    })
    .from(documents)
    .where(and(eq(documents.authorityId, authorityId), eq(documents.caseId, caseId)))

/** Whom a case's open invitations are for. */
const readInvitations = (db: Db, { authorityId, caseId }: OfCase) =>
  db
    .select({
      id: invitations.id,
      fullName: invitations.fullName,
      email: invitations.email,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.authorityId, authorityId),
        eq(invitations.caseId, caseId),
        isNull(invitations.endedAt),
      ),
    )
export type CaseFile = Exclude<Awaited<ReturnType<typeof readCaseFile>>, null | typeof NEEDS_REASON>

/** A case's reference and version by its id. */
export async function readCaseVersion(db: Db, authorityId: string, id: string) {
  const [row] = await db
    .select({ reference: cases.reference, version: cases.version })
    .from(cases)
    .where(and(eq(cases.authorityId, authorityId), eq(cases.id, id)))
  return row ?? null
}

/** Writes a line in the audit for something that changes no case: a sign-in, a list opened. */
export async function noteAct(
  db: Db,
  note: {
    authorityId: string
    actorId: string | null
    action: string
    /** What it was about, where that is one thing. */
    subject?: string
    requestId: string
    at: Date
  },
): Promise<void> {
  await db.insert(auditLog).values(note)
}
