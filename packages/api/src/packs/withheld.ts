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
import type { MadePack, Pack, PackPage, PackPart } from '@common-ground/papers'
import type { SignedIn } from '../context.ts'
import type { PackStop } from '../contracts/index.ts'
import { waitingContact } from '../shared/waiting-contact.ts'

/** What somebody wrote of when not to reach them is looked for as a whole, where it is more than a word or two. */
const LEAST_NOTE = 12

const ofNote = (note: string | null | undefined): readonly Mark[] =>
  marksOf(note ?? '').filter((mark) => 'figures' in mark || mark.bare.length >= LEAST_NOTE)

/** Everything by which people of a case can be found that whoever a pack is for may not know. */
export function withheldFrom(ctx: SignedIn, file: CaseFile, recipient: PackRecipient): readonly Mark[] {
  const readers = packReaders(file.kase, recipient, ctx.today).map(({ personId }) => personId)
  const waiting = waitingContact(file)
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

/** As many pages as one tick can speak for: whoever ticks has looked at each. */
const AT_ONCE = 10

/** The key by which somebody says that they have looked at some pages of a paper. */
const lookedKey = (paperId: string, first: number, last: number): string => `${paperId}.${first}-${last}`

/** Whether somebody has said that they looked at a page. */
const wasLookedAt = (looked: readonly string[], paperId: string, page: number): boolean =>
  looked.some((key) => {
    const [, id, first, last] = /^(.+)\.(\d+)-(\d+)$/.exec(key) ?? []
    return id === paperId && Number(first) <= page && page <= Number(last)
  })

const withheld = (text: string, paperId: string | null): PackStop => ({
  why: 'withheld',
  paperId,
  key: null,
  text,
})

/** Pages of one paper that nobody has looked at, a few that follow each other at a time. */
function toLookAt(part: PackPart, pages: readonly number[]): PackStop[] {
  const runs: number[][] = []
  for (const page of pages) {
    const run = runs.at(-1)
    if (run && run.at(-1) === page - 1 && run.length < AT_ONCE) run.push(page)
    else runs.push([page])
  }
  return runs.map((run): PackStop => {
    const [first = 0, last = first] = [run[0], run.at(-1)]
    const which = first === last ? `page ${first}` : `pages ${first} to ${last}`
    return {
      why: 'look',
      paperId: part.id,
      key: lookedKey(part.id, first, last),
      text: `${part.title}, ${which}`,
    }
  })
}

/** How many lines of a page can belong to an address that goes over to the next, and how many a foot or a head has. */
const OVER = 3
const FOOT = [0, 1, 2, 3] as const

const linesOf = (page: PackPage): readonly string[] =>
  page.text.drawn.split('\n').filter((line) => line.trim() !== '')

/** The end of a page and the beginning of the next, with and without a foot and a head of the paper's own between. */
function overThePage(before: PackPage, page: PackPage): readonly string[] {
  const [first, second] = [linesOf(before), linesOf(page)]
  return FOOT.flatMap((foot) => {
    const last = first.slice(0, first.length - foot).slice(-OVER)
    return FOOT.map((head) => [...last, ...second.slice(head, head + OVER)].join('\n'))
  })
}

/** Whether something withheld stands on a page, behind it, or begins on the page before and ends here. */
function gives(page: PackPage, before: PackPage | undefined, marks: readonly Mark[]): boolean {
  const onIt = [page.text.drawn, page.text.placed, page.unseen]
  if (onIt.some((text) => holdsAny(text, marks))) return true
  // What stands on the page before is that page's.
  if (!before || holdsAny(before.text.drawn, marks)) return false
  return overThePage(before, page).some((text) => holdsAny(text, marks))
}

/** One paper of a pack, looked through page by page. */
function lookThroughPart(
  part: PackPart,
  pages: readonly PackPage[],
  marks: readonly Mark[],
  looked: readonly string[],
): PackStop[] {
  const found = pages.filter((page, at) => gives(page, pages[at - 1], marks))
  const unread = pages.filter(
    (page) => !page.isReadable && !found.includes(page) && !wasLookedAt(looked, part.id, page.page),
  )
  return [
    ...found.map(({ page }) =>
      withheld(
        `${part.title}, page ${page}: an address, a telephone number or an email address stands there that whoever the pack is for may not know`,
        part.id,
      ),
    ),
    ...toLookAt(
      part,
      unread.map(({ page }) => page),
    ),
  ]
}

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
  const front = holdsAny(JSON.stringify([title, cover]), marks)
    ? [withheld('The cover: something on it may not be known to whoever the pack is for', null)]
    : []
  const named = parts.flatMap(({ id, title: name, source, day }, at) =>
    holdsAny(`${name}\n${source}\n${day}`, marks)
      ? [
          withheld(
            `The name of paper ${at + 1}, or who it is from, holds what whoever the pack is for may not know. Leave the paper out`,
            id,
          ),
        ]
      : [],
  )
  const inside = parts.flatMap((part) =>
    lookThroughPart(
      part,
      made.pages.filter(({ partId }) => partId === part.id),
      marks,
      looked,
    ),
  )
  return [...front, ...named, ...inside]
}
