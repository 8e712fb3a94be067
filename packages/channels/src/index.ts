export type { Attachment, Carrier, Found, Handed, Parcel } from './carrier.ts'
export { mailbox } from './mailbox.ts'
export { type NotifyOptions, notify } from './notify.ts'
export { type SmtpOptions, smtp } from './smtp.ts'
