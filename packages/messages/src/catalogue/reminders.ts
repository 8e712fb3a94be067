import type { ReminderTemplate } from '@common-ground/domain'
import type { Audience, Template } from './template.ts'

const PRIVATE = 'We leave details out of our messages to keep them private.'
const LATE_TO_DO = 'See what it is. Do it, or write down that it is done, and tell the family why it is late.'

const row = (
  to: readonly Audience[],
  name: string,
  subject: string,
  happened: string,
  toDo: string,
): Template => ({
  name,
  to,
  kind: 'reminder',
  timing: 'workingHours',
  frame: 'bare',
  words: { subject, happened, toDo },
})

const toFamily = (name: string, happened: string, toDo: string, to: readonly Audience[] = ['family']) =>
  row(to, name, 'A reminder about your disagreement {reference}', happened, `${toDo}\n\n{link}\n\n${PRIVATE}`)
const toOfficer = (name: string, happened: string, toDo: string, to: readonly Audience[] = ['officer']) =>
  row(to, name, 'A reminder about case {reference}', happened, `${toDo}\n\n{link}`)

/** What each reminder says: a day, what to do, and nothing else of the case. What it is about is read after signing in. */
export const REMINDERS = {
  reminderAppeal: toFamily(
    'Reminder: the last day to appeal',
    'Your last day to appeal to the SEND Tribunal is {day}.',
    'Sign in to see how to appeal and what it needs. Talking with us does not move this day.',
  ),
  reminderContactAdviser: toFamily(
    'Reminder: the last day to contact a mediation adviser',
    'Your last day to contact a mediation adviser is {day}.',
    'Sign in to see whom to contact. Talking with us does not move this day.',
  ),
  reminderLastDay: toFamily(
    'Reminder: another last day of the family',
    'You have a last day on {day}.',
    'Sign in to see what it is for and what to do. You do not need to do it if you have done it already.',
  ),
  reminderMeeting: toFamily(
    'Reminder: a meeting',
    'There is a meeting on {day}.',
    'Sign in to see the time, and where it is or how to join.',
    ['family', 'attending'],
  ),
  reminderMeetingToOfficer: toOfficer(
    'Reminder: a meeting, to the case officer',
    'There is a meeting on {day}.',
    'Sign in to see the time, and where it is or how to join.',
  ),
  reminderMeetingToRecord: toOfficer(
    'Reminder: what came of a meeting is not written down',
    'There was a meeting in this case on {day}.',
    'Write down what came of it, or that it did not take place.',
  ),
  reminderArrangeMediation: toOfficer(
    'Reminder: mediation has to be arranged',
    'Mediation has to be arranged by {day}, and no meeting is written down.',
    'Arrange it. If it cannot be done in time, the case says whom you have to tell, and when.',
  ),
  reminderNhsArranges: toOfficer(
    'Reminder: the NHS has to arrange mediation',
    'The NHS has to arrange mediation by {day}, and no meeting is written down.',
    'Ask the integrated care board how far it is, and write down the day of the meeting.',
  ),
  reminderCouncilDate: toOfficer(
    'Reminder: a time limit of the council',
    'There is something for us to do in this case by {day}.',
    'See what it is. If it is done, write that down.',
  ),
  reminderCouncilDateLate: toOfficer(
    'Reminder: a time limit of the council has gone by',
    'There was something for us to do in this case by {day}. It is not written down as done.',
    LATE_TO_DO,
  ),
  reminderPromise: toOfficer(
    'Reminder: a promise of the council',
    'We have promised the family something by {day}.',
    'See what it is. If it is done, write that down.',
    ['officer', 'decisionMaker'],
  ),
  reminderPromiseLate: toOfficer(
    'Reminder: a promise of the council is late',
    'We promised the family something by {day}. It is not written down as done.',
    LATE_TO_DO,
    ['officer', 'decisionMaker'],
  ),
  reminderOthersDate: toOfficer(
    'Reminder: somebody else has something to do',
    'Somebody else has something to do in this case by {day}.',
    'See what it is, and ask them how far it is.',
  ),
  reminderOthersDateLate: toOfficer(
    'Reminder: somebody else is late',
    'Somebody else had something to do in this case by {day}. It is not written down as done.',
    'Ask them for it, and write down what they say.',
  ),
  reminderDigest: row(
    ['provider', 'school', 'icb'],
    'Reminder: every near date of one organisation',
    'Dates that are near',
    'These dates are near, or have gone by, in matters that we wrote to you about.\n\n{dates}',
    `Our message about each reference says what it is. If it is done, tell us. If you cannot do it in time, tell us when you can.\n\n${PRIVATE}`,
  ),
  reminderDigestAdviser: row(
    ['family'],
    'Reminder: every near date, to an adviser',
    'Dates that are near',
    'Dates are near in disagreements where you help a family.\n\n{dates}',
    `Sign in to see what each date is for.\n\n{link}\n\n${PRIVATE}`,
  ),
  reminderDraft: row(
    ['account', 'staffAccount'],
    'Reminder: something begun and not sent',
    'What you began and have not sent',
    'You began something and have not sent it. We keep it until {day}, and then delete it.',
    'Sign in to go on with it. If you do not need it any more, you do not have to do anything.\n\n{link}\n\nA last day in law does not wait for it.',
  ),
  reminderDraftByCode: row(
    ['invited'],
    'Reminder: something begun without an account and not sent',
    'What you began and have not sent',
    'You began something and have not sent it. We keep it until {day}, and then delete it.',
    'Open this page and enter your code to go on with it. If you do not need it any more, you do not have to do anything.\n\n{link}\n\nA last day in law does not wait for it.',
  ),
} as const satisfies Record<ReminderTemplate, Template> & Record<`reminder${string}`, Template>
