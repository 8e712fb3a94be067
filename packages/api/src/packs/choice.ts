import type { CaseFile } from '@common-ground/db'
import {
  type CaseDocument,
  isTickedFirst,
  KEPT_BACK_WORDS,
  keptBack,
  type LocalDate,
  PACK_EXTRA_WORDS,
  PACK_EXTRAS,
  type PackRecipient,
} from '@common-ground/domain'
import { type PackChoice, type PackPaper, type PackView, packForIn } from '../contracts/index.ts'
import type { Names } from '../views/case.ts'
import { documentViews } from '../views/documents.ts'
import { recipientsOf, whomIn } from './whom.ts'

/** Types whose pages or words go into a pack. */
const INSIDE = /^(application\/pdf|image\/|text\/)/
/** More writing than this is no paper but a table of data, in bytes. */
const MOST_TEXT = 300_000

/** How a clean file goes into a pack, and if it does not, why: said to the officer and in the index. */
export function goesAs(
  mediaType: string,
  bytes: number,
): { readonly goes: 'inside' | 'separately'; readonly why: string | null } {
  if (mediaType.startsWith('text/') && bytes > MOST_TEXT)
    return { goes: 'separately', why: 'It is too long to print' }
  if (INSIDE.test(mediaType)) return { goes: 'inside', why: null }
  const why = mediaType.startsWith('audio/')
    ? 'A recording cannot be printed'
    : 'It is not a PDF, a picture or plain text'
  return { goes: 'separately', why }
}

const NOT_CLEAN = {
  waiting: 'It has not been checked yet',
  infected: 'It is not safe to open',
} as const

function paperOf(
  view: ReturnType<typeof documentViews>[number],
  document: CaseDocument,
  file: CaseFile,
  recipient: PackRecipient,
  today: LocalDate,
): PackPaper {
  const { id, fileName, kindLabel, source, addedBy, addedOn, datedOn, bytes, state } = view
  const kept = keptBack(document, file.kase, recipient, today)
  const no = kept ? KEPT_BACK_WORDS[kept] : state === 'clean' ? null : NOT_CLEAN[state]
  const way = no === null ? goesAs(view.mediaType, bytes) : { goes: 'no' as const, why: no }
  return {
    id,
    fileName,
    kindLabel,
    source,
    addedBy,
    addedOn,
    datedOn,
    bytes,
    ...way,
    ticked: way.goes !== 'no' && isTickedFirst(recipient),
  }
}

/** Every paper of a case, oldest first, with whether it can go to somebody. */
export function papersFor(
  file: CaseFile,
  actorId: string,
  recipient: PackRecipient,
  today: LocalDate,
): PackPaper[] {
  return documentViews(file, { kind: 'council' }, 'staff', actorId)
    .toReversed()
    .flatMap((view) => {
      const document = file.kase.documents.find(({ id }) => id === view.id)
      return document ? [paperOf(view, document, file, recipient, today)] : []
    })
}

/** Packs of a case that went out, newest first. */
export const packViews = (file: CaseFile, names: Names): PackView[] =>
  (file.kase.packs ?? [])
    .map(({ packId, recipient, on, by, pages, sha256, documentIds, extras }) => ({
      packId,
      forWhom: whomIn(file, recipient),
      on,
      by: names.get(by) ?? 'Somebody who has left',
      pages,
      sha256,
      papers: [
        ...extras.map((extra) => PACK_EXTRA_WORDS[extra]),
        ...documentIds.map((id) => file.files.get(id)?.fileName ?? 'A document that has been removed'),
      ],
    }))
    .toReversed()

/** What can be chosen for somebody, or for whom where nobody is chosen yet. */
export function packChoice(
  { file, names }: { readonly file: CaseFile; readonly names: Names },
  actorId: string,
  recipient: PackRecipient | null,
  today: LocalDate,
): PackChoice {
  const recipients = recipientsOf(file, today)
  const value = recipient && packForIn(recipient)
  const known = recipients.some((each) => each.value === value)
  return {
    reference: file.kase.reference,
    version: file.version,
    recipients,
    chosen:
      recipient && value && known
        ? {
            value,
            label: whomIn(file, recipient),
            isOrganisation: !isTickedFirst(recipient),
            papers: papersFor(file, actorId, recipient, today),
            extras: PACK_EXTRAS.map((extra) => ({
              value: extra,
              label: PACK_EXTRA_WORDS[extra],
              ticked: isTickedFirst(recipient),
            })),
          }
        : null,
    released: packViews(file, names),
  }
}
