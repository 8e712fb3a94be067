import {
  countByCause,
  type Deal,
  markReached,
  noteAct,
  readOfCause,
  readReachingDesk,
  readUndelivered,
  readUnreadLetters,
  sendMessageAgain,
  sendMessagesAgain,
} from '@common-ground/db'
import {
  compare,
  failureWords,
  LONGEST_WAIT_MS,
  overdueSince,
  THEIR_OWN_FAILURES,
  todayIn,
} from '@common-ground/domain'
import { templatesOf } from '@common-ground/messages'
import type { SignedIn } from '../context.ts'
import {
  type Dealt,
  type FailedMessageView,
  MarkReached,
  MOST_SENT_AGAIN,
  OfMessage,
  PAGE_SIZE,
  type ReachingWork,
  SendAgain,
  SendAllAgain,
  type UndeliveredExport,
  type UndeliveredList,
  UndeliveredQuery,
} from '../contracts/index.ts'
import { type FailedMessage, messageView, openMessage, waysOf, whatHappened } from '../reaching/message.ts'
import { undeliveredView, unreadView } from '../reaching/view.ts'
import { MINDERS, minderOf } from '../reaching/whose.ts'
import { procedureFor, router } from '../trpc.ts'
import { COUNCIL } from './cases.ts'
import { AT_ONCE, BATCH, everyRow, many } from './exports/noted.ts'

const minders = (audit: string) => procedureFor(MINDERS, audit)
const refused = (field: string | null, text: string): Dealt => ({ ok: false, field, text })

/** How many stand on the page of somebody's work. */
const ON_WORK = 5

const dealOf = (ctx: SignedIn, message: Pick<FailedMessage, 'id' | 'reference'>, failedAt: Date): Deal => ({
  authorityId: ctx.config.authorityId,
  id: message.id,
  reference: message.reference,
  failedAt,
  by: ctx.user.id,
  requestId: ctx.call.requestId,
  now: ctx.call.now,
})

const filterOf = ({ today }: SignedIn, { view, state, kind, age }: UndeliveredQuery) => ({
  view,
  state,
  templates: kind && templatesOf(kind),
  failedBefore: age && overdueSince(today),
})

async function listFor(ctx: SignedIn, query: UndeliveredQuery): Promise<UndeliveredList> {
  const minder = minderOf(ctx)
  const { view, from } = query
  const filter = filterOf(ctx, query)
  const [page, causes, unread] = await Promise.all([
    readUndelivered(ctx.db, minder, filter, PAGE_SIZE, from),
    countByCause(ctx.db, minder, view),
    readUnreadLetters(ctx.db, minder, view),
  ])
  return {
    ...page,
    rows: page.rows.map((row) => undeliveredView(row, ctx.today)),
    together: causes
      .filter(({ cause, count }) => count > 1 && !THEIR_OWN_FAILURES.has(cause))
      .map(({ cause, count }) => ({ cause, count, why: failureWords(cause) })),
    unread: unread.map((letter) => unreadView(letter, ctx.today)),
  }
}

/** The whole of the list that is looked at, to take away: messages, and then letters that nobody has opened. */
export async function wholeUndelivered(ctx: SignedIn, query: UndeliveredQuery): Promise<UndeliveredExport> {
  const minder = minderOf(ctx)
  const filter = filterOf(ctx, query)
  const [first, unread] = await Promise.all([
    readUndelivered(ctx.db, minder, filter, BATCH),
    readUnreadLetters(ctx.db, minder, query.view, AT_ONCE),
  ])
  const total = first.total + unread.length
  const what = `${many(first.total, 'message')} and ${many(unread.length, 'letter')}`
  const messages = everyRow(first, ({ next }) =>
    next === null ? null : readUndelivered(ctx.db, minder, filter, BATCH, next),
  )
  async function* rows() {
    for await (const row of messages) {
      yield { kind: 'message' as const, message: undeliveredView(row, ctx.today) }
    }
    for (const letter of unread) yield { kind: 'letter' as const, letter: unreadView(letter, ctx.today) }
  }
  return { total, what, rows: rows() }
}

