import type { SendingChannel } from './channel.ts'

/** How a person can be reached, and what they asked of us. */
export type Reachable = {
  readonly email: string | null
  readonly phone: string | null
  readonly address: string | null
  /** What they said is best; null where they were never asked. */
  readonly prefers: 'email' | 'telephone' | 'text' | 'letter' | null
  /** What they asked us never to do; null where they were never asked. */
  readonly safe: {
    readonly calls?: boolean
    readonly voicemail: boolean
    readonly letters: boolean
  } | null
}

/** A way to one person, with where it leads. */
export type Way = { readonly channel: SendingChannel; readonly to: string }

/** Numbers of the United Kingdom that a text message reaches. */
const MOBILE = /^(?:\+?44|0)7\d{9}$/

const mobileOf = (phone: string | null): string | null => {
  const digits = phone?.replace(/[\s()-]/g, '') ?? ''
  return MOBILE.test(digits) ? digits : null
}

/**
 * The ways that a message may go to a person, the one to try first at the front. The sender keeps to this and to
 * nothing else: what somebody asked us never to do is in no list.
 *
 * A letter is only ever sent where the person chose letters or said that they are safe: somebody else may open it. A
 * text that nobody chose is a last resort, and only where the telephone is safe in every way.
 *
 * @param offered the ways that this service can use at all.
 * @returns none where nobody may be written to: then it is for a person to reach them.
 */
export function waysToReach(
  { email, phone, address, prefers, safe }: Reachable,
  offered: ReadonlySet<SendingChannel>,
): readonly Way[] {
  const mobile = mobileOf(phone)
  const textIsSafe = safe !== null && safe.calls !== false && safe.voicemail
  const letterIsSafe = safe === null ? prefers === 'letter' : safe.letters
  const ways: Record<SendingChannel, Way | null> = {
    email: email ? { channel: 'email', to: email } : null,
    text: mobile && (prefers === 'text' || textIsSafe) ? { channel: 'text', to: mobile } : null,
    letter: address && letterIsSafe ? { channel: 'letter', to: address } : null,
  }
  const first: SendingChannel = prefers === 'text' || prefers === 'letter' ? prefers : 'email'
  const order = [first, ...(['email', 'text', 'letter'] as const).filter((each) => each !== first)]
  return order.flatMap((channel) => ways[channel] ?? []).filter(({ channel }) => offered.has(channel))
}
