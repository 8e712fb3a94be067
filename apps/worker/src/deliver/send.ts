import type { Carrier, Handed, Parcel } from '@common-ground/channels'
import {
  type Addressee,
  type Claimed,
  type Db,
  isPassing,
  type Outcome,
  readHolidays,
} from '@common-ground/db'
import {
  MOST_ATTEMPTS,
  NO_HOLIDAYS,
  type SendingChannel,
  sendMoment,
  type Way,
  waitBefore,
  waysToReach,
} from '@common-ground/domain'
import { timingOf } from '@common-ground/messages'
import { keptWriting } from './keep-writing.ts'

/** What sending needs besides the message. */
export type Sender = {
  readonly db: Db
  /** Which carrier takes a channel; a channel that none takes is not offered. */
  readonly carriers: ReadonlyMap<SendingChannel, Carrier>
  /** Makes what goes out: the words for a channel, the letter as it is printed, the files that go with it. */
  readonly parcelFor: (message: Claimed, way: Way, addressee: Addressee | null) => Promise<Parcel>
  readonly clock: () => Date
  /** A number from 0 up to 1, for the waits between attempts. */
  readonly chance: () => number
  /** For how long a claim counts, in milliseconds; `LEASE_MS` where nothing else is said. */
  readonly leaseMs?: number
  /** Ends what waits for the database to come back, when the worker is to stop. */
  readonly stopping?: AbortSignal
  /** Called at each named point, so that a test can stop the process there. */
  readonly at?: (point: SendPoint) => void
}

/**
 * For how long a claim counts, in milliseconds, and again from when a message is handed over: longer than the longest
 * time that a provider is waited for, so that no message is in two workers' hands.
 */
export const LEASE_MS = 60_000

/** A message in hand, with whom it is for. */
export type InHand = {
  readonly message: Claimed
  readonly addressee: Addressee | null
}

/** The moments of one sending at which a process may be lost. */
export const SEND_POINTS = ['claimed', 'handing', 'accepted', 'settled'] as const
export type SendPoint = (typeof SEND_POINTS)[number]

/** The ways that are left for a message: those its person allows, without those that came back. */
function waysFor(
  message: Claimed,
  addressee: Addressee | null,
  offered: ReadonlySet<SendingChannel>,
): readonly Way[] {
  const bare: readonly Way[] = offered.has('email') ? [{ channel: 'email', to: message.toAddress }] : []
  const ways = addressee === null ? bare : waysToReach(addressee.reach, offered)
  return ways.filter(({ channel }) => !message.failedChannels.includes(channel))
}

/** When a message is tried, or looked up, the next time. */
const nextTry = (sender: Sender, attempts: number): Date =>
  new Date(sender.clock().getTime() + waitBefore(attempts, sender.chance()))

/** It is looked up again after a while, before anything else; where that has been tried often enough, a person decides. */
function lookAgain(sender: Sender, message: Claimed, failure: string): Outcome {
  const attempts = message.attempts + 1
  if (attempts >= MOST_ATTEMPTS) return { step: 'uncertain', failure: 'mayHaveArrived' }
  return { step: 'lookAgain', at: nextTry(sender, attempts), failure, attempts }
}

/** Which carrier a message needs next: the one that may have it, or that of the best way that is left. */
export function carrierOf(
  { carriers }: Pick<Sender, 'carriers'>,
  message: Claimed,
  addressee: Addressee | null,
): Carrier | undefined {
  const [way] = waysFor(message, addressee, new Set(carriers.keys()))
  const channel = message.state === 'handed' ? message.channel : way?.channel
  return channel ? carriers.get(channel) : undefined
}

