import type { CaseFile } from '@common-ground/db'
import {
  type Audience,
  isCouncil,
  type Member,
  PARTY_WORDS,
  type Party,
  type PersonId,
  RELATION_WORDS,
  type TextRef,
} from '@common-ground/domain'

type Row = CaseFile['events'][number]

/** The name of somebody of the family's side, for the council. */
export const personName = (file: CaseFile, personId: PersonId): string =>
  file.people.find((person) => person.userId === personId)?.fullName ?? 'Somebody of the family'

/** Whether two people of the family's side stand together: one supports the other, or both support the same. */
function together(file: CaseFile, one: PersonId, other: PersonId): boolean {
  const behalf = (id: PersonId): PersonId =>
    file.kase.people.find((each) => each.personId === id)?.supports ?? id
  return behalf(one) === behalf(other)
}

/** How one person of the family's side is named to another: those who do not stand together learn no name. */
export function namedTo(
  file: CaseFile,
  member: Pick<Member, 'personId' | 'relation'>,
  readerId: PersonId,
): string {
  return together(file, member.personId, readerId)
    ? personName(file, member.personId)
    : RELATION_WORDS[member.relation].family
}

/** Somebody of the family's side with whom they act for, where they act for somebody: "Jo Larch, for you". */
export function actingName(
  file: CaseFile,
  member: Member,
  to: Audience,
  readerId: PersonId,
  name: string,
): string {
  if (!member.supports) return name
  if (to === 'family' && !together(file, member.personId, readerId))
    return `${name}, for whoever invited them`
  return `${name}, for ${member.supports === readerId ? 'you' : personName(file, member.supports)}`
}

/** Who answered for a party by its link: the name that they wrote, where the reader may know it. */
function byLink({ texts }: CaseFile, party: Party, { by }: { readonly by: TextRef }): string {
  const whose = `${PARTY_WORDS[party]}, by its link`
  const name = texts.get(by.id)
  return name ? `${whose}: ${name}` : whose
}

/** Who did something, as the reader may know it. Whoever acted for somebody is named with whom they acted for. */
export function actorName(file: CaseFile, row: Row, to: Audience, readerId: PersonId): string {
  const member = file.kase.people.find(({ personId }) => personId === row.actorId)
  if (row.actorId === readerId) {
    const you = to === 'family' ? 'you' : `${row.actorName} (you)`
    return member ? actingName(file, member, to, readerId, you) : you
  }
  if (isCouncil({ roles: row.actorRoles })) return row.actorName
  if (row.data.type === 'partyAnswered' && row.data.through)
    return byLink(file, row.data.party, row.data.through)
  if (!member) return to === 'family' ? row.actorName : `${row.actorName}, family`
  const known = to === 'staff' || together(file, member.personId, readerId)
  const name = known ? row.actorName : RELATION_WORDS[member.relation].family
  if (member.supports) return actingName(file, member, to, readerId, name)
  return to === 'family' ? name : `${name}, family`
}
