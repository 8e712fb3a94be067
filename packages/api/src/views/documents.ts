import type { CaseFile } from '@common-ground/db'
import {
  type Audience,
  type CaseDocument,
  DOCUMENT_KIND_WORDS,
  type PersonId,
  type Reader,
  readsDocument,
} from '@common-ground/domain'
import type { DocumentView } from '../contracts/index.ts'
import { actingName, namedTo } from './names.ts'

/** Who a paper is shown to, in words for its reader. */
function sharedLabel({ shared, side }: CaseDocument, to: Audience): string {
  if (shared.with === 'everyone') return 'Everyone who can see this disagreement'
  const beside = side === 'family' ? 'whoever added it' : 'nobody else'
  const council = to === 'family' ? 'The council' : 'Us'
  return shared.with === 'council' ? `${council} and ${beside}` : `${council}, and people who were chosen`
}

/** The papers that a reader may see, the newest first. */
export function documentViews(
  file: CaseFile,
  reader: Reader,
  to: Audience,
  readerId: PersonId,
): DocumentView[] {
  const acting = reader.kind === 'member' ? reader.member : null
  const mine = (document: CaseDocument): boolean => {
    if (reader.kind === 'council') return document.side === 'council'
    if (acting?.scope === 'see' || acting?.scope === 'attend') return false
    return document.addedBy === readerId || document.addedBy === acting?.supports
  }
  const by = (document: CaseDocument): string => {
    if (document.side === 'council') return to === 'family' ? 'The council' : 'Us'
    const member = file.kase.people.find(({ personId }) => personId === document.addedBy)
    if (document.addedBy === readerId) return member ? actingName(file, member, to, readerId, 'You') : 'You'
    if (!member) return 'The family'
    const name =
      to === 'staff'
        ? (file.people.find(({ userId }) => userId === member.personId)?.fullName ?? 'The family')
        : namedTo(file, member, readerId)
    return actingName(file, member, to, readerId, name)
  }
  return file.kase.documents
    .filter((document) => readsDocument(document, reader))
    .flatMap((document): DocumentView[] => {
      const named = file.files.get(document.id)
      if (!named) return []
      const { id, kind, datedOn, addedOn, shared } = document
      return [
        {
          id,
          kind,
          kindLabel: DOCUMENT_KIND_WORDS[kind],
          fileName: named.fileName,
          mediaType: named.mediaType,
          bytes: named.bytes,
          source: named.source,
          datedOn,
          addedOn,
          addedBy: by(document),
          state: named.state,
          sharedLabel: sharedLabel(document, to),
          shared,
          mine: mine(document),
        },
      ]
    })
    .toReversed()
}
