import type { Failure, SendingChannel } from '@common-ground/domain'

/** One message on its way to one person by one channel. */
export type Parcel = {
  /** The message's own id: what a provider knows it by, and is asked for before anything goes twice. */
  readonly reference: string
  readonly channel: SendingChannel
  /** An e-mail address, a mobile number, or a postal address in lines. */
  readonly to: string
  /** Who it is for, as a letter says above the address. */
  readonly toName: string | null
  readonly subject: string
  readonly body: string
  /** The letter as it is printed; only for that channel. */
  readonly pdf: Uint8Array | null
  readonly attachments: readonly Attachment[]
}

/** A file that goes with an e-mail. Its name says nothing of anybody. */
export type Attachment = {
  readonly fileName: string
  readonly contentType: string
  readonly content: string
}

/**
 * What a provider made of a parcel.
 *
 * - `taken`: it has it, and will deliver it.
 * - `refused`: it certainly does not have it. `forGood` where asking again would bring the same answer.
 * - `unknown`: it may have it or not, such as when the line broke before it answered.
 *
 * The code says why, and nothing of whom it was for: `addressRefused` and `messageRefused` where it will not take this
 * address or these words; `providerRefuses` where it takes nothing of ours, such as for a wrong password;
 * `providerBusy` and `providerAway` where it asks to come back later or does not answer; `timedOut` and `lineBroke`;
 * `noPdf` for a letter that was not made; `mailboxFolder` where the folder cannot be written.
 */
export type Handed =
  | { readonly kind: 'taken'; readonly providerId: string | null }
  | { readonly kind: 'refused'; readonly forGood: boolean; readonly code: Failure }
  | { readonly kind: 'unknown'; readonly code: Failure }

/**
 * Whether a provider has a parcel.
 *
 * - `cannotTell`: it keeps no list that could be asked, or not for so long; nobody will ever know from it.
 * - `askLater`: it keeps one, and does not answer now.
 */
export type Found =
  | { readonly kind: 'has'; readonly providerId: string | null }
  | { readonly kind: 'hasNot' }
  | { readonly kind: 'cannotTell' }
  | { readonly kind: 'askLater' }

/** A provider that carries messages. It never throws for what a provider or a network does. */
export type Carrier = {
  readonly name: string
  readonly channels: ReadonlySet<SendingChannel>
  /** Hands a parcel over, within the carrier's own time limits. */
  readonly hand: (parcel: Parcel) => Promise<Handed>
  /** Asks for a parcel by its reference. `since` is when it was first handed over: one from before is another sending. */
  readonly find: (sought: Pick<Parcel, 'reference' | 'channel'>, since: Date, now: Date) => Promise<Found>
  /** What it says has become of a parcel that it took, by its own id; null where it does not answer now. Absent: it never does. */
  readonly statusOf?: (providerId: string) => Promise<string | null>
  readonly close: () => Promise<void>
}
