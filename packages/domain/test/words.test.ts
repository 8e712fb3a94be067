import { describe, expect, test } from 'vitest'
import {
  type Actor,
  actedFor,
  asRead,
  type Case,
  type CaseEvent,
  type EventType,
  evolve,
  isAmong,
  type Member,
  needsSecondStep,
  promisedDates,
  type Reader,
  readsEvent,
  readsWords,
  textsIn,
  threeLines,
  WORDS_FOR,
  type WordsFor,
  wordsFor,
} from '../src/index.ts'
import {
  after,
  FAMILY,
  FRIEND,
  MANAGER,
  OFFICER,
  OTHER_PARENT,
  raised,
  refusalOf,
  TODAY,
  text,
} from './build.ts'

const EVENT_TYPES = Object.keys(WORDS_FOR) as EventType[]

function joined(
  kase: Case,
  actor: Actor,
  relation: 'friend' | 'otherParent',
  by: Actor,
  scope: Member['scope'],
) {
  const invitationId = `invitation-${actor.id}-${kase.version}`
  const asked = after(kase, { type: 'invitePerson', invitationId, relation, scope, until: null }, by)
  return after(asked, { type: 'joinCase', invitationId }, actor)
}

const both = joined(raised(), OTHER_PARENT, 'otherParent', FAMILY, null)
const crowd = joined(both, FRIEND, 'friend', FAMILY, 'see')
const OTHERS_FRIEND: Actor = { id: 'others-friend-1', roles: ['family'] }
const kase = joined(crowd, OTHERS_FRIEND, 'friend', OTHER_PARENT, 'actFor')
const reader = (actor: Actor, scope?: Member['scope']): Reader => {
  const member = kase.people.find(({ personId }) => personId === actor.id)
  if (!member) throw new Error(`${actor.id} is not there`)
  return { kind: 'member', member: scope ? { ...member, scope } : member }
}

/** Who reads words for whom, written by hand: the parent, their friend, the other parent, the other's friend, attends. */
const TABLE: readonly (readonly [WordsFor, string])[] = [
  [{ with: 'everyone' }, 'PFOo-'],
  [{ with: 'meeting' }, 'PFOoA'],
  [{ with: 'theirs' }, 'PF---'],
  [{ with: 'circle', personId: FAMILY.id }, 'PF---'],
  [{ with: 'circle', personId: OTHER_PARENT.id }, '--Oo-'],
  [{ with: 'person', personId: FAMILY.id }, 'P----'],
  [{ with: 'person', personId: OTHER_PARENT.id }, '--O--'],
  [{ with: 'paper', documentId: 'not-there' }, '-----'],
  [{ with: 'council' }, '-----'],
]
const READERS: readonly (readonly [string, Reader])[] = [
  ['P', reader(FAMILY)],
  ['F', reader(FRIEND)],
  ['O', reader(OTHER_PARENT)],
  ['o', reader(OTHERS_FRIEND)],
  ['A', reader(FRIEND, 'attend')],
]

describe('words for each kind of reader', () => {
  test.each(TABLE)('%j', (words, who) => {
    const found = READERS.map(([letter, each]) => (isAmong(words, kase, each) ? letter : '-')).join('')
    expect(found).toBe(who)
    expect(isAmong(words, kase, { kind: 'council' })).toBe(true)
  })
})

