import { readsDocument } from '../../access/reading.ts'
import { standingOf } from '../../access/standing.ts'
import type { LocalDate } from '../../calendar/index.ts'
import { type Actor, isCouncil, sideOf } from '../../people/actor.ts'
import type { CaseDocument } from '../../people/document.ts'
import type { Case } from '../case.ts'
import type { Refusal } from '../refusal.ts'
import { type Handlers, notInTheFuture } from './handler.ts'

/** The most papers a case holds. */
export const MOST_DOCUMENTS = 500

/**
 * A paper that somebody may change: its own, or one of the person they act for. The council may change any that the
 * council added.
 */
function own(kase: Case, id: string, actor: Actor, today: LocalDate): CaseDocument | Refusal {
  const document = kase.documents.find((each) => each.id === id && each.removedOn === null)
  if (isCouncil(actor)) {
    if (!document) return { code: 'noSuchDocument' }
    if (document.issued) return { code: 'issuedLetter' }
    return document.side === 'council' ? document : { code: 'notYourDocument' }
  }
  const member = standingOf(kase, actor.id, today)
  if (!document || !member || !readsDocument(document, { kind: 'member', member }))
    return { code: 'noSuchDocument' }
  const owner = document.addedFor ?? document.addedBy
  const mine = document.addedBy === actor.id || owner === actor.id || owner === member.supports
  return mine ? document : { code: 'notYourDocument' }
}

/** Papers, and who sees them. */
export const DOCUMENT_HANDLERS: Handlers<'addDocument' | 'shareDocument' | 'removeDocument'> = {
  addDocument: ({ kase, command, actor, on, today }) => {
    const { documentId, kind, datedOn, sha256, shared } = command
    if (kase.documents.length >= MOST_DOCUMENTS) return { code: 'tooMany' }
    if (!peopleFit(kase, shared, today)) return { code: 'noSuchPerson' }
    const future = datedOn && notInTheFuture(datedOn, today)
    if (future) return future
    const by = actor.id
    const forPerson = standingOf(kase, by, today)?.supports
    const added = { type: 'documentAdded', on, documentId, kind, datedOn, sha256, shared, by } as const
    return [{ ...added, ...(forPerson && { forPerson }), from: sideOf(actor) }]
  },

  shareDocument: ({ kase, command, actor, on, today }) => {
    const found = own(kase, command.documentId, actor, today)
    if ('code' in found) return found
    if (!peopleFit(kase, command.shared, today)) return { code: 'noSuchPerson' }
    return [{ type: 'documentShared', on, documentId: found.id, shared: command.shared }]
  },

  removeDocument: ({ kase, command, actor, on, today }) => {
    const found = own(kase, command.documentId, actor, today)
    return 'code' in found ? found : [{ type: 'documentRemoved', on, documentId: found.id }]
  },
}

/** Whether everybody named has a place on the case. */
const peopleFit = (kase: Case, shared: CaseDocument['shared'], today: LocalDate): boolean =>
  shared.with !== 'people' ||
  (shared.people.length > 0 && shared.people.every((person) => standingOf(kase, person, today) !== null))
