import type { Case } from '../case/case.ts'
import type { CaseEvent, EventOf, EventType } from '../case/events.ts'
import { evolve } from '../case/evolve.ts'
import type { Actor, PersonId } from '../people/actor.ts'
import type { TextRef } from '../people/text-ref.ts'
import { FIRST_THREAD, onlyAttends, type Reader, readsDocument } from './reading.ts'
import { isTheirs } from './standing.ts'

/**
 * Who, of the family's side, reads the words that an event points to. The council reads all of them.
 *
 * - `everyone`: all who read the case, now and later. `meeting`: those who only come to meetings as well.
 * - `theirs`: those whose disagreement it is, and whoever supports them. Another parent is not among them.
 * - `circle`: one person, and whoever supports them.
 * - `person`: one person alone.
 * - `paper`: those who see that paper. Its words are its name and who wrote it.
 * - `council`: nobody of the family's side.
 */
export type WordsFor =
  | { readonly with: 'everyone' | 'meeting' | 'theirs' | 'council' }
  | { readonly with: 'circle' | 'person'; readonly personId: PersonId }
  | { readonly with: 'paper'; readonly documentId: string }

/** @param by on whose behalf of the family's side it happened; null when it was the council. */
type Answer<T extends EventType> = (event: EventOf<T>, kase: Case, by: PersonId | null) => WordsFor

const everyone = (): WordsFor => ({ with: 'everyone' })
const meeting = (): WordsFor => ({ with: 'meeting' })
const theirs = (): WordsFor => ({ with: 'theirs' })
/** Events that hold no words. Should one ever get some, nobody of the family's side reads them before it is decided. */
const none = (): WordsFor => ({ with: 'council' })
const circle = (personId: PersonId): WordsFor => ({ with: 'circle', personId })
const paper = ({ documentId }: { readonly documentId: string }): WordsFor => ({ with: 'paper', documentId })
/** What somebody said to the council is theirs and the council's; what the council wrote for itself is its own. */
const whoSaidIt = (_event: unknown, _kase: Case, by: PersonId | null): WordsFor =>
  by === null ? none() : circle(by)

/** The person whom the first thread and, in older records, a conversation is with. */
const whoRaised = (kase: Case): WordsFor =>
  kase.people.some(({ personId }) => personId === kase.raisedBy) ? circle(kase.raisedBy) : theirs()

/** Every event. One that nobody has decided about does not compile. */
export const WORDS_FOR: { readonly [T in EventType]: Answer<T> } = {
  // What the disagreement is about is what everyone who is asked to it comes to talk about.
  caseRaised: everyone,
  caseAssigned: none,
  decisionRecorded: none,
  messageSent: ({ threadId, person }, kase) => {
    const thread = kase.threads.find(({ id }) => id === (threadId ?? FIRST_THREAD))
    return circle(thread?.person ?? person ?? kase.raisedBy)
  },
  caseClosed: everyone,
  // Why the council opened it again is said to the family.
  caseReopened: everyone,
  withdrawalUndone: none,

  personInvited: none,
  invitationWithdrawn: none,
  personJoined: none,
  accessChanged: none,
  accessEnded: none,
  // Why the council recorded that a young person cannot decide speaks of their health.
  rightMoved: theirs,

  contactRecorded: none,
  safetyFlagged: ({ by, from }) => (from === 'family' ? { with: 'person', personId: by } : none()),
  safetyUnflagged: none,

  caseRestricted: none,
  caseUnrestricted: none,

  documentAdded: paper,
  documentShared: paper,
  documentRemoved: paper,
  packReleased: none,

  unavailableSaid: none,
  // A statement of both sides is made to be read by all.
  positionStated: everyone,
  pointSettled: none,
  agreementRecorded: everyone,
  agreementSigned: none,
  // What shows that a promise was kept is for all to whom it was made.
  actionDone: everyone,
  actionNotDone: whoSaidIt,

  dutyDone: none,
  dateChangeProposed: everyone,
  dateChanged: everyone,
  dateChangeRefused: everyone,
  deadlineMoved: none,

  conversationRequested: none,
  conversationArranged: meeting,
  conversationHeld: ({ person, copied }, kase) =>
    copied === false ? none() : person ? circle(person) : whoRaised(kase),
  conversationWithdrawn: none,

  reconsiderationRequested: whoSaidIt,
  // Why whoever decided first looks again is said to the family. What the council thinks before it decides is not.
  reconsiderationOpened: ({ sameDecider }) => (sameDecider ? everyone() : none()),
  reconsiderationRecommended: none,
  reconsiderationReturned: none,
  reconsiderationDecided: everyone,
  reconsiderationWithdrawn: none,

  disagreementResolutionRequested: none,
  // The family's reason was given to the council. Another party's is written down for the family to read.
  partyAnswered: ({ party }, kase, by) =>
    party !== 'family' ? everyone() : by === null ? whoRaised(kase) : circle(by),
  partyAsked: none,
  disagreementResolutionReferred: none,
  disagreementResolutionArranged: meeting,
  disagreementResolutionConcluded: theirs,
  disagreementResolutionWithdrawn: none,

  mediationRequested: (_event, kase, by) => (by === null ? whoRaised(kase) : circle(by)),
  mediationDeclined: none,
  // What the provider and the NHS are told, the family that it is about may read. Another parent may not.
  mediationReferred: theirs,
  icbTold: theirs,
  mediationArranged: meeting,
  mediationMeetingCancelled: meeting,
  mediationCannotBeArranged: theirs,
  // What is said in mediation stays with those who were there.
  mediationConcluded: theirs,
  mediationWithdrawn: none,
  certificateRecorded: theirs,

  appealNoted: none,
  appealRegistered: none,
  appealPapersRecorded: none,
  // What the tribunal directed was written to both sides of the appeal, and to nobody else.
  directionsRecorded: theirs,
  directionChanged: none,
  directionDone: none,
  appealConceded: none,
  appealEnded: none,
  appealWithdrawn: none,

  // What the council learns from a decision that was changed is for itself.
  causeRecorded: none,
  costRecorded: none,
}

