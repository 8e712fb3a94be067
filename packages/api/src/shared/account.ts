import { noteAct } from '@common-ground/db'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { EmailOnly, type Me, ResetPassword, SignIn, Token } from '../contracts/index.ts'
import { publicProcedure } from '../trpc.ts'
import { securityProcedures } from './security.ts'

const note = (ctx: Context, actorId: string | null, action: string) =>
  noteAct(ctx.db, {
    authorityId: ctx.config.authorityId,
    actorId,
    action,
    requestId: ctx.call.requestId,
    at: ctx.call.now,
  })

/** Signing in and out, and looking after an account: the same in both apps. */
export const accountProcedures = {
  ...securityProcedures,

  me: publicProcedure('account.me').query(async ({ ctx }): Promise<Me | null> => {
    const me = await ctx.me()
    if (!me) return null
    const { id, fullName, email, roles, teamId, secondStep } = me
    const valid = ctx.call.sessionId ? await ctx.session() : null
    return { id, fullName, email, roles, teamId, secondStep, endsAt: valid?.endsAt.toISOString() ?? null }
  }),

  signIn: publicProcedure('account.sign-in')
    .input(SignIn)
    .mutation(async ({ ctx, input }) => {
      const { now, clientAddress, sessionId, device } = ctx.call
      const attempt = {
        ...input,
        now,
        clientAddress,
        device,
        ...(sessionId && { currentSessionId: sessionId }),
      }
      const answer = await ctx.auth.signIn(attempt)
      await note(
        ctx,
        answer.ok ? answer.user.id : null,
        answer.ok ? 'account.sign-in' : 'account.sign-in-refused',
      )
      if (!answer.ok) return { ok: false as const, code: answer.refusal, text: answer.text }
      const { roles, secondStep } = answer.user
      return { ok: true as const, sessionId: answer.sessionId, roles, secondStep }
    }),

  signOut: publicProcedure('account.sign-out').mutation(async ({ ctx }) => {
    const me = await ctx.me()
    if (ctx.call.sessionId) await ctx.auth.signOut(ctx.call.sessionId)
    if (me) await note(ctx, me.id, 'account.sign-out')
    return { ok: true as const }
  }),

  confirmNewEmail: publicProcedure('account.confirm-new-email')
    .input(Token)
    .mutation(({ ctx, input }) => ctx.auth.confirmNewEmail(input.token, ctx.call.now)),

  peek: publicProcedure('account.peek')
    .input(Token)
    .query(({ ctx, input }) => ctx.auth.peek(input.token, ctx.call.now)),

  requestReset: publicProcedure('account.request-reset')
    .input(EmailOnly)
    .mutation(({ ctx, input }) => ctx.auth.requestPasswordReset(input.email, ctx.call.now)),

  reset: publicProcedure('account.reset')
    .input(ResetPassword)
    .mutation(({ ctx, input }) => ctx.auth.resetPassword(input.token, input.password, ctx.call.now)),
}

/** Reads an id out of an address. Anything else than an id is simply not found. */
export const Id = z.strictObject({ id: z.string().max(60) })
export const isId = (id: string): boolean => z.uuid().safeParse(id).success
