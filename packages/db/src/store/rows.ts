import { type Case, type CaseEvent, isCouncil, isSearched, textsIn } from '@common-ground/domain'
import type { auditLog, caseEvents, caseTexts } from '../schema/index.ts'
import { eventHash } from './canonical.ts'
import type { Request, Texts } from './types.ts'

/** What is to be written: the case before (null when new) and after, what happened, and the words that go with it. */
export type Change = {
  readonly before: { readonly hash: string; readonly version: number } | null
  readonly after: Case
  readonly events: readonly CaseEvent[]
  readonly texts: Texts
}

/** Who did it, when, and in answer to what: as much of a request as its rows say. */
export type Signed = Pick<Request, 'authorityId' | 'actor' | 'now' | 'requestId' | 'action'>

/** The events as rows, each carrying the hash of the one before it. */
export function eventRows(request: Signed, change: Change): (typeof caseEvents.$inferInsert)[] {
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
export function textRows(
  request: Signed,
  { after, events, texts }: Change,
): (typeof caseTexts.$inferInsert)[] {
  if (texts.length === 0) return []
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

/** The line of the audit that says who took a step, and on which case. */
export const auditRow = (request: Signed, { reference }: Case): typeof auditLog.$inferInsert => ({
  authorityId: request.authorityId,
  at: request.now,
  actorId: request.actor.id,
  action: request.action,
  subject: reference,
  requestId: request.requestId,
})
