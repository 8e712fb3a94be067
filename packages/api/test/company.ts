import { randomUUID } from 'node:crypto'
import { outsidePages } from '@common-ground/db'
import type { House, Person } from './house.ts'

/** What every form of a step carries. */
export const form = (reference: string, expectedVersion: number) => ({
  reference,
  expectedVersion,
  idempotencyKey: randomUUID(),
})

/** A file's bytes as they come. */
export async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

/** A paper about a case that went to a school, and its id. */
export async function addOutside(built: House, reference: string, sender: Person): Promise<string> {
  const [kase] = await built.owner.sql<{ id: string }[]>`select id from cases where reference = ${reference}`
  const id = randomUUID()
  await built.owner.db.insert(outsidePages).values({
    authorityId: sender.authorityId,
    caseId: kase?.id ?? '',
    id,
    tokenHash: randomUUID(),
    purpose: 'partyAsked',
    stage: 'disagreementResolution',
    party: 'school',
    organisation: 'A School',
    email: 'school@example.org',
    shows: {
      title: 'A paper',
      reference,
      madeOn: '2026-11-23T09:00:00.000Z',
      from: 'The council',
      blocks: [],
    },
    sentBy: sender.id,
    createdAt: new Date('2026-11-23T09:00:00Z'),
    expiresAt: new Date('2026-12-21T09:00:00Z'),
  })
  return id
}

/** Which version a case has now. */
export async function versionOf(built: House, reference: string): Promise<number> {
  const [row] = await built.owner.sql<{ version: number }[]>`
    select version from cases where reference = ${reference}`
  return row?.version ?? 0
}

/** The form of the next step on a case. */
export const next = async (built: House, reference: string) =>
  form(reference, await versionOf(built, reference))

/** What the message to an address holds of its link. */
export async function tokenFor(built: House, who: Person): Promise<string> {
  const [row] = await built.owner.sql<{ body: string }[]>`
    select o.body from outbox o join users u on u.email = o.to_address
    join invitations i on o.key = 'invitation:' || i.id and i.ended_at is null
    where u.id = ${who.id}`
  return /invitations\/(\S+)/.exec(row?.body ?? '')?.[1] ?? ''
}

type Relation = 'friend' | 'adviser' | 'representative' | 'otherParent' | 'youngPerson'

/** Asks somebody to a case, and has them come. */
export async function comes(
  built: House,
  from: Person,
  reference: string,
  who: Person,
  relation: Relation,
  scope: 'see' | 'actFor' | 'attend' | null,
  fullName = 'Somebody',
): Promise<void> {
  const asked = await built.portal(from).step.invitePerson({
    ...(await next(built, reference)),
    fullName,
    email: `${who.id}@example.org`,
    relation,
    scope,
    until: null,
  })
  if (!asked.ok) throw new Error(asked.text)
  const done = await built.portal(who).invitations.accept({ token: await tokenFor(built, who) })
  if (!done.ok) throw new Error(done.text)
}

/** Sends a paper in and puts it on the record, found clean as a scanner would. */
export async function addPaper(
  built: House,
  who: Person,
  reference: string,
  paper: {
    readonly fileName: string
    readonly text: string
    readonly source?: string
    readonly sharedWith?: 'council' | 'everyone'
  },
): Promise<string> {
  const { fileName, text, source, sharedWith = 'council' } = paper
  const documents = built.portal(who).documents
  const received = await documents.receive({ reference, fileName, source: bytes(text) })
  if (!received.ok) throw new Error(received.text)
  const { documentId } = received
  const added = await built.portal(who).step.addDocument({
    ...(await next(built, reference)),
    documentId,
    kind: 'report',
    source,
    sharedWith,
  })
  if (!added.ok) throw new Error(added.text)
  await built.owner.sql`update documents set state = 'clean' where id = ${documentId}`
  return documentId
}
