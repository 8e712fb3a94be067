import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Actor,
  addDays,
  availableCommands,
  besidesParents,
  type Case,
  type CommandName,
  decide,
  evolve,
  type Invited,
  isCouncil,
  type LocalDate,
  membersOn,
  readerOf,
  readsDocument,
  readsEvent,
  readsThread,
  type SupporterScope,
  seersFor,
  standingOf,
} from '../src/index.ts'
import { anyAttempt, anyCase } from './arbitrary.ts'
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

/** A case that somebody has come to. */
function withMember(
  actor: Actor,
  relation: Invited,
  scope: SupporterScope | null,
  until: LocalDate | null = null,
  kase: Case = raised(),
): Case {
  const invitationId = `invitation-${actor.id}`
  const invited = after(kase, { type: 'invitePerson', invitationId, relation, scope, until }, FAMILY)
  return after(invited, { type: 'joinCase', invitationId }, actor)
}
const withFriend = (scope: SupporterScope, until: LocalDate | null = null) =>
  withMember(FRIEND, 'friend', scope, until)
const mayGive = (kase: Case, actor: Actor, today = TODAY): CommandName[] =>
  availableCommands(kase, actor, today)
    .filter(({ refusal }) => refusal === null)
    .map(({ command }) => command)

describe('who can open a case', () => {
  test('whoever raised it in the portal, and whoever they invite', () => {
    expect(membersOn(raised(), TODAY).map(({ personId }) => personId)).toEqual([FAMILY.id])
    const kase = withFriend('see')
    expect(standingOf(kase, FRIEND.id, TODAY)).toMatchObject({
      relation: 'friend',
      scope: 'see',
      supports: FAMILY.id,
    })
    expect(kase.invitations).toEqual([])
  })

  test('a supporter has a scope; another parent and a young person have none', () => {
    const ask = (relation: Invited, scope: SupporterScope | null) =>
      refusalOf(raised(), { type: 'invitePerson', invitationId: 'i', relation, scope, until: null }, FAMILY)
    expect(ask('friend', null)).toBe('scopeDoesNotFit')
    expect(ask('otherParent', 'see')).toBe('scopeDoesNotFit')
    expect(ask('youngPerson', null)).toBeNull()
    expect(ask('adviser', 'actFor')).toBeNull()
  })

  test('access ends with its day, when it is withdrawn, and with that of whoever is supported', () => {
    const limited = withFriend('see', addDays(TODAY, 3))
    expect(standingOf(limited, FRIEND.id, addDays(TODAY, 3))).not.toBeNull()
    expect(standingOf(limited, FRIEND.id, addDays(TODAY, 4))).toBeNull()
    const ended = after(withFriend('see'), { type: 'endAccess', personId: FRIEND.id }, FAMILY)
    expect(standingOf(ended, FRIEND.id, TODAY)).toBeNull()
    // The other parent's friend goes when the other parent goes.
    const other = withMember(OTHER_PARENT, 'otherParent', null)
    const invited = after(
      other,
      { type: 'invitePerson', invitationId: 'i', relation: 'friend', scope: 'see', until: null },
      OTHER_PARENT,
    )
    const joined = after(invited, { type: 'joinCase', invitationId: 'i' }, FRIEND)
    expect(standingOf(joined, FRIEND.id, TODAY)?.supports).toBe(OTHER_PARENT.id)
    const gone = after(joined, { type: 'endAccess', personId: OTHER_PARENT.id }, FAMILY)
    expect(standingOf(gone, FRIEND.id, TODAY)).toBeNull()
  })

  test('an invitation works once, until its day, and only while whoever sent it is there', () => {
    const kase = withFriend('see')
    expect(refusalOf(kase, { type: 'joinCase', invitationId: `invitation-${FRIEND.id}` }, OTHER_PARENT)).toBe(
      'noSuchInvitation',
    )
    const asked = after(
      raised(),
      { type: 'invitePerson', invitationId: 'i', relation: 'friend', scope: 'see', until: null },
      FAMILY,
    )
    expect(refusalOf(asked, { type: 'joinCase', invitationId: 'i' }, FAMILY)).toBe('alreadyHere')
    const withdrawn = after(asked, { type: 'withdrawInvitation', invitationId: 'i' }, FAMILY)
    expect(refusalOf(withdrawn, { type: 'joinCase', invitationId: 'i' }, FRIEND)).toBe('noSuchInvitation')
  })

  test('the last person stays: somebody must be able to open it', () => {
    expect(refusalOf(raised(), { type: 'endAccess', personId: FAMILY.id }, FAMILY)).toBe('lastPerson')
  })

  test('nobody of the council adds, changes or removes anybody', () => {
    for (const actor of [OFFICER, MANAGER]) {
      expect(mayGive(withFriend('see'), actor)).not.toEqual(expect.arrayContaining(['invitePerson']))
      expect(refusalOf(withFriend('see'), { type: 'endAccess', personId: FRIEND.id }, actor)).toBe(
        'wrongRole',
      )
    }
  })
})