/** Whether nothing has gone out for longer than it should ever take. */
const isStuck = (since: Date | null, now: Date): boolean =>
  since !== null && now.getTime() - since.getTime() > LONGEST_WAIT_MS

/** Messages that could not be sent, as work for whoever has the case. */
export const undeliveredRouter = router({
  list: minders('undelivered.list')
    .input(UndeliveredQuery)
    .query(({ ctx, input }): Promise<UndeliveredList> => listFor(ctx, input)),

  /** What stands on the page of somebody's work. */
  work: procedureFor(COUNCIL, 'undelivered.work').query(async ({ ctx }): Promise<ReachingWork> => {
    const { now } = ctx.call
    // Whether messages go out at all is for managers, who see to it.
    const asks = ctx.user.roles.includes('manager') ? now : null
    const { rows, total, unread, waitingSince } = await readReachingDesk(ctx.db, minderOf(ctx), ON_WORK, asks)
    return {
      rows: rows.map((row) => undeliveredView(row, ctx.today)),
      total,
      unread: unread.map((letter) => unreadView(letter, ctx.today)),
      stuckSince: waitingSince && isStuck(waitingSince, now) ? waitingSince.toISOString() : null,
    }
  }),

  show: minders('undelivered.show')
    .input(OfMessage)
    .query(async ({ ctx, input: { id } }): Promise<FailedMessageView> => {
      const message = await openMessage(ctx, id)
      const { authorityId } = ctx.config
      const { now: at, requestId } = ctx.call
      const subject = message.reference ?? id
      const action = 'undelivered.show'
      await noteAct(ctx.db, { authorityId, actorId: ctx.user.id, action, subject, requestId, at })
      return messageView(ctx, message)
    }),

  sendAgain: minders('undelivered.send-again')
    .input(SendAgain)
    .mutation(async ({ ctx, input: { id, failedAt, way } }): Promise<Dealt> => {
      const message = await openMessage(ctx, id)
      const only = way === 'any' ? null : way
      const ways = await waysOf(ctx, message)
      if (only ? !ways.some(({ channel }) => channel === only) : ways.length === 0)
        return refused('way', 'They do not let us write to them in this way. Reach them yourself')
      const done = await sendMessageAgain(ctx.db, dealOf(ctx, message, new Date(failedAt)), only)
      return done ? { ok: true } : refused(null, whatHappened(ctx, await openMessage(ctx, id)))
    }),

  reached: minders('undelivered.reached')
    .input(MarkReached)
    .mutation(async ({ ctx, input: { id, failedAt, ...reached } }): Promise<Dealt> => {
      const message = await openMessage(ctx, id)
      if (compare(reached.on, ctx.today) > 0) return refused('on', 'The day must be today or in the past')
      if (compare(reached.on, todayIn(message.createdAt)) < 0)
        return refused('on', 'The day must be the day of our message, or later')
      const done = await markReached(ctx.db, dealOf(ctx, message, new Date(failedAt)), reached)
      return done ? { ok: true } : refused(null, whatHappened(ctx, await openMessage(ctx, id)))
    }),

  /** Sends all that failed for one cause again, as after the mail server was down. What may have arrived is not among them. */
  sendAllAgain: minders('undelivered.send-all-again')
    .input(SendAllAgain)
    .mutation(async ({ ctx, input: { view, cause } }): Promise<{ readonly sent: number }> => {
      if (THEIR_OWN_FAILURES.has(cause)) return { sent: 0 }
      const messages = await readOfCause(ctx.db, minderOf(ctx), view, cause, MOST_SENT_AGAIN)
      const deals = messages.map(({ failedAt, ...message }) => dealOf(ctx, message, failedAt))
      return { sent: await sendMessagesAgain(ctx.db, deals) }
    }),
})
