import { type Carrier, mailbox, notify, type Parcel, smtp } from '@common-ground/channels'
import type { SendingChannel } from '@common-ground/domain'
import type { WorkerEnv } from './env.ts'

/** A message as it would arrive, for whoever tries the product out. */
function print({ to, subject, body, channel }: Parcel): void {
  const how = channel === 'email' ? 'Message' : channel === 'text' ? 'Text' : 'Letter'
  console.log(`\n── ${how} to ${to.replaceAll('\n', ', ')}: ${subject}\n${body}\n──`)
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
const isHere = (url: string): boolean => LOOPBACK.has(new URL(url).hostname)

/**
 * Who carries messages, as the settings say: the council's mail server before GOV.UK Notify for e-mail, and Notify for
 * texts and letters. The mailbox takes everything where there is no provider at all; beside one it takes nothing, since a
 * service that people rely on must not drop a letter into a folder: what no provider carries is not offered.
 */
export function carriersFrom(env: WorkerEnv): readonly Carrier[] {
  const { SMTP_URL: url, MAIL_FROM: from, NOTIFY_API_KEY: apiKey } = env
  const carriers: Carrier[] = []
  if (url && from)
    carriers.push(
      smtp({
        url,
        from,
        replyTo: env.MAIL_REPLY_TO ?? null,
        returnTo: env.MAIL_RETURN_TO ?? null,
        requireTls: env.SMTP_REQUIRE_TLS ?? !isHere(url),
      }),
    )
  if (apiKey)
    carriers.push(
      notify({
        url: env.NOTIFY_URL,
        apiKey,
        emailTemplate: env.NOTIFY_EMAIL_TEMPLATE ?? null,
        textTemplate: env.NOTIFY_TEXT_TEMPLATE ?? null,
        letters: env.NOTIFY_LETTERS,
        postage: env.NOTIFY_POSTAGE,
      }),
    )
  return carriers.length > 0 ? carriers : [mailbox(env.MAILBOX_DIR, env.PRINT_MESSAGES ? print : undefined)]
}

/** Which carrier takes a channel: the first that can. */
export function channelsOf(carriers: readonly Carrier[]): ReadonlyMap<SendingChannel, Carrier> {
  const pairs = carriers.flatMap((carrier) =>
    [...carrier.channels].map((channel) => [channel, carrier] as const),
  )
  return new Map(pairs.toReversed())
}
