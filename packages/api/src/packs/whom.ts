import type { CaseFile } from '@common-ground/db'
import {
  isPrincipal,
  type LocalDate,
  ORGANISATION_WORDS,
  ORGANISATIONS,
  type PackRecipient,
  packReaders,
  RELATION_WORDS,
} from '@common-ground/domain'
import { packForIn } from '../contracts/index.ts'
import { namedTo, personName } from '../views/names.ts'

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Whom a pack is for, in words that follow "for". */
export function whomIn(file: CaseFile, recipient: PackRecipient): string {
  if (recipient.kind === 'family') return 'the family'
  if (recipient.kind === 'person') return personName(file, recipient.personId)
  return ORGANISATION_WORDS[recipient.kind]
}

/** The same as it stands by itself. */
export const whomLabel = (file: CaseFile, recipient: PackRecipient): string => upper(whomIn(file, recipient))

/** Everybody for whom a pack of a case can be made. One person is offered where there are several. */
export function recipientsOf(file: CaseFile, today: LocalDate): { value: string; label: string }[] {
  const family = packReaders(file.kase, { kind: 'family' }, today)
  const all: PackRecipient[] = [
    { kind: 'family' },
    ...family.map(({ personId }): PackRecipient => ({ kind: 'person', personId })),
    ...ORGANISATIONS.map((kind): PackRecipient => ({ kind })),
  ]
  const part = (recipient: PackRecipient): string => {
    if (recipient.kind !== 'person') return ''
    const member = family.find(({ personId }) => personId === recipient.personId)
    return member ? ` (${RELATION_WORDS[member.relation].staff.toLowerCase()})` : ''
  }
  return all.map((recipient) => ({
    value: packForIn(recipient),
    label: whomLabel(file, recipient) + part(recipient),
  }))
}

/**
 * Those who take part, as whoever the pack is for may know them. Where somebody could be in danger, or where two people
 * do not stand together, there are no names.
 */
export function partiesOf(file: CaseFile, recipient: PackRecipient, today: LocalDate): readonly string[] {
  const readers = packReaders(file.kase, recipient, today)
  const isInDanger = (file.kase.safety ?? []).length > 0
  const isForPeople = recipient.kind === 'family' || recipient.kind === 'person'
  const members = packReaders(file.kase, { kind: 'family' }, today).filter(isPrincipal)
  return members.map((member) => {
    const label = RELATION_WORDS[member.relation].staff
    const names = isForPeople
      ? new Set(readers.map(({ personId }) => namedTo(file, member, personId)))
      : new Set(isInDanger ? [] : [personName(file, member.personId)])
    const [name] = names
    return names.size !== 1 || !name || name === RELATION_WORDS[member.relation].family
      ? label
      : `${name} (${label.toLowerCase()})`
  })
}