/** Who of the family's side reads the words of an event. */
export const wordsFor = (event: CaseEvent, kase: Case, by: PersonId | null): WordsFor =>
  (WORDS_FOR[event.type] as Answer<EventType>)(event as never, kase, by)

/** Whether a reader is among those for whom words are. */
export function isAmong(words: WordsFor, kase: Case, reader: Reader): boolean {
  if (reader.kind === 'council') return true
  if (onlyAttends(reader)) return words.with === 'meeting'
  const { personId, supports } = reader.member
  const eyes = supports ?? personId
  switch (words.with) {
    case 'everyone':
    case 'meeting':
      return true
    case 'theirs':
      return kase.people.some((each) => each.personId === eyes && isTheirs(each))
    case 'circle':
      return words.personId === eyes
    case 'person':
      return words.personId === personId
    case 'paper': {
      const document = kase.documents.find(({ id }) => id === words.documentId)
      return document ? readsDocument({ ...document, removedOn: null }, reader) : false
    }
    case 'council':
      return false
  }
}

/** Whether a reader reads the words that an event points to, on the timeline as on any other page. */
export const readsWords = (kase: Case, event: CaseEvent, by: PersonId | null, reader: Reader): boolean =>
  isAmong(wordsFor(event, kase, by), kase, reader)

/**
 * Whether a reader reads a paper about the case that was sent to somebody outside. It tells what whoever raised the
 * disagreement says: they and those who support them read it, and so does the council. Others learn that it went.
 */
export const readsOutside = (kase: Case, reader: Reader): boolean => isAmong(whoRaised(kase), kase, reader)

/** Talk that is confidential: what was said there plays no part when the council decides (SEND Code 11.39). */
const CONFIDENTIAL: ReadonlySet<EventType> = new Set<EventType>([
  'mediationConcluded',
  'disagreementResolutionConcluded',
])

/** Why what was agreed there had to be agreed may tell what was said there. */
const isConfidential = (event: CaseEvent): boolean =>
  event.type === 'causeRecorded'
    ? event.of === 'mediation' || event.of === 'disagreementResolution'
    : CONFIDENTIAL.has(event.type)

/**
 * Whether somebody of the council reads the words of an event. Whoever only decides does not read what was said in
 * mediation or disagreement resolution; officers and managers, who take part in them, do.
 */
export const councilReads = (event: CaseEvent, { roles }: Pick<Actor, 'roles'>): boolean =>
  !isConfidential(event) || roles.includes('officer') || roles.includes('manager')

/** Something that happened, and who did it. */
type Row = { readonly data: CaseEvent; readonly actorId: PersonId }

/**
 * On whose behalf of the family's side each event happened, as it stood then: somebody who helped one parent and later
 * helps the other takes nothing across. Null for what the council did.
 *
 * @param rows all events of a case, in order.
 */
export function actedFor(rows: readonly Row[]): readonly (PersonId | null)[] {
  let kase: Case | null = null
  return rows.map(({ data, actorId }) => {
    kase = evolve(kase, data)
    const member = kase.people.find(({ personId }) => personId === actorId)
    return member ? (member.supports ?? member.personId) : null
  })
}

const isTextRef = (value: object): value is TextRef =>
  'commitment' in value && 'length' in value && 'id' in value

/** Every pointer to words in an event, wherever it stands. */
export function textsIn(value: unknown): readonly TextRef[] {
  if (typeof value !== 'object' || value === null) return []
  return isTextRef(value) ? [value] : Object.values(value).flatMap(textsIn)
}

/** Words of somebody's danger or of whether they can decide: read on the case, and never met by chance in a search. */
const NOT_SEARCHED: ReadonlySet<EventType> = new Set<EventType>([
  'safetyFlagged',
  'safetyUnflagged',
  'rightMoved',
])

/** Whether the council's search finds the words of an event: what it writes for itself alone is left out too. */
export const isSearched = (event: CaseEvent, kase: Case, by: PersonId | null): boolean =>
  !NOT_SEARCHED.has(event.type) && wordsFor(event, kase, by).with !== 'council'
