export { type AccountTemplate, accountLetter } from './account.ts'
export { textOf } from './by-channel.ts'
export { LONGEST, MOST_SEGMENTS, problemsOf, type WordProblem } from './catalogue/check.ts'
export { CATALOGUE, isTemplateId, TEMPLATE_IDS, type TemplateId } from './catalogue/index.ts'
export { SAMPLE_PEOPLE, type SampleMessage, sampleCase, sampleMessage } from './catalogue/sample.ts'
export {
  AUDIENCES,
  type Audience,
  KINDS,
  type Kind,
  mayHold,
  mustHold,
  PLACEHOLDERS,
  type Placeholder,
  type Template,
  type Values,
  WORD_FIELDS,
  type Words,
} from './catalogue/template.ts'
export { type Wordings, wordsThatCount } from './catalogue/words.ts'
export { comeBackLetter } from './come-back.ts'
export { contactChangedLetter } from './contact.ts'
export { coverLetter } from './cover.ts'
export { invitationLetter, invitationLink } from './invitation.ts'
export {
  caseLinks,
  type Letter,
  type Names,
  type Outgoing,
} from './letter.ts'
export { letterDates } from './letter-dates.ts'
export { type MeetingTold, meetingTold } from './meeting-told.ts'
export {
  MESSAGE_KIND_WORDS,
  MESSAGE_KINDS,
  type MessageKind,
  messageKind,
  messageName,
  type TemplateChoice,
  templatesOf,
} from './message-names.ts'
export { messagesFor } from './messages-for.ts'
export { outsideLetter, outsideLink } from './outside.ts'
export { letterToPost } from './post.ts'
export { type DigestDate, draftReminder, reminderDigest, reminderLetter } from './reminders.ts'
export { rightPassesFor } from './right-passes.ts'
export type { Recipient } from './telling.ts'
export { timingOf } from './timing.ts'
