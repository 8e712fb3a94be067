export { caseLinks, type Names, type Outgoing } from './letter.ts'
export { messagesFor } from './messages-for.ts'
export type { Recipient } from './telling.ts'
