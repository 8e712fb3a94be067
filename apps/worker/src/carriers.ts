import { type Carrier, mailbox, type Parcel, smtp } from '@common-ground/channels'
import type { WorkerEnv } from './env.ts'

/** A message as it would arrive, for whoever tries the product out. */
function print({ to, subject, body, channel }: Parcel): void {
  const how = channel === 'email' ? 'Message' : channel === 'text' ? 'Text' : 'Letter'
  console.log(`\n── ${how} to ${to.replaceAll('\n', ', ')}: ${subject}\n${body}\n──`)
}

/** Who carries messages, as the settings say; the mailbox takes what no provider does. */
export function carriersFrom(env: WorkerEnv): readonly Carrier[] {
  const box = mailbox(env.MAILBOX_DIR, env.PRINT_MESSAGES ? print : undefined)
  if (!env.SMTP_URL || !env.MAIL_FROM) return [box]
  return [
    smtp({ url: env.SMTP_URL, from: env.MAIL_FROM, replyTo: null, returnTo: null, requireTls: false }),
    box,
  ]
}
