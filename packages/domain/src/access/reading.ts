import type { LocalDate } from '../calendar/index.ts'
import type { Case, Thread } from '../case/case.ts'
import type { CaseEvent } from '../case/events.ts'
import type { PersonId } from '../people/actor.ts'
import type { CaseDocument } from '../people/document.ts'
import type { Member } from '../people/member.ts'
import { membersOn, standingOf } from './standing.ts'

/** Who reads: somebody of the council, or a person with a place on the case. */
export type Reader = { readonly kind: 'council' } | { readonly kind: 'member'; readonly member: Member }

/** The reader that a person of the family's side is on a day, or null when they have no place. */
export function readerOf(kase: Case, personId: PersonId, today: LocalDate): Reader | null {
  const member = standingOf(kase, personId, today)
  return member && { kind: 'member', member }
}

/** Whose eyes a reader has: their own, or those of the person they support. */
const behalf = ({ personId, supports }: Member): PersonId => supports ?? personId

/** Whether somebody comes to meetings only, and reads nothing else. */
export const onlyAttends = (reader: Reader): boolean =>
  reader.kind === 'member' && reader.member.scope === 'attend'

/**
 * Whether a thread of messages is shown. Each person writes with the council by themselves: replies never cross. A
 * parent who stays beside a young person still reads what they wrote when the right was theirs.
 */
export function readsThread(thread: Pick<Thread, 'person'>, reader: Reader): boolean {
  if (reader.kind === 'council') return true
  const { member } = reader
  return !onlyAttends(reader) && (thread.person === behalf(member) || thread.person === member.personId)
}

/** Whether a paper is shown. Whoever added it always sees it, and so does whoever supports them. */
export function readsDocument(document: CaseDocument, reader: Reader): boolean {
  if (document.removedOn !== null) return false
  if (reader.kind === 'council') return true
  if (onlyAttends(reader)) return false
  const { personId } = reader.member
  const eyes = behalf(reader.member)
  if (document.addedBy === personId || (document.addedFor ?? document.addedBy) === eyes) return true
  const { shared } = document
  if (shared.with === 'everyone') return true
  return shared.with === 'people' && (shared.people.includes(eyes) || shared.people.includes(personId))
}

/** Whether an event stands on somebody's timeline. What others wrote to the council, or who supports them, does not. */
export function readsEvent(kase: Case, event: CaseEvent, reader: Reader): boolean {
  if (reader.kind === 'council') return event.type !== 'personInvited' && event.type !== 'invitationWithdrawn'
  const eyes = behalf(reader.member)
  if (onlyAttends(reader)) return ATTENDED.has(event.type)
  switch (event.type) {
    case 'messageSent': {
      const thread = kase.threads.find(({ id }) => id === (event.threadId ?? FIRST_THREAD))
      return thread ? readsThread(thread, reader) : false
    }
    case 'documentAdded':
    case 'documentShared':
    case 'documentRemoved': {
      const document = kase.documents.find(({ id }) => id === event.documentId)
      return document ? readsDocument({ ...document, removedOn: null }, reader) : false
    }
    case 'personInvited':
      return event.by === eyes
    case 'invitationWithdrawn':
    case 'personJoined':
    case 'accessChanged':
    case 'accessEnded':
      return concerns(kase, event, eyes)
    case 'unavailableSaid':
      return event.personId === eyes
    // A pack for one person is theirs to know of; one for the family or an organisation is the whole family's.
    case 'packReleased': {
      const { recipient } = event
      if (recipient.kind !== 'person') return true
      return recipient.personId === eyes || recipient.personId === reader.member.personId
    }
    // Nobody else of the family's side, not even whoever supports them, learns that somebody is in danger.
    case 'safetyFlagged':
      return event.by === reader.member.personId
    case 'contactRecorded':
    // What the council thinks before it decides is advice: the decision and its reasons are the family's to read.
    case 'reconsiderationRecommended':
    case 'reconsiderationReturned':
    // Who at the council may see it is the council's own matter.
    case 'caseRestricted':
    case 'caseUnrestricted':
    // What it notes to learn from is its own as well.
    case 'causeRecorded':
    case 'costRecorded':
      return false
    case 'safetyUnflagged':
      return event.told.includes(reader.member.personId)
    default:
      return true
  }
}

/**
 * A case as far as a reader may know how it stands. Whether somebody else waits for an answer from the council is not
 * theirs to know, and neither is what was said of anybody's safety, or what the council notes to learn from.
 */
export function asRead(kase: Case, reader: Reader): Case {
  if (reader.kind === 'council') return kase
  const threads = kase.threads.filter((thread) => readsThread(thread, reader))
  const waits = threads.flatMap(({ waitingSince }) => waitingSince ?? [])
  const { personId } = reader.member
  const mine = kase.safety?.filter(({ by }) => by === personId) ?? []
  const { causes: _causes, costs: _costs, ...known } = kase
  return { ...known, threads, safety: mine, familyWaitingSince: waits.toSorted()[0] ?? null }
}

/** Whether papers of a case are opened, sent and taken away only after a second step: somebody could be in danger. */
export const needsSecondStep = ({ safety = [] }: Pick<Case, 'safety'>): boolean => safety.length > 0

/** The thread of messages from before there were several. */
export const FIRST_THREAD = 'first'

const ATTENDED: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>([
  'conversationArranged',
  'disagreementResolutionArranged',
  'mediationArranged',
])

/** Whether news of somebody's access is about the person or whoever supports them. */
function concerns(kase: Case, event: CaseEvent, eyes: PersonId): boolean {
  if (event.type === 'invitationWithdrawn') return event.by === eyes
  if (!('personId' in event)) return false
  if (event.personId === eyes) return true
  return kase.people.some((each) => each.personId === event.personId && each.supports === eyes)
}

/** One line of "who can see this". */
export type Seer = { readonly member: Member; readonly mine: boolean }

/** Everyone with a place on a case, and whether they stand with the reader. The council is not in the list. */
export function seersFor(kase: Case, reader: Reader, today: LocalDate): readonly Seer[] {
  const eyes = reader.kind === 'member' ? behalf(reader.member) : null
  return membersOn(kase, today).map((member) => ({
    member,
    mine: member.personId === eyes || member.supports === eyes,
  }))
}
