export type { Attachment, Carrier, Found, Handed, Parcel } from './carrier.ts'
export { mailbox } from './mailbox.ts'
