import { formatWithWeekday, type LocalDate, type ReminderTemplate } from '@common-ground/domain'
import { caseLinks, type Names } from './letter.ts'

type Letter = { readonly template: string; readonly subject: string; readonly body: string }
type Said = { readonly happened: (day: string) => string; readonly toDo: string }

const LATE_TO_DO = 'See what it is. Do it, or write down that it is done, and tell the family why it is late.'

/** What each reminder says: a day, what to do, and nothing else of the case. What it is about is read after signing in. */
const SAYS: Record<ReminderTemplate, Said> = {
  reminderAppeal: {
    happened: (day) => `Your last day to appeal to the SEND Tribunal is ${day}.`,
    toDo: 'Sign in to see how to appeal and what it needs. Talking with us does not move this day.',
  },
  reminderContactAdviser: {
    happened: (day) => `Your last day to contact a mediation adviser is ${day}.`,
    toDo: 'Sign in to see whom to contact. Talking with us does not move this day.',
  },
  reminderLastDay: {
    happened: (day) => `You have a last day on ${day}.`,
    toDo: 'Sign in to see what it is for and what to do. You do not need to do it if you have done it already.',
  },
  reminderMeeting: {
    happened: (day) => `There is a meeting on ${day}.`,
    toDo: 'Sign in to see the time, and where it is or how to join.',
  },
  reminderMeetingToRecord: {
    happened: (day) => `There was a meeting in this case on ${day}.`,
    toDo: 'Write down what came of it, or that it did not take place.',
  },
  reminderArrangeMediation: {
    happened: (day) => `Mediation has to be arranged by ${day}, and no meeting is written down.`,
    toDo: 'Arrange it. If it cannot be done in time, the case says whom you have to tell, and when.',
  },
  reminderNhsArranges: {
    happened: (day) => `The NHS has to arrange mediation by ${day}, and no meeting is written down.`,
    toDo: 'Ask the integrated care board how far it is, and write down the day of the meeting.',
  },
  reminderCouncilDate: {
    happened: (day) => `There is something for us to do in this case by ${day}.`,
    toDo: 'See what it is. If it is done, write that down.',
  },
  reminderCouncilDateLate: {
    happened: (day) =>
      `There was something for us to do in this case by ${day}. It is not written down as done.`,
    toDo: LATE_TO_DO,
  },
  reminderPromise: {
    happened: (day) => `We have promised the family something by ${day}.`,
    toDo: 'See what it is. If it is done, write that down.',
  },
  reminderPromiseLate: {
    happened: (day) => `We promised the family something by ${day}. It is not written down as done.`,
    toDo: LATE_TO_DO,
  },
  reminderOthersDate: {
    happened: (day) => `Somebody else has something to do in this case by ${day}.`,
    toDo: 'See what it is, and ask them how far it is.',
  },
  reminderOthersDateLate: {
    happened: (day) =>
      `Somebody else had something to do in this case by ${day}. It is not written down as done.`,
    toDo: 'Ask them for it, and write down what they say.',
  },
}

/** A date that somebody is reminded of. */
export type ReminderDate = { readonly reference: string; readonly day: LocalDate }

/** One reminder for somebody of the family's side or of the council. It holds a reference and a day. */
export function reminderLetter(
  template: ReminderTemplate,
  { reference, day }: ReminderDate,
  reader: 'family' | 'staff',
  names: Names,
): Letter {
  const { happened, toDo } = SAYS[template]
  const isFamily = reader === 'family'
  const link = isFamily
    ? caseLinks.portal(names.portalOrigin, reference)
    : caseLinks.staff(names.staffOrigin, reference)
  const parts = [
    happened(formatWithWeekday(day)),
    toDo,
    link,
    ...(isFamily ? ['We leave details out of our messages to keep them private.'] : []),
    names.authorityName,
  ]
  const subject = isFamily
    ? `A reminder about your disagreement ${reference}`
    : `A reminder about case ${reference}`
  return { template, subject, body: parts.join('\n\n') }
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
  dates: readonly DigestDate[],
  reader: 'organisation' | 'adviser',
  names: Names,
): Letter {
  const lines = [...new Set(dates.map(line))].join('\n')
  const parts =
    reader === 'adviser'
      ? [
          'Dates are near in disagreements where you help a family.',
          lines,
          'Sign in to see what each date is for.',
          `${names.portalOrigin}/disagreements`,
        ]
      : [
          'These dates are near, or have gone by, in matters that we wrote to you about.',
          lines,
          'Our message about each reference says what it is. If it is done, tell us. If you cannot do it in time, tell us when you can.',
        ]
  return {
    template: 'reminderDigest',
    subject: 'Dates that are near',
    body: [...parts, 'We leave details out of our messages to keep them private.', names.authorityName].join(
      '\n\n',
    ),
  }
}

/** Where somebody goes on with what they began: on either side with an account, or with the code that they were given. */
const GO_ON = {
  portal: {
    how: 'Sign in to go on with it.',
    link: ({ portalOrigin }: Names) => `${portalOrigin}/disagreements`,
  },
  staff: { how: 'Sign in to go on with it.', link: ({ staffOrigin }: Names) => `${staffOrigin}/raise` },
  code: {
    how: 'Open this page and enter your code to go on with it.',
    link: ({ portalOrigin }: Names) => `${portalOrigin}/raise/come-back`,
  },
} as const

/** That something begun and not sent is deleted soon. It says nothing of what it is about. */
export function draftReminder(goesOn: LocalDate, reader: keyof typeof GO_ON, names: Names): Letter {
  const { how, link } = GO_ON[reader]
  const body = [
    `You began something and have not sent it. We keep it until ${formatWithWeekday(goesOn)}, and then delete it.`,
    `${how} If you do not need it any more, you do not have to do anything.`,
    link(names),
    'A last day in law does not wait for it.',
    names.authorityName,
  ]
  return { template: 'reminderDraft', subject: 'What you began and have not sent', body: body.join('\n\n') }
}
