import type { Case, CaseEvent, LocalDate, Scope, Staff } from '@common-ground/domain'
import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import {
  auditLog,
  caseEvents,
  casePeople,
  cases,
  caseTexts,
  contactChanges,
  documents,
  invitations,
  outsidePages,
  ownWords,
  teams,
  users,
} from '../schema/index.ts'
import { stillWithin, within } from '../store/membership.ts'
import {
  filedHold,
  filedLinks,
  filedNotReached,
  type Hold,
  type LinkedCase,
  NO_LIST,
  type NotReached,
} from './council-lists.ts'
import { filed, ofCase } from './filed.ts'
import { listOf, type Sent, written } from './list-of.ts'
import { hasReason, opensTo, sightOf } from './sight.ts'

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

type Roles = typeof users.$inferSelect.roles
type OwnWords = typeof ownWords.$inferSelect

/** An event as it stands on the record, with who made it happen. */
export type FiledEvent = {
  readonly seq: number
  readonly at: Date
  readonly data: CaseEvent
  readonly actorId: string
  readonly actorName: string
  readonly actorRoles: Roles
}
/** Somebody of a case, with how they are reached. */
export type FiledPerson = Pick<
  typeof casePeople.$inferSelect,
  | 'id'
  | 'userId'
  | 'kind'
  | 'fullName'
  | 'relationship'
  | 'dateOfBirth'
  | 'phone'
  | 'contactBy'
  | 'safeContact'
  | 'needs'
  | 'contactShared'
> & { readonly email: string | null; readonly address: string | null }
type FiledDocument = Pick<
  typeof documents.$inferSelect,
  'id' | 'fileName' | 'source' | 'mediaType' | 'bytes' | 'state' | 'uploadedAt'
>
type FiledInvitation = Pick<typeof invitations.$inferSelect, 'id' | 'fullName' | 'email' | 'expiresAt'>
/** What was sent to somebody outside. What opens it is not read. */
export type FiledOutside = Pick<
  typeof outsidePages.$inferSelect,
  'id' | 'purpose' | 'party' | 'organisation' | 'email' | 'shows' | 'createdAt' | 'expiresAt'
> & { readonly openedAt: Date | null; readonly endedAt: Date | null }
type SentOutside = Omit<FiledOutside, 'createdAt' | 'expiresAt' | 'openedAt' | 'endedAt'> & {
  readonly createdAt: string
  readonly expiresAt: string
  readonly openedAt: string | null
  readonly endedAt: string | null
}
type FiledWords = Pick<OwnWords, 'writtenBy' | 'themselves' | 'answers' | 'shared' | 'updatedAt'>
/** A number or address that waits for the person whose account it is. */
type FiledContact = Pick<typeof contactChanges.$inferSelect, 'userId' | 'field' | 'value' | 'proposedAt'>

type Row = {
  readonly id: string
  readonly kase: Case
  readonly version: number
  readonly team: string | null
  readonly reason: boolean
  /** Whether it is open to whoever asks, as the database judged it. */
  readonly opens: boolean
  readonly events: readonly Sent<FiledEvent>[]
  readonly texts: readonly { readonly id: string; readonly body: string }[]
  readonly people: readonly FiledPerson[]
  readonly files: readonly Sent<FiledDocument>[]
  readonly asked: readonly Sent<FiledInvitation>[]
  readonly ownWords: readonly Sent<FiledWords>[]
  readonly waiting: readonly Sent<FiledContact>[]
  readonly outside: readonly SentOutside[]
  readonly links: readonly LinkedCase[]
  readonly notReached: readonly Sent<NotReached>[]
  readonly held: Hold | null
}

const filedEvents = written(
  filed(
    listOf(
      {
        seq: caseEvents.seq,
        at: caseEvents.at,
        data: caseEvents.data,
        actorId: caseEvents.actorId,
        actorName: users.fullName,
        actorRoles: users.roles,
      },
      sql`${caseEvents.seq}`,
    ),
    sql`${caseEvents} join ${users} on ${users.authorityId} = ${caseEvents.authorityId}
    and ${users.id} = ${caseEvents.actorId} where ${ofCase(caseEvents)}`,
  ),
)
const filedTexts = written(
  filed(
    listOf({ id: caseTexts.id, body: caseTexts.body }, sql`${caseTexts.id}`),
    sql`${caseTexts} where ${ofCase(caseTexts)}`,
  ),
)
const filedPeople = written(
  filed(
    listOf(
      {
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
        address: sql`coalesce(${users.address}, ${casePeople.address})`,
      },
      sql`${casePeople.kind}, ${casePeople.fullName}, ${casePeople.id}`,
    ),
    sql`${casePeople} left join ${users} on ${users.authorityId} = ${casePeople.authorityId}
    and ${users.id} = ${casePeople.userId} where ${ofCase(casePeople)}`,
  ),
)
const filedDocuments = written(
  filed(
    listOf(
      {
        id: documents.id,
        fileName: documents.fileName,
        source: documents.source,
        mediaType: documents.mediaType,
        bytes: documents.bytes,
        state: documents.state,
        uploadedAt: documents.uploadedAt,
      },
      sql`${documents.uploadedAt}, ${documents.id}`,
    ),
    sql`${documents} where ${ofCase(documents)}`,
  ),
)
/** Whom a case's open invitations are for. */
const filedInvitations = written(
  filed(
    listOf(
      {
        id: invitations.id,
        fullName: invitations.fullName,
        email: invitations.email,
        expiresAt: invitations.expiresAt,
      },
      sql`${invitations.createdAt}, ${invitations.id}`,
    ),
    sql`${invitations} where ${ofCase(invitations)} and ${invitations.endedAt} is null`,
  ),
)
/** A young person's words, each by whoever wrote them. Which of them somebody sees, the domain says. */
const filedOwnWords = written(
  filed(
    listOf(
      {
        writtenBy: ownWords.writtenBy,
        themselves: ownWords.themselves,
        answers: ownWords.answers,
        shared: ownWords.shared,
        updatedAt: ownWords.updatedAt,
      },
      sql`${ownWords.updatedAt}`,
    ),
    sql`${ownWords} where ${ofCase(ownWords)}`,
  ),
)
const filedWaiting = written(
  filed(
    listOf(
      {
        userId: contactChanges.userId,
        field: contactChanges.field,
        value: contactChanges.value,
        proposedAt: contactChanges.proposedAt,
      },
      sql`${contactChanges.proposedAt}`,
    ),
    sql`${contactChanges} where ${contactChanges.authorityId} = k.authority_id and ${contactChanges.decidedAt} is null
    and ${contactChanges.userId} in (select ${casePeople.userId} from ${casePeople} where ${ofCase(casePeople)})`,
  ),
)

