import type { CaseFile, Opening } from '@common-ground/db'
import {
  type Audience,
  type CaseDocument,
  DOCUMENT_KIND_WORDS,
  isCouncil,
  type PersonId,
  RELATION_WORDS,
  type Reader,
  type Role,
  readsDocument,
  todayIn,
} from '@common-ground/domain'
import type { DocumentView, OpenedView } from '../contracts/index.ts'
import { actingName, namedTo } from './names.ts'

/** Who a paper is shown to, in words for its reader. */
function sharedLabel({ shared, side }: CaseDocument, to: Audience): string {
  if (shared.with === 'everyone') return 'Everyone who can see this disagreement'
  const beside = side === 'family' ? 'whoever added it' : 'nobody else'
  const council = to === 'family' ? 'The council' : 'Us'
  return shared.with === 'council' ? `${council} and ${beside}` : `${council}, and people who were chosen`
}

/** Who has opened a paper. The council is named with its part; those who do not stand with the reader by that alone. */
function openedViews(
  file: CaseFile,
  documentId: string,
  readerId: PersonId,
  openings: readonly Opening[],
): OpenedView[] {
  return openings
    .filter((each) => each.documentId === documentId && each.actorId !== null && each.actorId !== readerId)
    .map(({ actorId, actorName, actorRoles, times, last }) => ({
      who: opener(file, { id: actorId ?? '', name: actorName, roles: actorRoles }, readerId),
      on: todayIn(last ?? new Date(0)),
      times,
    }))
    .toReversed()
}

function opener(
  file: CaseFile,
  { id, name, roles }: { readonly id: PersonId; readonly name: string; readonly roles: readonly Role[] },
  readerId: PersonId,
): string {
  if (id === file.kase.officerId) return `your case officer ${name}`
  if (isCouncil({ roles })) return `${name} at the council`
  const member = file.kase.people.find(({ personId }) => personId === id)
  if (!member) return 'somebody who is no longer here'
  const who = namedTo(file, member, readerId)
  if (who !== RELATION_WORDS[member.relation].family) {
    return member.relation === 'adviser' ? `your adviser ${who}` : who
  }
  return `${who.charAt(0).toLowerCase()}${who.slice(1)}`
}

/** The papers that a reader may see, the newest first. */
export function documentViews(
  file: CaseFile,
  reader: Reader,
  to: Audience,
  readerId: PersonId,
  openings: readonly Opening[] = [],
): DocumentView[] {
  const acting = reader.kind === 'member' ? reader.member : null
  const mine = (document: CaseDocument): boolean => {
    // A letter that was issued stays as it went out.
    if (document.issued) return false
    if (reader.kind === 'council') return document.side === 'council'
    if (acting?.scope === 'see' || acting?.scope === 'attend') return false
    const owner = document.addedFor ?? document.addedBy
    return document.addedBy === readerId || owner === readerId || owner === acting?.supports
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
          issued: document.issued ?? false,
          mine: mine(document),
          opened: to === 'family' && mine(document) ? openedViews(file, id, readerId, openings) : null,
        },
      ]
    })
    .toReversed()
}
