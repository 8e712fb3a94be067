import type { CaseFile } from '@common-ground/db'
import {
  isTheirs,
  type LocalDate,
  type Member,
  RELATION_WORDS,
  type Reader,
  SCOPE_WORDS,
  SHARED_WITH_COUNCIL,
  seersFor,
} from '@common-ground/domain'
import type { ContactView, InvitationView, PlaceView, SeerView } from '../contracts/index.ts'
import { namedTo, personName } from './names.ts'

const WHY: Record<Member['relation'], string> = {
  parent: 'They raised this disagreement, or are the child’s parent or carer',
  youngPerson: 'It is about them',
  otherParent: 'They are a parent or carer too, and were invited',
  friend: 'They were invited to help',
  representative: 'They were invited to help',
  adviser: 'They were invited to advise',
}

type Own = Extract<Reader, { kind: 'member' }>

/** Who can see a case, as one of the family's side may know it. */
export function seerViews(file: CaseFile, reader: Own, today: LocalDate): SeerView[] {
  const me = reader.member
  return seersFor(file.kase, reader, today).map(({ member }) => {
    const { personId, relation, scope, from: since, until } = member
    const isMe = personId === me.personId
    const isMySupporter = member.supports === me.personId
    return {
      personId,
      who: isMe ? 'You' : namedTo(file, member, me.personId),
      relation,
      relationLabel: RELATION_WORDS[relation].family,
      scope,
      scopeLabel: scope && SCOPE_WORDS[scope].name,
      why: WHY[relation],
      since,
      until,
      isMe,
      canChange: isMySupporter,
      canEnd: isMySupporter || (relation === 'otherParent' && isTheirs(me)),
    }
  })
}

/** The invitations that the reader has sent and nobody has accepted. */
export function invitationViews(file: CaseFile, reader: Own): InvitationView[] {
  return file.kase.invitations
    .filter(({ invitedBy }) => invitedBy === reader.member.personId)
    .flatMap((invitation): InvitationView[] => {
      const asked = file.invitations.get(invitation.id)
      if (!asked) return []
      const { id, relation, scope, until } = invitation
      return [
        {
          id,
          fullName: asked.fullName,
          email: asked.email,
          relationLabel: RELATION_WORDS[relation].family,
          scopeLabel: scope && SCOPE_WORDS[scope].name,
          until,
          expiresAt: asked.expiresAt.toISOString(),
        },
      ]
    })
}

export const placeView = (file: CaseFile, { member }: Own): PlaceView => ({
  personId: member.personId,
  relation: member.relation,
  scope: member.scope,
  supports: member.supports && personName(file, member.supports),
})

type Person = CaseFile['people'][number]

/** How to reach somebody and what they need. Only they themselves and the council are ever given it. */
export const contactView = (person: Person): ContactView => ({
  phone: person.phone,
  contactBy: person.contactBy,
  calls: person.safeContact?.calls ?? true,
  voicemail: person.safeContact?.voicemail ?? true,
  letters: person.safeContact?.letters ?? true,
  contactNote: person.safeContact?.note ?? null,
  needs: person.needs?.chosen ?? [],
  interpreter: person.needs?.interpreter ?? null,
  needsNote: person.needs?.note ?? null,
  shared: person.contactShared ?? SHARED_WITH_COUNCIL,
})