/** What each event's words are for, said by the parent and by the council. Written by hand beside the decision page. */
const DECIDED: Record<EventType, readonly [byParent: string, byCouncil: string]> = {
  caseRaised: ['everyone', 'everyone'],
  caseAssigned: ['council', 'council'],
  decisionRecorded: ['council', 'council'],
  messageSent: ['circle', 'circle'],
  caseClosed: ['everyone', 'everyone'],
  caseReopened: ['everyone', 'everyone'],
  withdrawalUndone: ['council', 'council'],
  personInvited: ['council', 'council'],
  invitationWithdrawn: ['council', 'council'],
  personJoined: ['council', 'council'],
  accessChanged: ['council', 'council'],
  accessEnded: ['council', 'council'],
  rightMoved: ['theirs', 'theirs'],
  contactRecorded: ['council', 'council'],
  safetyFlagged: ['person', 'council'],
  safetyUnflagged: ['council', 'council'],
  caseRestricted: ['council', 'council'],
  caseUnrestricted: ['council', 'council'],
  documentAdded: ['paper', 'paper'],
  documentShared: ['paper', 'paper'],
  documentRemoved: ['paper', 'paper'],
  packReleased: ['council', 'council'],
  unavailableSaid: ['council', 'council'],
  positionStated: ['everyone', 'everyone'],
  pointSettled: ['council', 'council'],
  agreementRecorded: ['everyone', 'everyone'],
  agreementSigned: ['council', 'council'],
  actionDone: ['everyone', 'everyone'],
  actionNotDone: ['circle', 'council'],
  dutyDone: ['council', 'council'],
  dateChangeProposed: ['everyone', 'everyone'],
  dateChanged: ['everyone', 'everyone'],
  dateChangeRefused: ['everyone', 'everyone'],
  deadlineMoved: ['council', 'council'],
  conversationRequested: ['council', 'council'],
  conversationArranged: ['meeting', 'meeting'],
  conversationHeld: ['circle', 'circle'],
  conversationWithdrawn: ['council', 'council'],
  reconsiderationRequested: ['circle', 'council'],
  reconsiderationOpened: ['council', 'council'],
  reconsiderationRecommended: ['council', 'council'],
  reconsiderationReturned: ['council', 'council'],
  reconsiderationDecided: ['everyone', 'everyone'],
  reconsiderationWithdrawn: ['council', 'council'],
  disagreementResolutionRequested: ['council', 'council'],
  partyAnswered: ['circle', 'circle'],
  partyAsked: ['council', 'council'],
  disagreementResolutionReferred: ['council', 'council'],
  disagreementResolutionArranged: ['meeting', 'meeting'],
  disagreementResolutionConcluded: ['theirs', 'theirs'],
  disagreementResolutionWithdrawn: ['council', 'council'],
  mediationRequested: ['circle', 'circle'],
  mediationDeclined: ['council', 'council'],
  mediationReferred: ['theirs', 'theirs'],
  icbTold: ['theirs', 'theirs'],
  mediationArranged: ['meeting', 'meeting'],
  mediationMeetingCancelled: ['meeting', 'meeting'],
  mediationCannotBeArranged: ['theirs', 'theirs'],
  mediationConcluded: ['theirs', 'theirs'],
  mediationWithdrawn: ['council', 'council'],
  certificateRecorded: ['theirs', 'theirs'],
  appealNoted: ['council', 'council'],
  appealRegistered: ['council', 'council'],
  directionsRecorded: ['theirs', 'theirs'],
  directionChanged: ['council', 'council'],
  directionDone: ['council', 'council'],
  appealConceded: ['council', 'council'],
  appealPapersRecorded: ['council', 'council'],
  appealEnded: ['council', 'council'],
  appealWithdrawn: ['council', 'council'],
  causeRecorded: ['council', 'council'],
  costRecorded: ['council', 'council'],
}

/** An event of a kind, with as much of it as says for whom its words are. */
const bare = (type: EventType, from: 'family' | 'council') =>
  ({ type, by: FAMILY.id, from, party: 'family', documentId: 'document-1' }) as unknown as CaseEvent

describe('the words of every event', () => {
  test.each(EVENT_TYPES)('%s', (type) => {
    const [byParent, byCouncil] = DECIDED[type]
    expect(wordsFor(bare(type, 'family'), kase, FAMILY.id).with).toBe(byParent)
    expect(wordsFor(bare(type, 'council'), kase, null).with).toBe(byCouncil)
  })

  test('what one parent says to the council is read by the other nowhere', () => {
    const said: readonly EventType[] = [
      'messageSent',
      'reconsiderationRequested',
      'actionNotDone',
      'partyAnswered',
      'mediationRequested',
      'safetyFlagged',
      'conversationHeld',
    ]
    for (const type of said) {
      for (const other of [OTHER_PARENT, OTHERS_FRIEND]) {
        expect(readsWords(kase, bare(type, 'family'), FAMILY.id, reader(other)), type).toBe(false)
      }
      expect(readsWords(kase, bare(type, 'family'), FAMILY.id, reader(FAMILY)), type).toBe(true)
    }
  })

  test('another party’s reason is for the family; the family’s own is for whoever gave it', () => {
    const answered = { ...bare('partyAnswered', 'council'), party: 'school' } as CaseEvent
    expect(wordsFor(answered, kase, null)).toEqual({ with: 'everyone' })
  })

  test('a conversation is read by whom we talked with', () => {
    const held = { ...bare('conversationHeld', 'council'), person: OTHER_PARENT.id } as CaseEvent
    expect(readsWords(kase, held, null, reader(OTHER_PARENT))).toBe(true)
    expect(readsWords(kase, held, null, reader(FAMILY))).toBe(false)
    expect(
      refusalOf(
        kase,
        {
          type: 'logConversation',
          heldOn: TODAY,
          mode: 'video',
          outcome: 'explained',
          summary: text(),
          person: FRIEND.id,
        },
        OFFICER,
      ),
    ).toBe('noSuchPerson')
  })

  test('pointers to words are found wherever they stand in an event', () => {
    const [one, two] = [text(3), text(4)]
    expect(textsIn({ type: 'x', a: one, deep: [{ b: [two] }], no: { id: 'x', length: 3 } })).toEqual([
      one,
      two,
    ])
  })
})