/** Finds out what became of a message that may have arrived; null where it certainly has not. */
async function lookUp(sender: Sender, message: Claimed, now: Date): Promise<Outcome | null> {
  const { channel } = message
  const carrier = channel && sender.carriers.get(channel)
  if (!channel || !carrier) return { step: 'uncertain', failure: 'carrierGone' }
  const found = await carrier.find({ reference: message.id, channel }, message.handedAt ?? now, now)
  switch (found.kind) {
    case 'has':
      return { step: 'sent', channel, providerId: found.providerId }
    case 'hasNot':
      return null
    case 'askLater':
      return lookAgain(sender, message, 'providerAway')
    case 'cannotTell':
      return { step: 'uncertain', failure: 'mayHaveArrived' }
  }
}

/** It goes again after a while, until it has been tried often enough: then by the next way. */
function again(sender: Sender, message: Claimed, { channel }: Way, failure: string): Outcome {
  const attempts = message.attempts + 1
  if (attempts >= MOST_ATTEMPTS) return { step: 'otherWay', failed: channel, failure }
  return { step: 'again', at: nextTry(sender, attempts), failure, attempts }
}

/** What follows from a provider's answer. */
async function follow(sender: Sender, message: Claimed, way: Way, handed: Handed): Promise<Outcome> {
  const { channel } = way
  if (handed.kind === 'taken') return { step: 'sent', channel, providerId: handed.providerId }
  if (handed.kind === 'unknown') {
    const now = sender.clock()
    const known = await lookUp(sender, { ...message, channel, handedAt: message.handedAt ?? now }, now)
    // A provider may take a moment to know what it has taken: it is asked once more before anything goes again.
    return known ?? lookAgain(sender, message, handed.code)
  }
  if (handed.forGood) return { step: 'otherWay', failed: channel, failure: handed.code }
  return again(sender, message, way, handed.code)
}

/**
 * Sends one message that this worker has in hand, or finds that it may not go, not yet, or no more.
 *
 * It is written down that a message is being handed over before it is, and what came of it after: a worker that is lost
 * in between leaves a message that the next one looks up by its reference before it does anything with it.
 *
 * @returns what became of it; null where another worker has taken it over meanwhile.
 * @throws what went wrong while it was put together, once that is written down.
 */
export async function send(sender: Sender, { message, addressee }: InHand): Promise<Outcome | null> {
  const settle = async (outcome: Outcome): Promise<Outcome | null> => {
    const mine = await keptWriting(sender, message, outcome, sender.clock())
    sender.at?.('settled')
    return mine ? outcome : null
  }
  sender.at?.('claimed')
  const now = sender.clock()
  const known = message.state === 'handed' ? await lookUp(sender, message, now) : null
  if (known) return settle(known)
  if (addressee && !addressee.mayBeTold) return settle({ step: 'dropped', failure: 'mayNotBeTold' })
  const [way] = waysFor(message, addressee, new Set(sender.carriers.keys()))
  const carrier = way && sender.carriers.get(way.channel)
  if (!way || !carrier) {
    const failure = message.failedChannels.length > 0 ? 'cameBack' : 'noWay'
    return settle({ step: 'undelivered', failure })
  }
  const timing = timingOf(message.template)
  // As the council has them now: a day can be added while a message waits.
  const holidays = timing === 'atOnce' ? NO_HOLIDAYS : await readHolidays(sender.db, message.authorityId)
  const moment = sendMoment(now, timing, addressee?.lastDay ?? null, holidays)
  if (moment.getTime() > now.getTime()) return settle({ step: 'later', at: moment })
  const parcel = await sender.parcelFor(message, way, addressee).catch(async (error: unknown) => {
    // With the database away nothing is said of the message: its claim lapses. What can never be made must not wait so.
    if (!isPassing(error)) await settle(again(sender, message, way, 'notMade'))
    throw error
  })
  const until = new Date(sender.clock().getTime() + (sender.leaseMs ?? LEASE_MS))
  const mine = await keptWriting(sender, message, { step: 'handing', channel: way.channel, until }, now)
  if (!mine) return null
  sender.at?.('handing')
  const handed = await carrier.hand(parcel)
  sender.at?.('accepted')
  return settle(await follow(sender, message, way, handed))
}