describe('what each may do', () => {
  test('whoever sees takes no step but leaving', () => {
    expect(mayGive(withFriend('see'), FRIEND)).toEqual(['joinCase', 'endAccess'])
    expect(mayGive(withFriend('attend'), FRIEND)).toEqual(['joinCase', 'endAccess'])
  })

  test('whoever acts takes every step but those that give access, end the disagreement or sign', () => {
    const kase = withFriend('actFor')
    const mine = new Set(mayGive(kase, FRIEND))
    const theirs = mayGive(kase, FAMILY)
    expect(theirs.filter((command) => !mine.has(command))).toEqual(
      [
        'withdrawCase',
        'invitePerson',
        'withdrawInvitation',
        'changeAccess',
        'moveRight',
        'flagSafety',
        'signAgreement',
      ].toSorted((a, b) => theirs.indexOf(a as CommandName) - theirs.indexOf(b as CommandName)),
    )
  })

  test('another parent speaks, adds papers and has support, and ends nothing that is not theirs', () => {
    const kase = withMember(OTHER_PARENT, 'otherParent', null)
    expect(mayGive(kase, OTHER_PARENT).toSorted()).toEqual(
      [
        'addDocument',
        'changeAccess',
        'endAccess',
        'flagSafety',
        'invitePerson',
        'joinCase',
        'removeDocument',
        'sayUnavailable',
        'sendMessage',
        'shareDocument',
        'withdrawInvitation',
      ].toSorted(),
    )
    expect(refusalOf(kase, { type: 'withdrawCase' }, OTHER_PARENT)).toBe('otherParents')
    expect(refusalOf(kase, { type: 'endAccess', personId: FAMILY.id }, OTHER_PARENT)).toBe('notYourSupporter')
  })

  test('a stranger does nothing at all', () => {
    expect(mayGive(raised(), FRIEND)).toEqual(['joinCase'])
    expect(refusalOf(raised(), { type: 'sendMessage', text: text() }, FRIEND)).toBe('notOnThisCase')
  })
})

