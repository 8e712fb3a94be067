import { type Case, type CaseEvent, isCouncil, isSearched, textsIn } from '@common-ground/domain'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '../connect.ts'
import { auditLog, caseEvents, cases, caseTexts, commandLog } from '../schema/index.ts'
import { eventHash } from './canonical.ts'
import { projectFigures } from './figures.ts'
import { projectPeople } from './people.ts'
import { caseRow, projectDates, readPromises } from './project.ts'
import type { Request, Texts } from './types.ts'

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
 * Writes a change inside the caller's transaction: the case's row, its events, its words, and the key that makes a repeat harmless. The statements go out together, without waiting for each other.
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
    projectFigures(tx, authorityId, after, promises, before ? undefined : change.events),
  ])
}
