import { formatMoment } from '../calendar/london.ts'
import type { SendingChannel, SendingState } from './channel.ts'
import { failureWords } from './failures.ts'

/** What a way is called, after "by". */
export const SENDING_CHANNEL_WORDS: Readonly<Record<SendingChannel, string>> = {
  email: 'email',
  text: 'text message',
  letter: 'letter',
}

/** How far a message has got, as it is kept. */
export type Progress = {
  readonly state: SendingState
  readonly channel: SendingChannel | null
  readonly dueAt: Date | null
  readonly sentAt: Date | null
  readonly deliveredAt: Date | null
  readonly failure: string | null
}

const by = (channel: SendingChannel | null): string =>
  channel ? ` by ${SENDING_CHANNEL_WORDS[channel]}` : ''
const on = (at: Date | null): string => (at ? ` on ${formatMoment(at)}` : '')

/**
 * How far a message has got, in words: "Sent by email on 4 June 2026 at 9:32am".
 *
 * @param now tells one that waits for its time from one that is due.
 */
export function progressWords(
  { state, channel, dueAt, sentAt, deliveredAt, failure }: Progress,
  now: Date,
): string {
  switch (state) {
    case 'waiting':
      return dueAt && dueAt.getTime() > now.getTime()
        ? `Waiting until ${formatMoment(dueAt)}`
        : 'Waiting to be sent'
    case 'claimed':
    case 'handed':
      return 'Being sent'
    case 'sent':
      return `Sent${by(channel)}${on(sentAt)}`
    case 'delivered':
      return `Delivered${by(channel)}${on(deliveredAt ?? sentAt)}`
    case 'undelivered':
      return `Not delivered. ${failureWords(failure)}`
    case 'uncertain':
      return `We do not know whether it arrived. ${failureWords(failure)}`
    case 'dropped':
      return `Not sent. ${failureWords(failure)}`
  }
}