describe('what each may read', () => {
  const document = (shared: Parameters<typeof readsDocument>[0]['shared'], by = FAMILY, kase = both()) =>
    after(
      kase,
      { type: 'addDocument', documentId: 'd', kind: 'report', datedOn: null, sha256: 'ab', shared },
      by,
    )
  /** With the other parent, and a friend of the first. */
  function both(): Case {
    return withMember(FRIEND, 'friend', 'see', null, withMember(OTHER_PARENT, 'otherParent', null))
  }
  const reads = (kase: Case, actor: Actor): boolean => {
    const reader = readerOf(kase, actor.id, TODAY)
    const [first] = kase.documents
    return Boolean(reader && first && readsDocument(first, reader))
  }

  test('a paper for the council is not for the other parent; the friend sees what the first parent sees', () => {
    const kase = document({ with: 'council' })
    expect([reads(kase, FAMILY), reads(kase, FRIEND), reads(kase, OTHER_PARENT)]).toEqual([true, true, false])
    const shared = document({ with: 'people', people: [OTHER_PARENT.id] })
    expect(reads(shared, OTHER_PARENT)).toBe(true)
    const theirs = document({ with: 'council' }, OTHER_PARENT)
    expect([reads(theirs, FAMILY), reads(theirs, FRIEND), reads(theirs, OTHER_PARENT)]).toEqual([
      false,
      false,
      true,
    ])
  })

  test('only whoever added it changes or removes it, and then it is gone', () => {
    const kase = document({ with: 'everyone' })
    expect(refusalOf(kase, { type: 'removeDocument', documentId: 'd' }, OTHER_PARENT)).toBe('notYourDocument')
    expect(refusalOf(kase, { type: 'removeDocument', documentId: 'd' }, OFFICER)).toBe('notYourDocument')
    const hidden = document({ with: 'council' })
    expect(refusalOf(hidden, { type: 'removeDocument', documentId: 'd' }, OTHER_PARENT)).toBe(
      'noSuchDocument',
    )
    const removed = after(kase, { type: 'removeDocument', documentId: 'd' }, FAMILY)
    expect(reads(removed, FAMILY)).toBe(false)
  })

  test('replies never cross: each has messages of their own with the council', () => {
    const mine = after(both(), { type: 'sendMessage', text: text() }, FAMILY)
    const theirs = after(
      mine,
      { type: 'sendMessage', text: text(), threadId: 't', topic: text(5) },
      OTHER_PARENT,
    )
    const who = (actor: Actor) => {
      const reader = readerOf(theirs, actor.id, TODAY)
      return theirs.threads.filter((thread) => reader && readsThread(thread, reader)).map(({ id }) => id)
    }
    expect([who(FAMILY), who(FRIEND), who(OTHER_PARENT)]).toEqual([['first'], ['first'], ['t']])
    expect(refusalOf(theirs, { type: 'sendMessage', text: text() }, OTHER_PARENT)).toBe('noSuchThread')
    expect(
      refusalOf(theirs, { type: 'sendMessage', text: text(), threadId: 'new', topic: null }, FAMILY),
    ).toBe('topicMissing')
  })

  test('an answer ends the wait on its own thread alone', () => {
    let kase = after(both(), { type: 'sendMessage', text: text() }, FAMILY)
    kase = after(
      kase,
      { type: 'sendMessage', text: text(), threadId: 't', topic: text(5) },
      FAMILY,
      addDays(TODAY, 1),
    )
    expect(kase.familyWaitingSince).toBe(TODAY)
    kase = after(kase, { type: 'sendMessage', text: text() }, OFFICER, addDays(TODAY, 2))
    expect(kase.familyWaitingSince).toBe(addDays(TODAY, 1))
    kase = after(kase, { type: 'sendMessage', text: text(), threadId: 't' }, OFFICER, addDays(TODAY, 2))
    expect(kase.familyWaitingSince).toBeNull()
  })

  test('whoever comes to meetings sees no paper, no message and no timeline', () => {
    const kase = document({ with: 'everyone' }, FAMILY, withFriend('attend'))
    expect(reads(kase, FRIEND)).toBe(false)
    const reader = readerOf(kase, FRIEND.id, TODAY)
    if (!reader) throw new Error('no reader')
    expect(readsEvent(kase, { type: 'caseReopened', on: TODAY, by: 'family' }, reader)).toBe(false)
    expect(seersFor(kase, reader, TODAY)).toHaveLength(2)
  })
})

