import type { CaseFile } from '@common-ground/db'
import {
  type Audience,
  besidesParents,
  type LocalDate,
  localDate,
  type Member,
  mayKeepWords,
  OWN_WORDS,
  OWN_WORDS_ASKED,
  type Reader,
  readsOwnWords,
  removesWords,
  type SchoolAge,
  schoolAge,
  type WordsChoice,
} from '@common-ground/domain'
import type { OwnWordsView, RightView } from '../contracts/index.ts'
import { namedTo, personName } from './names.ts'

/** Whom a case is about. A young person who signs in has a row as such, and the case keeps the one with a birthday. */
export const childOf = (file: Pick<CaseFile, 'people'>) =>
  file.people.find(({ kind }) => kind === 'child') ??
  file.people.find(({ kind, dateOfBirth }) => kind === 'youngPerson' && dateOfBirth !== null)

/** Where the young person of a case stands to the end of compulsory school age; null while no birthday is known. */
export function schoolAgeOf(file: Pick<CaseFile, 'people'>, today: LocalDate): SchoolAge | null {
  const born = childOf(file)?.dateOfBirth
  return born ? schoolAge(localDate(born), today) : null
}

/** Whether the right has passed to the young person in law, and nobody has settled here who holds it. */
export function rightPasses(file: CaseFile, today: LocalDate): boolean {
  if (file.kase.rightHolder) return false
  const isTheirsAlready = file.kase.people.some(
    (each) => each.relation === 'youngPerson' && each.personId === file.kase.raisedBy,
  )
  return !isTheirsAlready && schoolAgeOf(file, today)?.over === true
}

/** Who holds the right as it was settled here, with what the council wrote of it. */
export function rightView({ kase, texts }: CaseFile): RightView | null {
  if (!kase.rightHolder) return null
  const { basis, ...right } = kase.rightHolder
  return { ...right, basis: basis ? (texts.get(basis.id) ?? null) : null }
}

type Words = CaseFile['ownWords'][number]

const choiceOf = ({ shared }: Words): WordsChoice => (shared.with === 'people' ? 'notParents' : shared.with)

/** Who sees words beside the council, in words for somebody who may know it. */
function writerOf({ writtenBy, themselves }: Words, readerId: string, isYoung: boolean): string {
  const writer = writtenBy === readerId ? 'you' : themselves ? 'the young person' : 'whoever wrote it down'
  if (themselves) return writer
  return isYoung ? `${writer} and you` : `${writer} and the young person`
}

/** Who sees words, by name where they were named. */
function sharedLabel(file: CaseFile, words: Words, to: Audience, readerId: string, isYoung: boolean): string {
  const { shared } = words
  const council = to === 'staff' ? 'Us' : 'The council'
  const writer = writerOf(words, readerId, isYoung)
  if (shared.with === 'nobody') return `Only ${writer}`
  if (shared.with === 'council') return `${council} and ${writer}, nobody else`
  if (shared.with === 'everyone') return 'Everyone who can see this disagreement'
  const names = shared.people.flatMap((id) => {
    const member = file.kase.people.find(({ personId }) => personId === id)
    if (!member) return []
    return [to === 'staff' ? personName(file, id) : namedTo(file, member, readerId)]
  })
  return `${[council, ...names].join(', ')} and ${writer}. Not a parent`
}

/** The own words that a reader may see, their own first. */
export function ownWordsViews(
  file: CaseFile,
  reader: Reader,
  to: Audience,
  readerId: string,
): OwnWordsView[] {
  const member = reader.kind === 'member' ? reader.member : null
  return file.ownWords
    .filter((words) => readsOwnWords(words, reader))
    .map((words): OwnWordsView => {
      const isMine = words.writtenBy === readerId
      const knowsWho = isMine || to === 'staff' || member?.relation === 'youngPerson'
      return {
        writtenBy: words.writtenBy,
        writtenDownBy: words.themselves ? null : writerName(file, words, to, readerId),
        isMine,
        answers: OWN_WORDS.flatMap((key) => {
          const text = words.answers[key]
          return text ? [{ key, asked: OWN_WORDS_ASKED[key][words.themselves ? 'you' : 'they'], text }] : []
        }),
        updatedAt: words.updatedAt.toISOString(),
        choice: choiceOf(words),
        sharedLabel: knowsWho
          ? sharedLabel(file, words, to, readerId, member?.relation === 'youngPerson')
          : null,
        mayRemove: member !== null && removesWords(words, member),
      }
    })
    .toSorted((a, b) => Number(b.writtenDownBy === null) - Number(a.writtenDownBy === null))
}

function writerName(file: CaseFile, { writtenBy }: Words, to: Audience, readerId: string): string {
  if (writtenBy === readerId) return 'you'
  const member = file.kase.people.find(({ personId }) => personId === writtenBy)
  if (to === 'staff' || !member) return personName(file, writtenBy)
  const name = namedTo(file, member, readerId)
  return name === personName(file, writtenBy)
    ? name
    : name.replace(/^Parent/, 'A parent').replace(/^./, (first) => first.toLowerCase())
}

/** Whether somebody keeps words here, and who would see them if parents were left out; null where there is no parent. */
export function keeping(file: CaseFile, member: Member, today: LocalDate) {
  const others = besidesParents(file.kase, member.personId, today)
  const hasParent = file.kase.people.some(
    ({ personId, endedOn, relation }) =>
      endedOn === null &&
      personId !== member.personId &&
      (relation === 'parent' || relation === 'otherParent' || personId === file.kase.raisedBy),
  )
  return {
    keepsWords: mayKeepWords(member),
    besidesParents:
      hasParent && member.relation === 'youngPerson'
        ? others.map((each) => namedTo(file, each, member.personId))
        : null,
  }
}
