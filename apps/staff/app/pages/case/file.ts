import type { CasePerson, StaffCaseView } from '@common-ground/api/contracts'
import { formatDate, type LocalDate, SECTIONS } from '@common-ground/domain'
import type { SummaryRow } from '@common-ground/ui'
import { paths } from '../../paths.ts'

type Fact = { readonly key: string; readonly value: string }

const day = (date: LocalDate | null): string => (date ? formatDate(date) : 'Not known')

const KINDS: Readonly<Record<CasePerson['kind'], string>> = {
  child: 'Child',
  parent: 'Parent or carer',
  youngPerson: 'Young person',
}

/** How to reach somebody, the way they asked for first. */
function contactOf({ email, phone, contactBy }: CasePerson): string {
  const ways = contactBy === 'telephone' ? [phone, email] : [email, phone]
  return ways.filter(Boolean).join(', or ')
}

/** Who the case is about and how to reach them. Nothing that no step here needs: no address, no school record. */
export function peopleOf({ people, rightHolder }: StaffCaseView) {
  return people.map((person) => {
    const holds = person.kind === rightHolder || (person.kind === 'parent' && rightHolder === 'parent')
    const facts: (Fact | null)[] = [
      person.dateOfBirth ? { key: 'Date of birth', value: formatDate(person.dateOfBirth) } : null,
      person.relationship ? { key: 'Relationship', value: person.relationship } : null,
      contactOf(person) ? { key: 'Contact', value: contactOf(person) } : null,
      holds ? { key: 'Right of appeal', value: 'Theirs' } : null,
    ]
    return {
      name: person.fullName,
      kind: KINDS[person.kind],
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
