import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { failureIn } from './delivery-status.ts'
import { domainOf, idIn, withoutId } from './mail-address.ts'

/** A message that a mail server could not deliver, as it says itself. Nothing else of what it wrote is kept. */
export type ReturnedMessage = {
  /** The message's own id. */
  readonly reference: string
  readonly status: 'permanent-failure' | 'temporary-failure'
  /** The same for the same report, so that one that comes twice counts once. */
  readonly key: string
}

export type ReturnedOptions = {
  readonly port: number
  readonly host: string
  /** The address that {@link SmtpOptions.returnTo} names. Mail to any other is not taken. */
  readonly returnTo: string
  /** Writes it down. Where that fails the mail server is asked to come back, so that nothing is lost. */
  readonly onReturned: (message: ReturnedMessage) => Promise<void>
  readonly onError: (error: unknown) => void
}

/** The most that a report may weigh, in bytes: the message that comes back with it is a few thousand. */
const MOST_BYTES = 1_048_576
const MOST_LINES = 20
const PATIENCE_MS = 30_000

const refusal = (responseCode: number, words: string): Error =>
  Object.assign(new Error(words), { responseCode })

/**
 * Listens for mail that came back, which the council's mail server sends on to here. A report that a message failed for
 * good is handed on; one of a delay, an automatic answer and anything else is taken and forgotten.
 *
 * @throws where the port is in use.
 */
export async function listenForReturned(options: ReturnedOptions) {
  const { port, host, returnTo, onReturned, onError } = options
  const isOurs = (address: string): boolean =>
    idIn(address) !== null && withoutId(address).toLowerCase() === returnTo.toLowerCase()
  const server = new SMTPServer({
    name: domainOf(returnTo),
    // It has no certificate of its own: it is for the council's network, and only its mail server speaks to it.
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: MOST_BYTES,
    rejectOversized: true,
    maxClients: MOST_LINES,
    socketTimeout: PATIENCE_MS,
    onRcptTo: ({ address }, _session, done) => {
      done(isOurs(address) ? null : refusal(550, '5.1.1 Nobody is written to here'))
    },
    onData: (stream, { envelope }, done) => {
      const take = async (): Promise<void> => {
        const mail = await simpleParser(stream, {
          keepDeliveryStatus: true,
          skipHtmlToText: true,
          skipTextToHtml: true,
          skipImageLinks: true,
        })
        const status = stream.sizeExceeded ? null : failureIn(mail)
        if (!status) return
        const key = createHash('sha256')
          .update(mail.messageId ?? JSON.stringify(mail.headerLines))
          .digest('hex')
        for (const { address } of envelope.rcptTo) {
          const reference = idIn(address)
          if (reference) await onReturned({ reference, status, key })
        }
      }
      take().then(
        () => done(),
        (error) => {
          onError(error)
          done(refusal(451, '4.3.0 Come back later'))
        },
      )
    },
  })
  // A line that breaks is the other side's affair: it comes back. What keeps it from listening is thrown below.
  server.on('error', () => {})
  const listening = server.listen(port, host)
  await once(listening, 'listening')
  return {
    port: (listening.address() as AddressInfo).port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
