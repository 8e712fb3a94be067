import { formatWithWeekday, type LocalDate, type ReminderTemplate } from '@common-ground/domain'
import type { TemplateId } from './catalogue/index.ts'
import { bareLetter, caseLinks, type Letter, type Names } from './letter.ts'

/** A date that somebody is reminded of. */
export type ReminderDate = { readonly reference: string; readonly day: LocalDate }

/** The row of a reminder: of a meeting the council's own people are told in words of their own. */
const rowOf = (template: ReminderTemplate, reader: 'family' | 'staff'): TemplateId =>
  template === 'reminderMeeting' && reader === 'staff' ? 'reminderMeetingToOfficer' : template

/** One reminder for somebody of the family's side or of the council. It holds a reference and a day. */
export function reminderLetter(
  template: ReminderTemplate,
  { reference, day }: ReminderDate,
  reader: 'family' | 'staff',
  names: Names,
): Letter {
  const link =
    reader === 'family'
      ? caseLinks.portal(names.portalOrigin, reference)
      : caseLinks.staff(names.staffOrigin, reference)
  return bareLetter(rowOf(template, reader), { reference, day: formatWithWeekday(day), link }, names)
}

/** A date in a digest, and whether it has gone by. */
export type DigestDate = ReminderDate & { readonly isLate: boolean }

const line = ({ reference, day, isLate }: DigestDate): string =>
  `${reference}: ${isLate ? 'was due on' : 'by'} ${formatWithWeekday(day)}`

/**
 * Every date that one organisation or adviser is reminded of on a day, in one message: references and days alone. Whoever
 * reads a shared mailbox learns of no family.
 */
export function reminderDigest(
  said: readonly DigestDate[],
  reader: 'organisation' | 'adviser',
  names: Names,
): Letter {
  const dates = [...new Set(said.map(line))].join('\n')
  return reader === 'adviser'
    ? bareLetter('reminderDigestAdviser', { dates, link: `${names.portalOrigin}/disagreements` }, names)
    : bareLetter('reminderDigest', { dates }, names)
}

/** Where somebody goes on with what they began: on either side with an account, or with the code that they were given. */
const GO_ON = {
  portal: ({ portalOrigin }: Names) => `${portalOrigin}/disagreements`,
  staff: ({ staffOrigin }: Names) => `${staffOrigin}/raise`,
  code: ({ portalOrigin }: Names) => `${portalOrigin}/raise/come-back`,
} as const

/** That something begun and not sent is deleted soon. It says nothing of what it is about. */
export function draftReminder(goesOn: LocalDate, reader: keyof typeof GO_ON, names: Names): Letter {
  const row = reader === 'code' ? 'reminderDraftByCode' : 'reminderDraft'
  return bareLetter(row, { day: formatWithWeekday(goesOn), link: GO_ON[reader](names) }, names)
}