test('somebody who helps one parent and then the other takes nothing across', () => {
  const rows: { data: CaseEvent; actorId: string }[] = []
  let at: Case | null = null
  const happens = (data: CaseEvent, actorId: string) => {
    at = evolve(at, data)
    rows.push({ data, actorId })
  }
  const on = TODAY
  happens(
    {
      type: 'caseRaised',
      on,
      caseId: 'c',
      reference: 'r',
      channel: 'portal',
      raisedBy: FAMILY.id,
      decision: raised().decision,
      points: raised().points,
      setting: null,
      teamId: null,
    },
    FAMILY.id,
  )
  const comes = (actor: Actor, relation: 'friend' | 'otherParent', by: Actor) => {
    const invitationId = `i-${rows.length}`
    const scope = relation === 'friend' ? ('actFor' as const) : null
    happens({ type: 'personInvited', on, invitationId, relation, scope, until: null, by: by.id }, by.id)
    const supports = relation === 'friend' ? by.id : null
    happens({ type: 'personJoined', on, invitationId, personId: actor.id, supports }, actor.id)
  }
  comes(OTHER_PARENT, 'otherParent', FAMILY)
  comes(FRIEND, 'friend', FAMILY)
  happens({ type: 'reconsiderationRequested', on, by: 'family', newEvidence: text() }, FRIEND.id)
  const asked = rows.length - 1
  happens({ type: 'accessEnded', on, personId: FRIEND.id, by: FAMILY.id }, FAMILY.id)
  comes(FRIEND, 'friend', OTHER_PARENT)
  happens({ type: 'caseAssigned', on, officerId: OFFICER.id, teamId: null }, OFFICER.id)
  const by = actedFor(rows)
  expect(by[asked]).toBe(FAMILY.id)
  expect(by.at(-2)).toBe(OTHER_PARENT.id)
  expect(by.at(-1)).toBeNull()
  const now = at as Case | null
  const row = rows[asked]
  const friend = now?.people.find(({ personId }) => personId === FRIEND.id)
  if (!now || !row || !friend) throw new Error('The history was not made')
  expect(readsWords(now, row.data, by[asked] ?? null, { kind: 'member', member: friend })).toBe(false)
})

describe('a case on which somebody could be in danger', () => {
  const flagged = after(kase, { type: 'flagSafety', reason: text() }, FAMILY)

  test('is made so by any whose case it is, or the council, and by no supporter', () => {
    expect(needsSecondStep(kase)).toBe(false)
    for (const actor of [FAMILY, OTHER_PARENT, OFFICER, MANAGER]) {
      expect(needsSecondStep(after(kase, { type: 'flagSafety', reason: text() }, actor))).toBe(true)
    }
    expect(refusalOf(kase, { type: 'flagSafety', reason: text() }, OTHERS_FRIEND)).toBe('onesOwn')
    expect(refusalOf(kase, { type: 'flagSafety', reason: text() }, FRIEND)).toBe('onlyLooking')
    expect(refusalOf(kase, { type: 'flagSafety', reason: text(0) }, FAMILY)).toBe('wordsMissing')
  })

  test('is so until the council says that it is over; no family takes it off', () => {
    for (const actor of [FAMILY, OTHER_PARENT]) {
      expect(refusalOf(flagged, { type: 'unflagSafety', reason: text() }, actor)).toBe('wrongRole')
    }
    expect(refusalOf(kase, { type: 'unflagSafety', reason: text() }, OFFICER)).toBe('nothingChanges')
    const over = after(flagged, { type: 'unflagSafety', reason: text() }, OFFICER)
    expect(needsSecondStep(over)).toBe(false)
    expect(over.closed).toBe(flagged.closed)
  })

  test('each person’s newest words stand', () => {
    const again = after(flagged, { type: 'flagSafety', reason: text(5) }, FAMILY)
    expect(again.safety).toEqual([{ by: FAMILY.id, side: 'family', on: TODAY, reason: text(5) }])
    // The other parent’s door is the same whether or not the first has spoken.
    const door = (each: Case) => refusalOf(each, { type: 'flagSafety', reason: text() }, OTHER_PARENT)
    expect(door(flagged)).toBe(door(kase))
  })

  test('is on the timeline of whoever said it and of the council alone', () => {
    const said: CaseEvent = {
      type: 'safetyFlagged',
      on: TODAY,
      by: FAMILY.id,
      from: 'family',
      reason: text(),
    }
    const by: CaseEvent = {
      type: 'safetyFlagged',
      on: TODAY,
      by: OFFICER.id,
      from: 'council',
      reason: text(),
    }
    const over: CaseEvent = {
      type: 'safetyUnflagged',
      on: TODAY,
      by: OFFICER.id,
      told: [FAMILY.id],
      reason: text(),
    }
    const sees = (event: CaseEvent) =>
      READERS.map(([letter, each]) => (readsEvent(flagged, event, each) ? letter : '-')).join('')
    expect(sees(said)).toBe('P----')
    expect(sees(by)).toBe('-----')
    expect(sees(over)).toBe('P----')
    for (const event of [said, by, over]) expect(readsEvent(flagged, event, { kind: 'council' })).toBe(true)
  })
})

test('whether another waits for an answer is not on a page', () => {
  const written = after(kase, { type: 'sendMessage', text: text() }, FAMILY)
  const promises = { firstContact: 5, reply: 5, reconsideration: 15 }
  const seen = (actor: Actor) => {
    const mine = asRead(written, reader(actor))
    return JSON.stringify([promisedDates(mine, promises, TODAY), threeLines(mine, TODAY, promises)])
  }
  expect(seen(FAMILY)).toContain('your message')
  expect(seen(FRIEND)).toContain('your message')
  expect(seen(OTHER_PARENT)).not.toContain('your message')
})
