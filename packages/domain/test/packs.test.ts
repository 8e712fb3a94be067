import { describe, expect, test } from 'vitest'
import {
  type Case,
  type CaseDocument,
  decide,
  keptBack,
  mayStandInPack,
  type PackRecipient,
} from '../src/index.ts'
import { FAMILY, FRIEND, OFFICER, OTHER_PARENT, raised, TODAY } from './build.ts'

const paper = (rest: Partial<CaseDocument> = {}): CaseDocument => ({
  id: 'd',
  kind: 'report',
  side: 'council',
  addedBy: OFFICER.id,
  addedOn: TODAY,
  datedOn: null,
  sha256: 'ab'.repeat(32),
  shared: { with: 'everyone' },
  removedOn: null,
  ...rest,
})

const member = (personId: string, rest = {}) =>
  ({
    personId,
    relation: 'otherParent',
    scope: null,
    supports: null,
    from: TODAY,
    until: null,
    endedOn: null,
    ...rest,
  }) as const

const withPeople = (documents: readonly CaseDocument[] = []): Case => ({
  ...raised(),
  people: [
    member(FAMILY.id, { relation: 'parent' }),
    member(OTHER_PARENT.id),
    member(FRIEND.id, { relation: 'friend', scope: 'attend', supports: FAMILY.id }),
  ],
  documents,
})

const PERSON: PackRecipient = { kind: 'person', personId: OTHER_PARENT.id }

describe('which papers may go to whom', () => {
  test.each([
    ['everyone', { shared: { with: 'everyone' } }, null, null, null],
    ['the council alone, of its own', { shared: { with: 'council' } }, 'notAll', 'notTheirs', 'keptToUs'],
    [
      'the council alone, of a parent’s',
      { side: 'family', addedBy: FAMILY.id, shared: { with: 'council' } },
      'notAll',
      'notTheirs',
      'familyKeepsIt',
    ],
    [
      'the council alone, of the other parent’s own',
      { side: 'family', addedBy: OTHER_PARENT.id, shared: { with: 'council' } },
      'notAll',
      null,
      'familyKeepsIt',
    ],
    ['one person', { shared: { with: 'people', people: [OTHER_PARENT.id] } }, 'notAll', null, 'keptToUs'],
    ['nobody any more', { removedOn: TODAY }, 'removed', 'removed', 'removed'],
  ] as const)('one for %s', (_, rest, family, person, school) => {
    const kase = withPeople()
    const document = paper(rest as Partial<CaseDocument>)
    expect(keptBack(document, kase, { kind: 'family' }, TODAY)).toBe(family)
    expect(keptBack(document, kase, PERSON, TODAY)).toBe(person)
    expect(keptBack(document, kase, { kind: 'school' }, TODAY)).toBe(school)
  })
})

describe('whose particulars may stand in it', () => {
  const everyone = { with: 'everyone', except: [] } as const
  const butOne = { with: 'everyone', except: [OTHER_PARENT.id] } as const
  test.each([
    ['to themselves', FAMILY.id, { with: 'council' }, PERSON, [FAMILY.id], true],
    ['to another parent, kept', FAMILY.id, { with: 'council' }, PERSON, [OTHER_PARENT.id], false],
    ['to another parent, shared', FAMILY.id, everyone, PERSON, [OTHER_PARENT.id], true],
    ['to another parent, left out', FAMILY.id, butOne, PERSON, [OTHER_PARENT.id], false],
    [
      'to the family, one left out',
      FAMILY.id,
      butOne,
      { kind: 'family' },
      [FAMILY.id, OTHER_PARENT.id],
      false,
    ],
    ['to a school, shared', FAMILY.id, everyone, { kind: 'school' }, [], true],
    ['to a school, one left out', FAMILY.id, butOne, { kind: 'school' }, [], false],
    ['to a school, kept', FAMILY.id, { with: 'council' }, { kind: 'school' }, [], false],
    ['of somebody without an account', null, everyone, { kind: 'school' }, [], false],
  ] as const)('%s', (_, owner, shared, recipient, readers, may) =>
    expect(mayStandInPack({ owner, shared }, {}, recipient as PackRecipient, readers)).toBe(may),
  )
})

describe('where somebody could be in danger', () => {
  const danger = {
    safety: [{ by: FAMILY.id, side: 'family', on: TODAY, reason: { id: 't', commitment: '', length: 3 } }],
  } as const
  const open = { owner: FAMILY.id, shared: { with: 'everyone', except: [] } } as const
  test('nobody but the owner gets them, though they were shared', () => {
    expect(mayStandInPack(open, danger, PERSON, [OTHER_PARENT.id])).toBe(false)
    expect(mayStandInPack(open, danger, { kind: 'tribunal' }, [])).toBe(false)
    expect(mayStandInPack(open, danger, { kind: 'person', personId: FAMILY.id }, [FAMILY.id])).toBe(true)
  })
})

test('a family of whom nobody has an account gets what is for everyone, and its own address', () => {
  const kase = { ...withPeople(), people: [] }
  expect(keptBack(paper(), kase, { kind: 'family' }, TODAY)).toBe(null)
  expect(keptBack(paper({ shared: { with: 'council' } }), kase, { kind: 'family' }, TODAY)).toBe('notTheirs')
  expect(mayStandInPack({ owner: null, shared: { with: 'council' } }, {}, { kind: 'family' }, [])).toBe(true)
  expect(mayStandInPack({ owner: null, shared: { with: 'council' } }, {}, { kind: 'family' }, ['x'])).toBe(
    false,
  )
})

describe('releasing a pack', () => {
  const kase = withPeople([paper(), paper({ id: 'kept', shared: { with: 'council' } })])
  const give = (rest: object) =>
    decide(
      kase,
      {
        type: 'releasePack',
        packId: 'p',
        recipient: PERSON,
        documentIds: ['d'],
        extras: [],
        sha256: 'cd'.repeat(32),
        pages: 3,
        ...rest,
      },
      { actor: OFFICER, today: TODAY },
    )
  test('is on the record with what it was and whom it is for', () =>
    expect(give({})).toMatchObject({
      ok: true,
      events: [{ type: 'packReleased', by: OFFICER.id, recipient: PERSON, documentIds: ['d'], pages: 3 }],
    }))
  test.each([
    ['a paper that is kept from them', { documentIds: ['kept'] }, 'notForThem'],
    ['a paper that is not there', { documentIds: ['gone'] }, 'noSuchDocument'],
    ['nothing', { documentIds: [] }, 'emptyPack'],
    ['somebody who is not here', { recipient: { kind: 'person', personId: 'nobody' } }, 'noSuchPerson'],
    [
      'somebody who only comes to meetings',
      { recipient: { kind: 'person', personId: FRIEND.id } },
      'noSuchPerson',
    ],
  ])('is refused with %s', (_, rest, code) =>
    expect(give(rest)).toMatchObject({ ok: false, refusal: { code } }),
  )
})
