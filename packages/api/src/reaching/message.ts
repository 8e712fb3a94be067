import { readAddressees, readFailedMessage } from '@common-ground/db'
import {
  failureWords,
  formatDate,
  formatMoment,
  progressWords,
  REACHED_DONE,
  SENDING_CHANNEL_WORDS,
  SENDING_CHANNELS,
  type SendingChannel,
  type Way,
  waysToReach,
} from '@common-ground/domain'
import type { SignedIn } from '../context.ts'
import type { FailedMessageView, StepView } from '../contracts/index.ts'
import { found, notFound } from '../trpc.ts'
import { mustBeOpen } from '../views/read.ts'
import { undeliveredView } from './view.ts'

export type FailedMessage = NonNullable<Awaited<ReturnType<typeof readFailedMessage>>>

/**
 * A message that somebody may see: of a case that is open to them, or of none and they are a manager. Anything else is not
 * there; another team's case asks for a reason first.
 */
export async function openMessage(ctx: SignedIn, id: string): Promise<FailedMessage> {
  const message = found(await readFailedMessage(ctx.db, ctx.config.authorityId, ctx.user.id, id))
  if (message.reference) await mustBeOpen(ctx, message.reference)
  else if (!ctx.user.roles.includes('manager')) throw notFound()
  return message
}

export const isOpen = ({ state, dealtAt }: FailedMessage): boolean =>
  dealtAt === null && (state === 'undelivered' || state === 'uncertain')

/** The ways that somebody allows now, the best first. To an address without an account there is only that address. */
export async function waysOf(ctx: SignedIn, message: FailedMessage): Promise<readonly Way[]> {
  if (!message.caseId || !message.toUserId) return [{ channel: 'email', to: message.toAddress }]
  const people = await readAddressees(ctx.db, ctx.config.authorityId, [message.id], ctx.today)
  const addressee = people.get(message.id)
  return addressee?.mayBeTold ? waysToReach(addressee.reach, new Set(SENDING_CHANNELS)) : []
}

const by = (channel: SendingChannel | null): string =>
  channel ? ` by ${SENDING_CHANNEL_WORDS[channel]}` : ''

type Step = FailedMessage['steps'][number]

/** What each step is called. A way that failed for now is named by the attempt before it. */
function whatOf({ step, channel }: Step, tried: SendingChannel | null, message: FailedMessage): string {
  const { dealtHow, dealtOn } = message
  const how = dealtHow && dealtOn ? `${REACHED_DONE[dealtHow]} on ${formatDate(dealtOn)}` : 'Reached'
  const words: Readonly<Record<string, string>> = {
    handing: `On its way${by(channel)}`,
    sent: `Taken by the sending service${by(channel)}`,
    again: `Not sent yet${by(tried)}. It is tried again`,
    otherWay: `Could not be sent${by(channel ?? tried)}`,
    later: 'Waits for a better hour',
    delivered: `Delivered${by(channel)}`,
    undelivered: 'Not delivered',
    uncertain: 'It may have arrived',
    dropped: 'Not sent',
    sentAgain: channel ? `Sent again${by(channel)}` : 'Sent again',
    reached: how,
  }
  return words[step] ?? 'Something was noted'
}

/** Steps whose detail somebody typed; that of all others is a code. */
const TYPED: ReadonlySet<string> = new Set(['reached'])

function stepsOf(message: FailedMessage): readonly StepView[] {
  let tried: SendingChannel | null = null
  return message.steps.map((each) => {
    if (each.step === 'handing') tried = each.channel
    return {
      at: each.at.toISOString(),
      what: whatOf(each, tried, message),
      by: each.by ?? 'by itself',
      said: each.detail && (TYPED.has(each.step) ? each.detail : failureWords(each.detail)),
    }
  })
}

/**
 * One message, as its page shows it. Its words are shown where they were told to somebody on a case: a message about an
 * account, an invitation or a paper for somebody outside holds what opens it, and that is for nobody else.
 */
export async function messageView(ctx: SignedIn, message: FailedMessage): Promise<FailedMessageView> {
  const open = isOpen(message)
  const isTold = message.caseId !== null && message.toUserId !== null
  const ways = open ? await waysOf(ctx, message) : []
  return {
    ...undeliveredView(message, ctx.today),
    standing: message.dealtAt
      ? whatOf({ step: 'reached' } as Step, null, message)
      : progressWords(message, ctx.call.now),
    isOpen: open,
    subject: message.subject,
    body: isTold ? message.body : null,
    steps: stepsOf(message),
    ways: ways.map(({ channel, to }) => ({ channel, to: message.who ? to : '' })),
  }
}

/** Why nothing was done: what somebody else has done since, or how it stands now. */
export function whatHappened(ctx: SignedIn, message: FailedMessage): string {
  const last = message.steps.findLast(
    ({ step, by }) => by !== null && (step === 'sentAgain' || step === 'reached'),
  )
  if (!last) return `It has moved on since you opened this page. ${progressWords(message, ctx.call.now)}.`
  const did = last.step === 'reached' ? 'said that they have reached them' : 'sent it again'
  return `${last.by} ${did}, on ${formatMoment(last.at)}. Nothing was done twice.`
}
