import { randomBytes } from 'node:crypto'
import {
  claimDraft,
  DRAFT_DAYS,
  discardDraft,
  type Holder,
  keyDraft,
  newCode,
  normaliseCode,
  outbox,
  readDraft,
  readDraftByCode,
  readDraftBySecret,
  readDrafts,
  saveDraft,
  secretHash,
  startDraft,
} from '@common-ground/db'
import { comeBackLetter } from '@common-ground/messages'
import { z } from 'zod'
import type { Context, SignedIn } from '../context.ts'
import { type DraftView, email, PointKey, RAISE_QUESTIONS, RaiseDraft } from '../contracts/index.ts'
import { isId } from '../shared/account.ts'
import { namesFor } from '../shared/names.ts'
import { tryCode } from '../shared/tries.ts'
import { found, procedureFor, publicProcedure, router } from '../trpc.ts'

const DAY = 86_400_000

/** A draft's id and, from a browser that is not signed in, the secret that opens it. */
const Which = z.strictObject({ id: z.string().max(60), secret: z.string().max(100).nullish() })
const Secret = z.strictObject({ secret: z.string().max(100).nullish() })

/** Who asks: whoever is signed in, or whoever has the secret. */
export async function holderOf(ctx: Context, secret: string | null | undefined): Promise<Holder> {
  const me = await ctx.me()
  const userId = me?.roles.includes('family') ? me.id : null
  return { authorityId: ctx.config.authorityId, userId, secretHash: secret ? secretHash(secret) : null }
}

type Row = NonNullable<Awaited<ReturnType<typeof readDraft>>>
const view = (row: Row): DraftView => ({
  id: row.id,
  answers: row.answers,
  updatedAt: row.updatedAt.toISOString(),
  keptUntil: new Date(row.updatedAt.getTime() + DRAFT_DAYS * DAY).toISOString(),
  sentReference: row.sentReference,
})

/** What a question's answer may be in a draft: words, lists of words, points, or nothing. Its question has checked it. */
const Answer = z.union([
  z.string().max(5_000),
  z.array(z.string().max(20)).max(20),
  z.record(PointKey, RAISE_QUESTIONS.point),
  z.null(),
])

/** Answers to keep: of questions that there are, each as its question takes it. Null takes an answer out. */
const Answers = z.record(z.string().max(40), Answer).refine(
  (answers) =>
    Object.entries(answers).every(([name, answer]) => {
      const shape: Record<string, z.ZodType> = RaiseDraft.shape
      return answer === null || (Object.hasOwn(shape, name) && shape[name]?.safeParse(answer).success)
    }),
  'The input does not fit',
)

const newSecret = (): string => randomBytes(32).toString('base64url')

/**
 * Disagreements that somebody has begun to raise. No account is needed: the browser keeps a secret. A draft of
 * somebody else is not there.
 */
export const draftsRouter = router({
  /** Begins one. `secret` is for the browser to keep, and null for whoever is signed in. */
  start: publicProcedure('draft.start').mutation(async ({ ctx }) => {
    const secret = newSecret()
    const holder = await holderOf(ctx, secret)
    const id = await startDraft(ctx.db, holder, ctx.call.now)
    return { id, secret: holder.userId ? null : secret }
  }),

  list: publicProcedure('draft.list')
    .input(Secret)
    .query(async ({ ctx, input }): Promise<DraftView[]> => {
      const { authorityId, userId, secretHash: hash } = await holderOf(ctx, input.secret)
      const [mine, here] = await Promise.all([
        userId ? readDrafts(ctx.db, { authorityId, userId }, ctx.call.now) : [],
        hash ? readDraftBySecret(ctx.db, authorityId, hash, ctx.call.now) : null,
      ])
      return [...(here ? [here] : []), ...mine].map(view)
    }),

  show: publicProcedure('draft.show')
    .input(Which)
    .query(async ({ ctx, input }) => {
      const holder = await holderOf(ctx, input.secret)
      return view(found(isId(input.id) ? await readDraft(ctx.db, holder, input.id, ctx.call.now) : null))
    }),

  save: publicProcedure('draft.save')
    .input(Which.extend({ answers: Answers }))
    .mutation(async ({ ctx, input }) => {
      const holder = await holderOf(ctx, input.secret)
      const saved = isId(input.id) && (await saveDraft(ctx.db, holder, input.id, input.answers, ctx.call.now))
      found(saved || null)
      return { ok: true as const }
    }),

  discard: publicProcedure('draft.discard')
    .input(Which)
    .mutation(async ({ ctx, input }) => {
      const holder = await holderOf(ctx, input.secret)
      if (isId(input.id)) await discardDraft(ctx.db, holder, input.id, ctx.call.now)
      return { ok: true as const }
    }),

  /** Makes a code to come back with from anywhere; an earlier one stops working. Sent by e-mail when asked. */
  keep: publicProcedure('draft.keep')
    .input(Which.extend({ email: z.union([email, z.literal('')]).nullish() }))
    .mutation(async ({ ctx, input }) => {
      const holder = await holderOf(ctx, input.secret)
      const row = found(isId(input.id) ? await readDraft(ctx.db, holder, input.id, ctx.call.now) : null)
      const code = newCode()
      const to = input.email || null
      await keyDraft(ctx.db, holder.authorityId, row.id, {
        codeHash: secretHash(normaliseCode(code) ?? ''),
        ...(to && { email: to }),
      })
      if (to && !row.userId && (await tryCode(ctx, `mail:${to}`))) await sendCode(ctx, to, code)
      return { code, keptUntil: view(row).keptUntil, sentTo: to }
    }),

  /** Opens a draft with its code. The browser gets a secret of its own; the code goes on working. */
  resume: publicProcedure('draft.resume')
    .input(z.strictObject({ code: z.string().max(60) }))
    .mutation(async ({ ctx, input }) => {
      const { authorityId } = ctx.config
      if (!(await tryCode(ctx, ctx.call.clientAddress))) return { ok: false as const, tooMany: true }
      const code = normaliseCode(input.code)
      const row = code && (await readDraftByCode(ctx.db, authorityId, secretHash(code), ctx.call.now))
      if (!row || row.userId || row.sentReference) return { ok: false as const, tooMany: false }
      const secret = newSecret()
      await keyDraft(ctx.db, authorityId, row.id, { secretHash: secretHash(secret) })
      return { ok: true as const, id: row.id, secret }
    }),

  /** Gives the browser's draft to whoever has just signed in there. */
  claim: procedureFor(['family'], 'draft.claim')
    .input(z.strictObject({ secret: z.string().max(100) }))
    .mutation(async ({ ctx, input }: { ctx: SignedIn; input: { secret: string } }) => ({
      id: await claimDraft(
        ctx.db,
        ctx.config.authorityId,
        secretHash(input.secret),
        ctx.user.id,
        ctx.call.now,
      ),
    })),
})

/** Sends somebody the code they come back with. */
async function sendCode(ctx: Context, to: string, code: string): Promise<void> {
  const { authorityId } = ctx.config
  await ctx.db.insert(outbox).values({
    authorityId,
    key: `come-back:${secretHash(code)}`,
    toAddress: to,
    createdAt: ctx.call.now,
    ...comeBackLetter(code, DRAFT_DAYS, await namesFor(ctx)),
  })
}
