import type { LocalDate } from '../calendar/index.ts'
import type { Case } from '../case/case.ts'
import type { EventType } from '../case/events.ts'
import type { PersonId } from '../people/actor.ts'
import type { CaseDocument } from '../people/document.ts'
import type { Member } from '../people/member.ts'
import type { PackRecipient } from '../people/recipient.ts'
import { type ContactShared, readsContact } from './contact.ts'
import { onlyAttends, type Reader, readsDocument } from './reading.ts'
import { membersOn } from './standing.ts'

const asReader = (member: Member): Reader => ({ kind: 'member', member })

/**
 * Whether any of these papers is what the young person wrote, added by them or for them. Of another that holds a child's
 * views, somebody has to say so.
 */
export const holdsOwnViews = ({ documents, people }: Case, ids: readonly CaseDocument['id'][]): boolean =>
  documents.some(
    ({ id, kind, addedBy, addedFor = addedBy }) =>
      ids.includes(id) &&
      kind === 'statement' &&
      people.some(({ personId, relation }) => personId === addedFor && relation === 'youngPerson'),
  )

/** Those of the family's side who will read a pack that is for them. Whoever only comes to meetings reads none. */
export function packReaders(kase: Case, recipient: PackRecipient, today: LocalDate): readonly Member[] {
  const reading = membersOn(kase, today).filter((member) => !onlyAttends(asReader(member)))
  if (recipient.kind === 'family') return reading
  return recipient.kind === 'person' ? reading.filter(({ personId }) => personId === recipient.personId) : []
}

/** Why a paper may not go into somebody's pack. */
export const KEPT_BACK_WORDS = {
  removed: 'It has been removed from the case',
  notTheirs: 'They may not see it. Whoever added it can share it with them',
  notAll: 'Not everybody in the family may see it. Make a pack for one person',
  keptToUs: 'It is kept to us. Share it with everyone in the case first',
  familyKeepsIt: 'The family has not shared it with everyone. Ask them first',
} as const
export type KeptBack = keyof typeof KEPT_BACK_WORDS

/**
 * Why a paper may not go to somebody, or null. People get what they read on the case anyway. An organisation gets only
 * what is for everyone on the case: nothing that a family gave to the council alone goes on without its word
 * (UK GDPR art 5(1)(b): what was given for one purpose).
 */
export function keptBack(
  document: CaseDocument,
  kase: Case,
  recipient: PackRecipient,
  today: LocalDate,
): KeptBack | null {
  if (document.removedOn !== null) return 'removed'
  if (recipient.kind === 'family' || recipient.kind === 'person') {
    const readers = packReaders(kase, recipient, today)
    // Nobody of a family that only rang has a place on the case: they get what is for everyone on it.
    if (readers.length === 0) return document.shared.with === 'everyone' ? null : 'notTheirs'
    if (readers.every((member) => readsDocument(document, asReader(member)))) return null
    return recipient.kind === 'family' ? 'notAll' : 'notTheirs'
  }
  if (document.shared.with === 'everyone') return null
  return document.side === 'family' ? 'familyKeepsIt' : 'keptToUs'
}

/**
 * Whether a paper is chosen before anybody has chosen. An organisation is given nothing that an officer did not mean it
 * to have.
 */
export const isTickedFirst = ({ kind }: PackRecipient): boolean => kind === 'family' || kind === 'person'

/** Whose particulars they are: their account, or null where they have none, and who may know them. */
export type Particulars = { readonly owner: PersonId | null; readonly shared: ContactShared }

/**
 * Whether somebody's address, telephone number or email address may stand in a pack. An organisation is nobody on the
 * case: it may know only what somebody lets everyone on it know, without exception. Where somebody could be in danger,
 * particulars go to nobody but their owner, whatever was said before.
 *
 * @param readers whom the pack is for, of the family's side; none for an organisation.
 */
export function mayStandInPack(
  { owner, shared }: Particulars,
  { safety = [] }: Pick<Case, 'safety'>,
  recipient: PackRecipient,
  readers: readonly PersonId[],
): boolean {
  const isForPeople = recipient.kind === 'family' || recipient.kind === 'person'
  // Somebody without an account is the only one of a family of whom nobody has one.
  if (owner === null) return recipient.kind === 'family' && readers.length === 0
  if (isForPeople && readers.every((reader) => reader === owner)) return true
  if (safety.length > 0) return false
  return isForPeople
    ? readers.every((reader) => readsContact(owner, shared, reader))
    : shared.with === 'everyone' && shared.except.length === 0
}

/** What an organisation may know has happened: steps in rights, and no talk between a family and the council. */
const KNOWN_OUTSIDE: ReadonlySet<EventType> = new Set<EventType>([
  'caseRaised',
  'reconsiderationRequested',
  'reconsiderationDecided',
  'disagreementResolutionRequested',
  'disagreementResolutionArranged',
  'disagreementResolutionConcluded',
  'mediationRequested',
  'mediationDeclined',
  'mediationArranged',
  'mediationConcluded',
  'certificateRecorded',
  'appealNoted',
  'appealEnded',
  'appealWithdrawn',
  'caseClosed',
  'caseReopened',
])

/** Whether that something happened may be said to an organisation; what was said there may not. */
export const isKnownOutside = (type: EventType): boolean => KNOWN_OUTSIDE.has(type)
