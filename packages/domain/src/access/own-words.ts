import type { LocalDate } from '../calendar/index.ts'
import type { Case } from '../case/case.ts'
import type { PersonId } from '../people/actor.ts'
import type { Member } from '../people/member.ts'
import type { OwnWords, WordsShared } from '../people/own-words.ts'
import { onlyAttends, type Reader } from './reading.ts'
import { membersOn } from './standing.ts'

/**
 * Whether somebody may keep a young person's words here: the young person themselves, or a parent or whoever acts for
 * one of them, who writes down what the child said. Whoever may only look changes nothing.
 */
export const mayKeepWords = ({ scope }: Member): boolean => scope === null || scope === 'actFor'

/**
 * Whether a young person's words are shown. Whoever wrote them sees them, and so does the young person whatever was
 * chosen, because the words are said to be theirs. Where people are named, it is they and nobody who stands beside them.
 */
export function readsOwnWords(words: OwnWords, reader: Reader): boolean {
  const { shared } = words
  if (reader.kind === 'council') return shared.with !== 'nobody'
  if (onlyAttends(reader)) return false
  const { personId, relation } = reader.member
  if (words.writtenBy === personId || relation === 'youngPerson') return true
  return shared.with === 'everyone' || (shared.with === 'people' && shared.people.includes(personId))
}

/** Whether somebody may remove words: whoever wrote them down, and the young person whose words they are said to be. */
export const removesWords = (words: OwnWords, { personId, relation }: Member): boolean =>
  words.writtenBy === personId || relation === 'youngPerson'

/** Whether somebody is a parent here, or was until the young person took their right. */
const isParent = (kase: Case, { personId, relation }: Member): boolean =>
  relation === 'parent' ||
  relation === 'otherParent' ||
  (relation !== 'youngPerson' && personId === kase.raisedBy)

/** Everyone here on a day who is no parent and stands beside none, without the writer: they who see what a parent must not. */
export function besidesParents(kase: Case, writer: PersonId, today: LocalDate): readonly Member[] {
  const members = membersOn(kase, today)
  const parents = new Set(members.filter((each) => isParent(kase, each)).map(({ personId }) => personId))
  return members.filter(
    ({ personId, supports }) =>
      personId !== writer && !parents.has(personId) && (supports === null || !parents.has(supports)),
  )
}

/** The choices of a form. `notParents` names those who are here now, so that nobody who comes later is let in by it. */
export const WORDS_CHOICES = ['nobody', 'council', 'everyone', 'notParents'] as const
export type WordsChoice = (typeof WORDS_CHOICES)[number]

/** What a choice means for this case on a day. */
export function wordsShared(
  kase: Case,
  choice: WordsChoice,
  writer: PersonId,
  today: LocalDate,
): WordsShared {
  if (choice !== 'notParents') return { with: choice }
  return { with: 'people', people: besidesParents(kase, writer, today).map(({ personId }) => personId) }
}
