import {
  type Belongings,
  DRAFT_DAYS,
  discardDraft,
  outbox,
  raiseCase,
  readAlike,
  readDraft,
  readDrafts,
  saveDraft,
  startDraft,
  type Tx,
} from '@common-ground/db'
import { type Case, localDate, refusalText } from '@common-ground/domain'
import { letterToPost } from '@common-ground/messages'
import { z } from 'zod'
import type { SignedIn } from '../context.ts'
import {
  type AlikeView,
  CALL_PAGES,
  type CallAnswers,
  type CallPage,
  type CallView,
  type Outcome,
} from '../contracts/index.ts'
import { isId } from '../shared/account.ts'
import { namesFor } from '../shared/names.ts'
import { type Complete, isComplete } from '../shared/points.ts'
import { commandOf, peopleOf } from '../shared/raising.ts'
import { act, requestOf } from '../steps/act.ts'
import { found, notFound, procedureFor, router } from '../trpc.ts'
import { decisionLabel } from '../views/case.ts'

const ROLES = ['officer', 'manager'] as const
const council = (audit: string) => procedureFor(ROLES, audit)

type Row = NonNullable<Awaited<ReturnType<typeof readDraft>>>

/** What of a draft still reads as its page takes it. A page that does not is asked again. */
function answersOf(kept: Row['answers']): CallAnswers {
  const said = kept as Readonly<Record<CallPage, unknown>>
  const read = <P extends CallPage>(page: P) => CALL_PAGES[page].safeParse(said[page]).data
  return { who: read('who'), decision: read('decision'), reach: read('reach') } as CallAnswers
}

const view = (row: Row): CallView => ({
  id: row.id,
  answers: answersOf(row.answers),
  sentReference: row.sentReference,
  updatedAt: row.updatedAt.toISOString(),
})

const holderOf = (ctx: SignedIn) => ({
  authorityId: ctx.config.authorityId,
  userId: ctx.user.id,
  secretHash: null,
})

/** An officer's own draft of what somebody said. */
async function own(ctx: SignedIn, id: string): Promise<Row> {
  return found(isId(id) ? await readDraft(ctx.db, holderOf(ctx), id, ctx.call.now) : null)
}

/** What was written down as the family itself would have answered it, or null while a page is missing. */
function complete({ who, decision, reach }: CallAnswers): Complete | null {
  if (!who || !decision || !reach) return null
  const { matter, wanted, setting, dateOnLetter, ...about } = decision
  const draft = {
    who: who.who,
    childName: who.childName,
    dateOfBirth: who.dateOfBirth,
    ...about,
    wanted,
    setting: setting ?? undefined,
    matter: matter ?? undefined,
    knowsDate: dateOnLetter ? ('yes' as const) : ('no' as const),
    dateOnLetter,
    // One thing is written down on the telephone: what is said of several sections belongs to each.
    points:
      decision.sections.length > 1
        ? Object.fromEntries(decision.sections.map((each) => [each, { wrong: decision.wrong, wanted }]))
        : undefined,
    ...reach,
  }
  return isComplete(draft) ? draft : null
}

/** Puts the letter with what was written down into the outbox, where it can be posted and they have not said no. */
async function queueLetter(ctx: SignedIn, tx: Tx, kase: Case): Promise<void> {
  const { authorityId } = ctx.config
  const letter = letterToPost(kase.reference, await namesFor(ctx))
  await tx.insert(outbox).values({
    authorityId,
    key: `${kase.id}:letter`,
    caseId: kase.id,
    toAddress: 'By post',
    ...letter,
    createdAt: ctx.call.now,
  })
}

const Asked = z.strictObject({
  slug: z.string().max(40),
  asked: z.string().max(300),
  answered: z.string().max(5_000),
})
const Which = z.strictObject({ id: z.string().max(60) })

export type CallSent = Outcome | { readonly ok: false; readonly missing: true }

/**
 * Disagreements that an officer writes down for somebody who rings or writes. The rules are those of the portal; how
 * it came is on the record, and whoever asked gets what was written down by post.
 */
