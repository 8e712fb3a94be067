import { type CasePerson, needsSaid, type StaffCaseView } from '@common-ground/api/contracts'
import { formatDate } from '@common-ground/domain'

/** What somebody needs to take part, in words; null when they need nothing. */
export const needsOf = ({ contact }: Pick<CasePerson, 'contact'>): string | null =>
  contact && needsSaid(contact)

/** What must not be done when somebody is reached; null when nothing was said. */
export function safetyOf({ contact }: Pick<CasePerson, 'contact'>): string | null {
  if (!contact) return null
  const never = [
    contact.calls ? null : 'Do not ring',
    contact.voicemail ? null : 'Do not leave a voicemail',
    contact.letters ? null : 'Do not send letters',
    contact.contactNote,
  ]
  return never.filter(Boolean).join('. ') || null
}

/** Said before anybody writes or rings: how each person may be reached safely. */
export const contactNotes = (people: readonly CasePerson[]): string[] =>
  people.flatMap((person) => {
    const safety = safetyOf(person)
    return safety ? [`${person.fullName}: ${safety}.`] : []
  })

/** Said before a meeting is planned: what each person needs, how to reach them safely, and which days do not suit. */
export function meetingNotes({
  people,
  unavailable,
}: Pick<StaffCaseView, 'people' | 'unavailable'>): string[] {
  const needs = people.flatMap((person) => {
    const need = needsOf(person)
    return need ? [`${person.fullName} needs ${need}.`] : []
  })
  const days = unavailable.map((day) => formatDate(day)).join(', ')
  return [...needs, ...contactNotes(people), ...(days ? [`The family cannot meet on: ${days}.`] : [])]
}