describe('a withdrawal', () => {
  const withdrawn = () => after(raised(), { type: 'withdrawCase' }, FAMILY)

  test('can be taken back for five days, and everything stands where it stood', () => {
    const kase = after(withdrawn(), { type: 'undoWithdrawal' }, FAMILY, addDays(TODAY, 5))
    expect(kase.closed).toBeNull()
    expect(kase.stages).toEqual(raised().stages)
  })

  test('and not on the sixth, nor when the council closed it', () => {
    expect(refusalOf(withdrawn(), { type: 'undoWithdrawal' }, FAMILY, addDays(TODAY, 6))).toBe(
      'tooLateToUndo',
    )
  })
})

describe('the right of a young person', () => {
  const young: Actor = { id: 'young-1', roles: ['family'] }

  test('is taken by them, and the parent stays beside them only if they want', () => {
    const kase = withMember(young, 'youngPerson', null)
    const kept = after(kase, { type: 'moveRight', capacity: 'yes', keepParent: true }, young)
    expect(kept.rightHolder).toEqual({ who: 'youngPerson', since: TODAY, capacity: 'yes' })
    expect(standingOf(kept, FAMILY.id, TODAY)).toMatchObject({ scope: 'see', supports: young.id })
    const alone = after(kase, { type: 'moveRight', capacity: 'yes', keepParent: false }, young)
    expect(standingOf(alone, FAMILY.id, TODAY)).toBeNull()
    expect(mayGive(alone, young)).toContain('withdrawCase')
  })

  const parentKept = { type: 'moveRight', capacity: 'yes', keepParent: true } as const
  const acts = { capacity: 'no', keepParent: null, basis: text(), actsAs: 'parent', from: TODAY } as const

  test('is nobody else’s to take; the council records only that somebody acts for them, why and from when', () => {
    expect(refusalOf(raised(), parentKept, FAMILY)).toBe('rightNotTheirs')
    expect(refusalOf(raised(), { ...parentKept, keepParent: null }, OFFICER)).toBe('wrongRole')
    const recorded = after(raised(), { type: 'moveRight', ...acts }, OFFICER)
    expect(recorded.rightHolder).toEqual({
      who: 'alternativePerson',
      since: TODAY,
      capacity: 'no',
      actsAs: 'parent',
      basis: text(),
    })
    expect(standingOf(recorded, FAMILY.id, TODAY)).not.toBeNull()
    const without = (part: object) => refusalOf(raised(), { type: 'moveRight', ...acts, ...part }, OFFICER)
    expect(without({ basis: null })).toBe('wordsMissing')
    expect(without({ basis: text(0) })).toBe('wordsMissing')
    expect(without({ actsAs: null })).toBe('wordsMissing')
    expect(without({ from: addDays(TODAY, 1) })).toBe('inTheFuture')
  })

  test('does not pass before the day, for the young person or in the council’s record', () => {
    const kase = withMember(young, 'youngPerson', null)
    const ending = (days: number) => ({ ...parentKept, schoolAgeEnds: addDays(TODAY, days) })
    expect(refusalOf(kase, ending(1), young)).toBe('schoolAgeNotOver')
    expect(refusalOf(kase, ending(0), young)).toBe('schoolAgeNotOver')
    expect(refusalOf(kase, ending(-1), young)).toBeNull()
    const record = { type: 'moveRight', ...acts, schoolAgeEnds: TODAY } as const
    expect(refusalOf(kase, record, OFFICER)).toBe('schoolAgeNotOver')
    // Before the day they take part all the same.
    expect(mayGive(kase, young)).toContain('sendMessage')
  })

  test('is not taken past a record that somebody acts, until the council records that they can decide', () => {
    const kase = after(withMember(young, 'youngPerson', null), { type: 'moveRight', ...acts }, OFFICER)
    expect(refusalOf(kase, parentKept, young)).toBe('capacityRecorded')
    const able = { type: 'moveRight', capacity: 'yes', keepParent: null, basis: text() } as const
    const again = after(kase, able, OFFICER)
    expect(again.rightHolder).toMatchObject({ who: 'youngPerson', capacity: 'yes' })
    expect(refusalOf(again, parentKept, young)).toBeNull()
  })

  test('is for one young person, whom only those whose disagreement it is invite', () => {
    const ask = (kase: Case, actor: Actor) =>
      refusalOf(
        kase,
        { type: 'invitePerson', invitationId: 'y', relation: 'youngPerson', scope: null, until: null },
        actor,
      )
    const kase = withMember(OTHER_PARENT, 'otherParent', null)
    expect(ask(kase, OTHER_PARENT)).toBe('otherParents')
    expect(ask(kase, FAMILY)).toBeNull()
    expect(ask(withMember(young, 'youngPerson', null), FAMILY)).toBe('alreadyHere')
  })

  test('asks about a parent who is here, and is taken once', () => {
    const kase = withMember(young, 'youngPerson', null)
    expect(refusalOf(kase, { ...parentKept, keepParent: null }, young)).toBe('sayAboutParent')
    expect(refusalOf(after(kase, parentKept, young), parentKept, young)).toBe('nothingChanges')
  })

  test('a parent who is not kept leaves with everybody they brought, and lets nobody in any more', () => {
    const joined = withMember(OTHER_PARENT, 'otherParent', null, null, withMember(FRIEND, 'friend', 'see'))
    const invitation = { type: 'invitePerson', relation: 'friend', scope: 'see', until: null } as const
    const asked = after(joined, { ...invitation, invitationId: 'late' }, FAMILY)
    const kase = withMember(young, 'youngPerson', null, null, asked)
    const alone = after(kase, { ...parentKept, keepParent: false }, young)
    expect(membersOn(alone, TODAY).map(({ personId }) => personId)).toEqual([young.id])
    expect(
      refusalOf(alone, { type: 'joinCase', invitationId: 'late' }, { id: 'late-1', roles: ['family'] }),
    ).toBe('noSuchInvitation')
    const stranger = { type: 'sendMessage', text: text(), threadId: 'first' } as const
    expect(refusalOf(alone, stranger, FAMILY)).toBe('notOnThisCase')
    // The council writes to whoever takes part now, and not to the parent who left.
    expect(refusalOf(alone, { type: 'sendMessage', text: text() }, OFFICER)).toBe('noLongerWrites')
  })

  test('a parent who is kept still reads what they wrote, and nothing of what others kept from them', () => {
    const wrote = after(withMember(young, 'youngPerson', null), { type: 'sendMessage', text: text() }, FAMILY)
    const kept = after(wrote, parentKept, young)
    const reader = readerOf(kept, FAMILY.id, TODAY)
    expect(reader && kept.threads.every((thread) => readsThread(thread, reader))).toBe(true)
    expect(readerOf(kept, young.id, TODAY)).not.toBeNull()
    expect(besidesParents(kept, young.id, TODAY)).toEqual([])
  })
})

describe('laws of access', () => {
  test('nobody without a place, or who may only look, ever changes a case', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.array(anyAttempt, { minLength: 20, maxLength: 60, size: 'max' }),
        (start, attempts) => {
          let kase = start
          let today = TODAY
          for (const { actor, command, later } of attempts) {
            today = addDays(today, later)
            const member = standingOf(kase, actor.id, today)
            const decided = decide(kase, command, { actor, today })
            if (!decided.ok) continue
            // Whoever holds an invitation, or a link to answer by, has no place yet: that is their key.
            if (!isCouncil(actor) && !member) expect(['joinCase', 'answerByLink']).toContain(command.type)
            if (member?.scope === 'see' || member?.scope === 'attend') {
              expect(command).toEqual({ type: 'endAccess', personId: actor.id })
            }
            kase = decided.events.reduce<Case>(evolve, kase)
            expect(kase.people.length === 0 || membersOn(kase, today).length > 0).toBe(true)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