export const callsRouter = router({
  start: council('call.start').mutation(async ({ ctx }) => ({
    id: await startDraft(ctx.db, holderOf(ctx), ctx.call.now),
  })),

  list: council('call.list').query(async ({ ctx }): Promise<{ keptDays: number; calls: CallView[] }> => {
    const rows = await readDrafts(
      ctx.db,
      { authorityId: ctx.config.authorityId, userId: ctx.user.id },
      ctx.call.now,
    )
    return { keptDays: DRAFT_DAYS, calls: rows.map(view) }
  }),

  show: council('call.show')
    .input(Which)
    .query(async ({ ctx, input }) => view(await own(ctx, input.id))),

  save: council('call.save')
    .input(
      z.discriminatedUnion('page', [
        Which.extend({ page: z.literal('who'), answers: CALL_PAGES.who }),
        Which.extend({ page: z.literal('decision'), answers: CALL_PAGES.decision }),
        Which.extend({ page: z.literal('reach'), answers: CALL_PAGES.reach }),
      ]),
    )
    .mutation(async ({ ctx, input: { id, page, answers } }) => {
      await own(ctx, id)
      found((await saveDraft(ctx.db, holderOf(ctx), id, { [page]: answers }, ctx.call.now)) || null)
      return { ok: true as const }
    }),

  discard: council('call.discard')
    .input(Which)
    .mutation(async ({ ctx, input }) => {
      await own(ctx, input.id)
      await discardDraft(ctx.db, holderOf(ctx), input.id, ctx.call.now)
      return { ok: true as const }
    }),

  /** Cases that may be about the same child: to be looked at before another is made, and never in the way. */
  alike: council('call.alike')
    .input(Which)
    .query(async ({ ctx, input }): Promise<AlikeView[]> => {
      const { who } = answersOf((await own(ctx, input.id)).answers)
      if (!who) return []
      const { childName: fullName, dateOfBirth } = who
      const child = { fullName, dateOfBirth, personId: ctx.user.id }
      const rows = await readAlike(ctx.db, ctx.config.authorityId, child)
      return rows.map(({ reference, decisionType, raisedOn, closedOn }) => ({
        reference,
        decisionLabel: decisionLabel(decisionType, 'staff', null),
        raisedOn: localDate(raisedOn),
        isClosed: closedOn !== null,
      }))
    }),

  /** Raises it and, where an officer wrote it down, gives it to them. However often it is sent, it makes one case. */
  send: council('call.send')
    .input(Which.extend({ asked: z.array(Asked).max(40) }))
    .mutation(async ({ ctx, input }): Promise<CallSent> => {
      const row = await own(ctx, input.id)
      if (row.sentReference) return { ok: true, reference: row.sentReference, version: 1, replayed: true }
      const answers = answersOf(row.answers)
      const draft = complete(answers)
      if (!draft || !answers.who) return { ok: false, missing: true }
      const { channel, callerName } = answers.who
      const { address = null, never = [] } = draft
      const request = await requestOf(ctx, `call:${input.id}`, 'disagreement.raise-for')
      const belongings: Belongings = {
        people: peopleOf(draft, { fullName: callerName ?? draft.childName, address }),
        answers: input.asked,
        draftId: input.id,
      }
      const isPosted = address !== null && !never.includes('letters')
      const done = await raiseCase(ctx.db, {
        ...request,
        ...commandOf(draft, { channel, teamId: ctx.user.teamId }),
        belongings,
        ...(isPosted && { also: (tx: Tx, kase: Case) => queueLetter(ctx, tx, kase) }),
      })
      if (!done.ok) {
        if ('notFound' in done) throw notFound()
        const { refusal } = done
        return { ok: false, refusal, text: refusalText(refusal, 'staff'), changes: [], version: 0 }
      }
      if (!ctx.user.roles.includes('officer')) return done
      const { reference, version } = done
      const on = { reference, expectedVersion: version, idempotencyKey: `call:${input.id}:take` }
      return act(ctx, 'assignCase', 'disagreement.raise-for.take', {
        ...on,
        officerId: ctx.user.id,
        note: null,
        tellFamily: true,
      })
    }),
})
