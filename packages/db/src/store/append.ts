import { type Case, type CaseEvent, isCouncil, isSearched, textsIn } from '@common-ground/domain'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../connect.ts'
import { auditLog, caseEvents, cases, caseTexts, commandLog, outbox } from '../schema/index.ts'
import { eventHash } from './canonical.ts'
import { projectPeople } from './people.ts'
import { caseRow, projectDates, readPromises } from './project.ts'
import type { OutgoingMessage, Request, Texts } from './types.ts'

/** What is to be written: the case before (null when new) and after, what happened, and the words that go with it. */
export type Change = {
  readonly before: { readonly hash: string; readonly version: number } | null
  readonly after: Case
  readonly events: readonly CaseEvent[]
  readonly texts: Texts
}

/** Thrown when the case was saved by somebody else in between; the row lock makes that impossible. */
export class LostRace extends Error {}

/** The events as rows, each carrying the hash of the one before it. */
function eventRows(request: Request, change: Change): (typeof caseEvents.$inferInsert)[] {
  let prevHash = change.before?.hash ?? ''
  let seq = change.before?.version ?? 0
  return change.events.map((data) => {
    seq += 1
    const link = {
      authorityId: request.authorityId,
      caseId: change.after.id,
      seq,
      type: data.type,
      at: request.now,
      actorId: request.actor.id,
      actorRole: request.actor.roles.join('+'),
      requestId: request.requestId,
      data,
    }
    const hash = eventHash(prevHash, link)
    const row = { ...link, prevHash, hash }
    prevHash = hash
    return row
  })
}

/** The words as rows, each knowing whether a search may find it. */
function textRows(request: Request, { after, events, texts }: Change): (typeof caseTexts.$inferInsert)[] {
  const by = isCouncil(request.actor) ? null : request.actor.id
  const found = new Set(
    events
      .filter((event) => isSearched(event, after, by))
      .flatMap((event) => textsIn(event).map(({ id }) => id)),
  )
  return texts.map(({ ref, body, salt }) => ({
    authorityId: request.authorityId,
    id: ref.id,
    caseId: after.id,
    body,
    salt,
    writtenAt: request.now,
    searched: found.has(ref.id),
  }))
}

/**
 * Writes a change inside the caller's transaction: the case's row, its events, its words, the messages that tell
 * people, and the key that makes a repeat harmless. The statements go out together, without waiting for each other.
 */
export async function append(tx: Tx, request: Request, change: Change): Promise<void> {
  const { authorityId } = request
  const { after, before } = change
  const assigned = change.events.some(({ type }) => type === 'caseAssigned')
  const row = { ...caseRow(authorityId, after, request.today), ...(assigned && { assignedAt: request.now }) }
  const saved = before
    ? tx
        .update(cases)
        .set(row)
        .where(
          and(eq(cases.authorityId, authorityId), eq(cases.id, after.id), eq(cases.version, before.version)),
        )
        .returning({ id: cases.id })
    : tx.insert(cases).values(row).returning({ id: cases.id })
  const texts = textRows(request, change)
  const [rows, promises] = await Promise.all([
    saved,
    readPromises(tx, authorityId),
    tx.insert(caseEvents).values(eventRows(request, change)),
    texts.length > 0 ? tx.insert(caseTexts).values(texts) : undefined,
    tx
      .update(commandLog)
      .set({ result: { reference: after.reference, version: after.version } })
      .where(and(eq(commandLog.authorityId, authorityId), eq(commandLog.key, request.idempotencyKey))),
    tx.insert(auditLog).values({
      authorityId,
      at: request.now,
      actorId: request.actor.id,
      action: request.action,
      subject: after.reference,
      requestId: request.requestId,
    }),
  ])
  if (rows.length !== 1) throw new LostRace(after.reference)
  await Promise.all([
    projectPeople(tx, request, change),
    projectDates(tx, authorityId, after, promises, request.today),
  ])
}

/** Whom a message goes to, as a condition on `users u`. */
function whom(to: OutgoingMessage['to'], caseId: string): SQL {
  if (to.kind === 'person') return sql`u.id = ${to.personId}`
  const here = sql`select 1 from case_people p where p.authority_id = u.authority_id and p.case_id = ${caseId}
    and p.user_id = u.id and p.ended_on is null`
  // Whoever only comes to meetings hears of meetings alone, in messages of their own.
  if (to.kind === 'attending') return sql`exists (${here} and p.scope = 'attend')`
  if (to.kind === 'family') return sql`exists (${here} and (p.scope is null or p.scope <> 'attend'))`
  return sql`exists (${here} and (p.user_id = ${to.personId} or p.supports = ${to.personId})
    and (p.scope is null or p.scope <> 'attend'))`
}

/**
 * Puts the messages in the outbox, one row for each person they go to. The key makes a second one impossible.
 * Nobody is told what they have just done themselves, except that what they raised has been received.
 */
export async function enqueue(tx: Tx, request: Request, change: Change): Promise<void> {
  const messages = request.messagesFor(change.events, change.after)
  const { restricted } = change.after
  // Nobody at the council hears of a case that is hidden from them, whatever they once had to do with it.
  const mayKnow = restricted ? sql`(u.world = 'portal' or u.id in ${[...restricted.named]})` : sql`true`
  await Promise.all(
    messages.map((message, at) => {
      const whose = whom(message.to, change.after.id)
      const key = `${change.after.id}:${change.after.version}:${at}:${message.template}`
      return tx.execute(sql`
        insert into ${outbox} (authority_id, key, case_id, to_user_id, to_address, template, subject, body, created_at)
        select u.authority_id, ${key} || ':' || u.id, ${change.after.id}, u.id, u.email, ${message.template},
          ${message.subject}, ${message.body}, ${request.now.toISOString()}::timestamptz
        from users u
        where u.authority_id = ${request.authorityId} and u.disabled_at is null and ${whose} and ${mayKnow}
          and (${change.before === null} or u.id <> ${request.actor.id})`)
    }),
  )
}
