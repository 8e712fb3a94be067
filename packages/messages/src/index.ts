export { textOf } from './by-channel.ts'
export { comeBackLetter } from './come-back.ts'
export { contactChangedLetter } from './contact.ts'
export { coverLetter } from './cover.ts'
export { invitationLetter, invitationLink } from './invitation.ts'
export { caseLinks, type Names, type Outgoing } from './letter.ts'
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
export { rightPassesFor } from './right-passes.ts'
export type { Recipient } from './telling.ts'
export { timingOf } from './timing.ts'
