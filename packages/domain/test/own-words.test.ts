import { describe, expect, test } from 'vitest'
import {
  type Actor,
  type Case,
  type Invited,
  mayKeepWords,
  type OwnWords,
  type PersonId,
  readerOf,
  readsOwnWords,
  removesWords,
  type SupporterScope,
  standingOf,
  type WordsChoice,
  wordsShared,
} from '../src/index.ts'
import { after, FAMILY, FRIEND, OTHER_PARENT, raised, TODAY } from './build.ts'

const YOUNG: Actor = { id: 'young-1', roles: ['family'] }
const MINE: Actor = { id: 'my-adviser', roles: ['family'] }
const LOOKS: Actor = { id: 'meeting-1', roles: ['family'] }

function joined(kase: Case, by: Actor, who: Actor, relation: Invited, scope: SupporterScope | null): Case {
  const invitationId = `invitation-${who.id}`
  const asked = after(kase, { type: 'invitePerson', invitationId, relation, scope, until: null }, by)
  return after(asked, { type: 'joinCase', invitationId }, who)
}

/** A parent with a friend and somebody who comes to meetings, another parent, and a young person with an adviser. */
const everybody = (): Case => {
  const withFriend = joined(raised(), FAMILY, FRIEND, 'friend', 'see')
  const withMeetings = joined(withFriend, FAMILY, LOOKS, 'friend', 'attend')
  const withOther = joined(withMeetings, FAMILY, OTHER_PARENT, 'otherParent', null)
  return joined(joined(withOther, FAMILY, YOUNG, 'youngPerson', null), YOUNG, MINE, 'adviser', 'actFor')
}
const CIRCLE = [FAMILY, FRIEND, OTHER_PARENT, YOUNG, MINE, LOOKS]

const wordsOf = (kase: Case, choice: WordsChoice, writer: Actor = YOUNG): OwnWords => ({
  writtenBy: writer.id,
  themselves: writer === YOUNG,
  shared: wordsShared(kase, choice, writer.id, TODAY),
})

function readersOf(kase: Case, words: OwnWords): PersonId[] {
  const members = CIRCLE.filter(({ id }) => {
    const reader = readerOf(kase, id, TODAY)
    return reader !== null && readsOwnWords(words, reader)
  }).map(({ id }) => id)
  return readsOwnWords(words, { kind: 'council' }) ? [...members, 'council'] : members
}

describe('a young person’s own words are read by', () => {
  test.each<[WordsChoice, PersonId[]]>([
    ['nobody', [YOUNG.id]],
    ['council', [YOUNG.id, 'council']],
    ['notParents', [YOUNG.id, MINE.id, 'council']],
    ['everyone', [FAMILY.id, FRIEND.id, OTHER_PARENT.id, YOUNG.id, MINE.id, 'council']],
  ])('%s: %j', (choice, readers) => {
    expect(readersOf(everybody(), wordsOf(everybody(), choice))).toEqual(readers)
  })

  test('not by a parent who stays as a supporter, when parents are left out', () => {
    const kept = after(everybody(), { type: 'moveRight', capacity: 'yes', keepParent: true }, YOUNG)
    expect(standingOf(kept, FAMILY.id, TODAY)?.relation).toBe('friend')
    expect(readersOf(kept, wordsOf(kept, 'notParents'))).toEqual([YOUNG.id, MINE.id, 'council'])
  })

  test('nor by anybody who comes after parents were left out', () => {
    const words = wordsOf(everybody(), 'notParents')
    const late: Actor = { id: 'late-1', roles: ['family'] }
    const kase = joined(everybody(), FAMILY, late, 'otherParent', null)
    const reader = readerOf(kase, late.id, TODAY)
    expect(reader && readsOwnWords(words, reader)).toBe(false)
  })

  test('always by the young person, where somebody wrote down what they said', () => {
    const words = wordsOf(everybody(), 'nobody', FAMILY)
    expect(readersOf(everybody(), words)).toEqual([FAMILY.id, YOUNG.id])
  })
})

test('words are kept by whoever takes part or acts, and removed by their writer and the young person', () => {
  const kase = everybody()
  const member = ({ id }: Actor) => {
    const found = standingOf(kase, id, TODAY)
    if (!found) throw new Error(`${id} is not here`)
    return found
  }
  expect(CIRCLE.filter((each) => mayKeepWords(member(each)))).toEqual([FAMILY, OTHER_PARENT, YOUNG, MINE])
  const removers = (words: OwnWords) => CIRCLE.filter((each) => removesWords(words, member(each)))
  expect(removers(wordsOf(kase, 'everyone', FAMILY))).toEqual([FAMILY, YOUNG])
  expect(removers(wordsOf(kase, 'everyone'))).toEqual([YOUNG])
})