const filedOutside = written(
  filed(
    listOf(
      {
        id: outsidePages.id,
        purpose: outsidePages.purpose,
        party: outsidePages.party,
        organisation: outsidePages.organisation,
        email: outsidePages.email,
        shows: outsidePages.shows,
        createdAt: outsidePages.createdAt,
        expiresAt: outsidePages.expiresAt,
        openedAt: outsidePages.openedAt,
        endedAt: outsidePages.endedAt,
      },
      // Those of one step by their name; the list is read from its end.
      sql`${outsidePages.createdAt}, ${outsidePages.organisation} desc, ${outsidePages.id}`,
    ),
    sql`${outsidePages} where ${ofCase(outsidePages)}`,
  ),
)

/** That it was looked at, written down by the same statement: nobody reads what is not on the audit. */
const looked = (
  authorityId: string,
  reference: string,
  { actorId, action, requestId, at }: Look,
) => sql`, look as (
  insert into ${auditLog} (authority_id, at, actor_id, action, subject, request_id)
  select ${authorityId}, ${at.toISOString()}::timestamptz, ${actorId}::uuid, ${action}, ${reference}, ${requestId}
  from k where k.opens)`

/**
 * Everything of one case: the fold, its events, words and people, and the names of those who acted. One statement. What
 * lies outside the scope is null, as if it did not exist; another team's case is NEEDS_REASON until they have said why.
 * With `look`, that it was looked at is written down.
 */
export async function readCaseFile(
  db: Db,
  authorityId: string,
  reference: string,
  { scope, staff, today }: Seeing,
  look?: Look,
) {
  const [row] = await db.execute<Row>(sql`
    with k as materialized (
      select ${cases.authorityId}, ${cases.id}, ${cases.state} as kase, ${cases.version}, ${teams.name} as team,
        ${staff ? hasReason(staff.id, today) : sql`true`} as reason,
        ${staff ? opensTo(staff, today) : sql`true`} as opens
      from ${cases} left join ${teams} on ${teams.authorityId} = ${cases.authorityId} and ${teams.id} = ${cases.teamId}
      where ${cases.authorityId} = ${authorityId} and ${cases.reference} = ${reference} and ${within(scope, today)})
    ${look ? looked(authorityId, reference, look) : sql``}
    select k.id, k.kase, k.version, k.team, k.reason, k.opens, ${filedEvents} as events, ${filedTexts} as texts,
      ${filedPeople} as people, ${filedDocuments} as files, ${filedInvitations} as asked,
      ${filedOwnWords} as "ownWords", ${filedWaiting} as waiting, ${filedOutside} as outside,
      ${staff ? filedLinks(staff, today) : NO_LIST} as links, ${staff ? filedNotReached : NO_LIST} as "notReached",
      ${staff ? filedHold : sql`null`} as held
    from k`)
  if (!row || !stillWithin(row.kase, scope, today)) return null
  const sight = staff ? sightOf(staff, row.kase, row.reason) : 'open'
  if ((sight === 'open') !== row.opens) throw new Error('The database and the domain differ on who may look')
  if (sight === 'needsReason') return NEEDS_REASON
  return {
    id: row.id,
    kase: row.kase,
    version: row.version,
    team: row.team,
    events: row.events.map(({ at, ...event }): FiledEvent => ({ ...event, at: new Date(at) })),
    texts: new Map(row.texts.map(({ id, body }) => [id, body])),
    people: row.people,
    files: new Map(
      row.files.map(({ uploadedAt, ...file }): [string, FiledDocument] => [
        file.id,
        { ...file, uploadedAt: new Date(uploadedAt) },
      ]),
    ),
    invitations: new Map(
      row.asked.map(({ expiresAt, ...each }): [string, FiledInvitation] => [
        each.id,
        { ...each, expiresAt: new Date(expiresAt) },
      ]),
    ),
    ownWords: row.ownWords.map(
      ({ updatedAt, ...words }): FiledWords => ({ ...words, updatedAt: new Date(updatedAt) }),
    ),
    links: row.links,
    notReached: row.notReached.map(
      ({ createdAt, ...message }): NotReached => ({ ...message, createdAt: new Date(createdAt) }),
    ),
    held: row.held,
    outside: row.outside.map(
      ({ createdAt, expiresAt, openedAt, endedAt, ...page }): FiledOutside => ({
        ...page,
        createdAt: new Date(createdAt),
        expiresAt: new Date(expiresAt),
        openedAt: openedAt === null ? null : new Date(openedAt),
        endedAt: endedAt === null ? null : new Date(endedAt),
      }),
    ),
    waiting: row.waiting.map(
      ({ proposedAt, ...change }): FiledContact => ({ ...change, proposedAt: new Date(proposedAt) }),
    ),
  }
}
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
