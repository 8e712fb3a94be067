import type { CaseFile } from '@common-ground/db'
import {
  holdsAny,
  type Mark,
  marksOf,
  mayStandInPack,
  type PackRecipient,
  packReaders,
  SHARED_WITH_COUNCIL,
} from '@common-ground/domain'
import type { MadePack, Pack } from '@common-ground/papers'
import type { SignedIn } from '../context.ts'
import type { PackStop } from '../contracts/index.ts'
import { waitingContact } from '../shared/waiting-contact.ts'

/** What somebody wrote of when not to reach them is looked for as a whole, where it is more than a word or two. */
const LEAST_NOTE = 12

const ofNote = (note: string | null | undefined): readonly Mark[] =>
  marksOf(note ?? '').filter((mark) => 'figures' in mark || mark.bare.length >= LEAST_NOTE)

/** Everything by which people of a case can be found that whoever a pack is for may not know. */
export async function withheldFrom(
  ctx: SignedIn,
  file: CaseFile,
  recipient: PackRecipient,
): Promise<readonly Mark[]> {
  const readers = packReaders(file.kase, recipient, ctx.today).map(({ personId }) => personId)
  const waiting = await waitingContact(ctx, file)
  const ofPeople = file.people.flatMap((person): readonly Mark[] => {
    const { id, userId: owner, contactShared, safeContact, address, phone, email } = person
    const isOnlyReader = owner !== null && readers.length > 0 && readers.every((each) => each === owner)
    // How to reach somebody safely is between them and the council, whatever else they share.
    const safe = isOnlyReader ? [] : ofNote(safeContact?.note)
    const shared = contactShared ?? SHARED_WITH_COUNCIL
    if (mayStandInPack({ owner, shared }, file.kase, recipient, readers)) return safe
    const held = waiting.flatMap(({ personId, value }) => (personId === id ? [value] : []))
    return [...safe, ...[address, phone, email, ...held].flatMap((each) => marksOf(each ?? ''))]
  })
  const ofAsked = [...file.invitations.values()].flatMap(({ id, email }) => {
    const by = file.kase.invitations.find((each) => each.id === id)?.invitedBy
    return readers.length > 0 && readers.every((reader) => reader === by) ? [] : marksOf(email)
  })
  return [...ofPeople, ...ofAsked]
}

/** The key by which somebody says that they have looked at a page. */
export const lookedKey = (paperId: string, page: number): string => `${paperId}.${page}`

/**
 * Looks through a finished pack for what is withheld: on each page, behind it, and in the names of its papers. Pages
 * that no computer can read have to have been looked at.
 *
 * @returns what stops it, by paper and page and never by what was found.
 */
export function lookThrough(
  made: MadePack,
  { parts, cover, title }: Pick<Pack, 'parts' | 'cover' | 'title'>,
  marks: readonly Mark[],
  looked: readonly string[],
): PackStop[] {
  if (marks.length === 0) return []
  const named = parts.flatMap((part, at): PackStop[] =>
    holdsAny(`${part.title}\n${part.source}\n${part.day}`, marks)
      ? [
          {
            why: 'withheld',
            paperId: part.id,
            key: null,
            text: `The name of paper ${at + 1}, or who it is from, holds what whoever the pack is for may not know. Leave the paper out`,
          },
        ]
      : [],
  )
  const covered = holdsAny(JSON.stringify([title, cover]), marks)
  const pages = made.pages.flatMap(({ partId, page, text, unseen, isReadable }): PackStop[] => {
    const part = parts.find(({ id }) => id === partId)
    if (!part) return []
    const where = `${part.title}, page ${page}`
    if (holdsAny(`${text}\n`, marks) || holdsAny(unseen, marks))
      return [
        {
          why: 'withheld',
          paperId: part.id,
          key: null,
          text: `${where}: an address, a telephone number or an email address stands there that whoever the pack is for may not know`,
        },
      ]
    const key = lookedKey(part.id, page)
    return isReadable || looked.includes(key) ? [] : [{ why: 'look', paperId: part.id, key, text: where }]
  })
  const front: PackStop[] = covered
    ? [
        {
          why: 'withheld',
          paperId: null,
          key: null,
          text: 'The cover: something on it may not be known to whoever the pack is for',
        },
      ]
    : []
  return [...front, ...named, ...pages]
}
