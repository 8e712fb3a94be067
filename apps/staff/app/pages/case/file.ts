import type { CasePerson, StaffCaseView } from '@common-ground/api/contracts'
import { CONTACT_FIELD_WORDS, formatDate, type LocalDate, SECTIONS } from '@common-ground/domain'
import type { SummaryRow } from '@common-ground/ui'
import { paths } from '../../paths.ts'
import { needsOf, safetyOf } from '../../steps/needs.ts'

type Fact = { readonly key: string; readonly value: string }

const day = (date: LocalDate | null): string => (date ? formatDate(date) : 'Not known')

/** How to reach somebody, the way they asked for first. */
function contactOf({ email, phone, address, contactBy, userId }: CasePerson): string {
  const byPhone = contactBy === 'telephone' || contactBy === 'text'
  const ways = byPhone ? [phone, email] : [email, phone]
  // Somebody without a sign-in is written to by post, whatever way they like better.
  const all = contactBy === 'letter' ? [address, ...ways] : userId ? ways : [...ways, address]
  const how = contactBy === 'text' ? ' (by text message)' : ''
  return `${all.filter(Boolean).join(', or ')}${all.some(Boolean) ? how : ''}`
}

/** Who the case is about, how to reach them safely, and what they need. An address only where letters go to it. */
export function peopleOf({ people, rightHolder }: StaffCaseView) {
  return people.map((person) => {
    const isYoung = person.kind === 'child' || person.kind === 'youngPerson'
    const holds = rightHolder === 'youngPerson' ? isYoung : person.kind === 'parent'
    const facts: (Fact | null)[] = [
      person.dateOfBirth ? { key: 'Date of birth', value: formatDate(person.dateOfBirth) } : null,
      person.relationship ? { key: 'Relationship', value: person.relationship } : null,
      contactOf(person) ? { key: 'Contact', value: contactOf(person) } : null,
      safetyOf(person) ? { key: 'Keep them safe', value: safetyOf(person) ?? '' } : null,
      ...person.waiting.map(({ field, value }) => ({
        key: `New ${CONTACT_FIELD_WORDS[field].toLowerCase()}`,
        value: `${value}. Waiting to be confirmed by the person: do not use it yet`,
      })),
      needsOf(person) ? { key: 'Needs', value: needsOf(person) ?? '' } : null,
      person.until ? { key: 'Access until', value: formatDate(person.until) } : null,
      holds ? { key: 'Right of appeal', value: 'Theirs' } : null,
    ]
    return {
      id: person.id,
      name: person.fullName,
      kind: person.place,
      facts: facts.filter((fact) => fact !== null),
    }
  })
}
export type Person = ReturnType<typeof peopleOf>[number]

/** The decision in dispute, as the letter has it. */
export function decisionOf({
  decision,
  setting,
  decidedBy,
  raisedOn,
  channel,
  team,
}: StaffCaseView): readonly Fact[] {
  const sections = decision.sections.map((section) => `${section}: ${SECTIONS[section].staff}`).join('; ')
  return [
    { key: 'Decision', value: decision.label },
    ...(sections ? [{ key: 'Sections', value: sections }] : []),
    ...(setting ? [{ key: 'School or setting', value: setting }] : []),
    { key: 'Date on the letter', value: day(decision.dateOnLetter) },
    { key: 'Date it was sent', value: day(decision.dateSent) },
    { key: 'Taken by', value: decidedBy?.name ?? 'Not known' },
    { key: 'Raised', value: `${formatDate(raisedOn)}, ${channel.toLowerCase()}` },
    ...(team ? [{ key: 'Team', value: team }] : []),
  ]
}

/** The same as rows, with a way to record what the letter says while that is open. */
export const decisionRows = (facts: readonly Fact[], reference: string, canRecord: boolean): SummaryRow[] =>
  facts.map((fact) => ({
    ...fact,
    ...(canRecord &&
      ['Date on the letter', 'Date it was sent', 'Taken by'].includes(fact.key) && {
        actions: [
          {
            href: paths.step(reference, 'recordDecision'),
            text: 'Change',
            visuallyHiddenText: fact.key.toLowerCase(),
          },
        ],
      }),
  }))
