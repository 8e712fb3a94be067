import type { Readable } from 'node:stream'
import { createTransport, type NodemailerError } from 'nodemailer'
import type { Carrier, Handed, Parcel } from './carrier.ts'
import { addressWith, domainOf } from './mail-address.ts'

/** How a mail server is reached, and what stands on the messages. */
export type SmtpOptions = {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  readonly url: string
  /** Who the messages are from, such as `SEND appeals <send@council.gov.uk>`. */
  readonly from: string
  /** Where answers go; null: to `from`. */
  readonly replyTo: string | null
  /** Where mail that cannot be delivered is returned to, with the message's id put in; null: to `from`. */
  readonly returnTo: string | null
  /** Whether a server that offers no encryption is refused. */
  readonly requireTls: boolean
  /** The longest that is waited for a line, and for a whole message, in milliseconds. */
  readonly limits?: { readonly connectMs: number; readonly wholeMs: number }
}

/** Well under the time for which a worker holds a message, so that no second one takes it up meanwhile. */
const LIMITS = { connectMs: 5_000, wholeMs: 20_000 }
/** How many lines to the server are open at once. */
const LINES = 10
/** For how long a line that nothing goes over stays open: shorter than any server's patience. */
const IDLE_MS = 20_000

/** A `5.7` status speaks of us and not of the address: a relay that is not allowed, a reputation, a missing login. */
const isPolicy = (response: string): boolean => /^\d{3}[ -]5\.7\./.test(response)

/**
 * What a mail server's answer, or its silence, means for a message.
 *
 * Until the server has asked for the message itself nothing of it has left, so the message is certainly not there. An
 * answer to the message is certain too: 4xx and 5xx mean that the server has not taken it (RFC 5321, section 4.2.1).
 * Only a line that breaks between the two leaves it open.
 *
 * @param begun whether any of the message itself was sent.
 */
function meaningOf(error: NodemailerError, begun: boolean): Handed {
  const { responseCode, command, response = '' } = error
  const timedOut = error.name === 'AbortError' || error.code === 'ETIMEDOUT'
  const answered = responseCode !== undefined && responseCode >= 400
  if (begun && !(answered && command === 'DATA')) {
    return { kind: 'unknown', code: timedOut ? 'timedOut' : 'lineBroke' }
  }
  if (!answered) return { kind: 'refused', forGood: false, code: timedOut ? 'timedOut' : 'providerAway' }
  if (responseCode < 500) return { kind: 'refused', forGood: false, code: 'providerBusy' }
  const ofThis = (command === 'RCPT TO' || begun) && !isPolicy(response)
  if (!ofThis) return { kind: 'refused', forGood: false, code: 'providerRefuses' }
  return { kind: 'refused', forGood: true, code: begun ? 'messageRefused' : 'addressRefused' }
}

/**
 * The carrier of e-mail by the council's own mail server.
 *
 * A mail server keeps no list that could be asked, so `find` never can tell: a message whose line broke while it went
 * is for a person to decide on.
 */
export function smtp(options: SmtpOptions): Carrier {
  const { url, from, replyTo, returnTo, requireTls, limits = LIMITS } = options
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: LINES,
    // The pool sends nothing again by itself: only what looks a message up first may.
    maxRequeues: 0,
    idleTimeout: IDLE_MS,
    dnsTimeout: limits.connectMs,
    connectionTimeout: limits.connectMs,
    greetingTimeout: limits.connectMs,
    socketTimeout: limits.wholeMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(requireTls && { requireTLS: true }),
  })
  const domain = domainOf(from)
  // The message on its way out, by its id, for as long as it is being sent.
  const leaving = new Map<string, Readable>()
  transport.use('stream', ({ message }, done) => {
    const open = message.createReadStream.bind(message)
    message.createReadStream = (how) => {
      const stream = open(how)
      leaving.set(message.messageId(), stream)
      return stream
    }
    done()
  })
  const hand = async (parcel: Parcel): Promise<Handed> => {
    const messageId = `<${parcel.reference}@${domain}>`
    const envelopeFrom = returnTo === null ? from : addressWith(returnTo, parcel.reference)
    try {
      await transport.sendMail({
        from,
        ...(replyTo !== null && { replyTo }),
        // Given in parts, so that nothing in it is read as a second address.
        to: { name: '', address: parcel.to },
        envelope: { from: envelopeFrom, to: [{ name: '', address: parcel.to }] },
        subject: parcel.subject,
        text: parcel.body,
        messageId,
        headers: { 'Auto-Submitted': 'auto-generated' },
        attachments: parcel.attachments.map(({ fileName, contentType, content }) => ({
          filename: fileName,
          contentType,
          content,
        })),
        signal: AbortSignal.timeout(limits.wholeMs),
      })
      return { kind: 'taken', providerId: null }
    } catch (error) {
      return meaningOf(error as NodemailerError, leaving.get(messageId)?.readableDidRead ?? false)
    } finally {
      leaving.delete(messageId)
    }
  }
  return {
    name: 'smtp',
    channels: new Set(['email']),
    hand,
    find: async () => ({ kind: 'cannotTell' }),
    close: async () => transport.close(),
  }
}
