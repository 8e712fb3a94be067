export type { Attachment, Carrier, Found, Handed, Parcel } from './carrier.ts'
export { mailbox } from './mailbox.ts'
export { type SmtpOptions, smtp } from './smtp.ts'
