import type { SendingChannel } from '@common-ground/domain'
import { NotifyClient } from 'notifications-node-client'
import type { Carrier, Found, Handed, Parcel } from './carrier.ts'
import { asker, NotifyProblem, neverLeft } from './notify-http.ts'

/** The council's account with GOV.UK Notify. */
export type NotifyOptions = {
  /** Where it is; the service itself unless a test says otherwise. */
  readonly url: string
  /** A name, the service's id and its secret, as Notify shows them: `name-<uuid>-<uuid>`. */
  readonly apiKey: string
  /** Its templates: an e-mail of `((subject))` and `((body))`, a text of `((body))`. Without one, that way is not offered. */
  readonly emailTemplate: string | null
  readonly textTemplate: string | null
  /** Whether letters may go; the service has to have them turned on. */
  readonly letters: boolean
  readonly postage?: 'first' | 'second' | 'economy'
  /** The longest that an answer is waited for, in milliseconds. */
  readonly limitMs?: number
}

/** Well under the time for which a worker holds a message; twice of it fits, for asking after an unsure sending. */
const LIMIT_MS = 15_000

/** For how long Notify keeps what it sent, less a margin, in milliseconds. */
const KEPT_MS = 6.5 * 86_400_000

/**
 * How far Notify's clock and ours may be apart, in milliseconds: it refuses a token that is further off. A message that it
 * had before that is of an earlier sending.
 */
const CLOCKS_MS = 30_000

/** What Notify calls each way. */
const KIND = { email: 'email', text: 'sms', letter: 'letter' } as const

/** Words of a refusal that speak of our account and not of this message. */
const OF_OUR_ACCOUNT = /template|personalisation|team-only|trial|api key|service/i

/** What an answer of Notify means for a message. */
function meaningOf(error: unknown): Handed {
  // Its client refuses a letter that is too large by itself, with a word and not an error.
  if (!(error instanceof Error)) return { kind: 'refused', forGood: true, code: 'messageRefused' }
  if (!(error instanceof NotifyProblem)) {
    if (neverLeft(error)) return { kind: 'refused', forGood: false, code: 'providerAway' }
    const timedOut = error.name === 'TimeoutError'
    return { kind: 'unknown', code: timedOut ? 'timedOut' : 'lineBroke' }
  }
  const { status, message } = error
  // It may have written the message down before it failed: whether it has is asked before anything goes again.
  if (status >= 500) return { kind: 'unknown', code: 'providerBusy' }
  if (status === 429) return { kind: 'refused', forGood: false, code: 'providerBusy' }
  if (status === 413) return { kind: 'refused', forGood: true, code: 'messageRefused' }
  // 401 and 403 speak of the key and of the clock: no message is lost for those.
  if (status !== 400 || OF_OUR_ACCOUNT.test(message))
    return { kind: 'refused', forGood: false, code: 'providerRefuses' }
  const isAddress = /email_address|phone_number|number|recipient/i.test(message)
  return { kind: 'refused', forGood: true, code: isAddress ? 'addressRefused' : 'messageRefused' }
}

/**
 * The carrier of e-mails, texts and letters by GOV.UK Notify. Each carries the message's id as its reference, by which
 * Notify can be asked for seven days whether it has it.
 */
export function notify(options: NotifyOptions): Carrier {
  const {
    url,
    apiKey,
    emailTemplate,
    textTemplate,
    letters,
    postage = 'second',
    limitMs = LIMIT_MS,
  } = options
  const client = new NotifyClient(url, apiKey)
  client.setClient(asker(limitMs) as unknown as Parameters<typeof client.setClient>[0])
  const channels = new Set<SendingChannel>()
  if (emailTemplate) channels.add('email')
  if (textTemplate) channels.add('text')
  if (letters) channels.add('letter')

  const post = ({ reference, channel, to, subject, body, pdf }: Parcel) => {
    if (channel === 'email' && emailTemplate)
      return client.sendEmail(emailTemplate, to, { reference, personalisation: { subject, body } })
    if (channel === 'text' && textTemplate)
      return client.sendSms(textTemplate, to, { reference, personalisation: { body } })
    return channel === 'letter' && pdf
      ? client.sendPrecompiledLetter(reference, Buffer.from(pdf), postage)
      : null
  }
  return {
    name: 'notify',
    channels,
    hand: async (parcel) => {
      try {
        const answer = await post(parcel)
        return answer
          ? { kind: 'taken', providerId: answer.data.id }
          : { kind: 'refused', forGood: true, code: 'noPdf' }
      } catch (error) {
        return meaningOf(error)
      }
    },
    find: async ({ reference, channel }, since, now): Promise<Found> => {
      if (now.getTime() - since.getTime() > KEPT_MS) return { kind: 'cannotTell' }
      try {
        const { data } = await client.getNotifications(KIND[channel], undefined, reference)
        // An earlier sending by the same way has the same reference; it says nothing of this one.
        const from = since.getTime() - CLOCKS_MS
        const found = data.notifications.find(({ created_at }) => Date.parse(created_at) >= from)
        return found ? { kind: 'has', providerId: found.id } : { kind: 'hasNot' }
      } catch {
        return { kind: 'askLater' }
      }
    },
    statusOf: async (providerId) => {
      try {
        const { data } = await client.getNotificationById(providerId)
        return data.status
      } catch (error) {
        return error instanceof NotifyProblem && error.status === 404 ? 'not-found' : null
      }
    },
    close: async () => {},
  }
}
