import { noteAct } from '@common-ground/db'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { EmailOnly, type Me, ResetPassword, SignIn, Token } from '../contracts/index.ts'
import { publicProcedure } from '../trpc.ts'

const note = (ctx: Context, actorId: string | null, action: string) =>
  noteAct(ctx.db, {
    authorityId: ctx.config.authorityId,
    actorId,
    action,
    requestId: ctx.call.requestId,
    at: ctx.call.now,
  })

/** Signing in and out: the same in both apps. */
export const accountProcedures = {
  me: publicProcedure('account.me').query(async ({ ctx }): Promise<Me | null> => {
    const me = await ctx.me()
    if (!me) return null
    const { id, fullName, email, roles, teamId } = me
    return { id, fullName, email, roles, teamId }
  }),

  signIn: publicProcedure('account.sign-in')
    .input(SignIn)
    .mutation(async ({ ctx, input }) => {
      const { now, clientAddress, sessionId } = ctx.call
      const attempt = { ...input, now, clientAddress, ...(sessionId && { currentSessionId: sessionId }) }
      const answer = await ctx.auth.signIn(attempt)
      await note(
        ctx,
        answer.ok ? answer.user.id : null,
        answer.ok ? 'account.sign-in' : 'account.sign-in-refused',
      )
      if (!answer.ok) return { ok: false as const, code: answer.refusal, text: answer.text }
      return { ok: true as const, sessionId: answer.sessionId, roles: answer.user.roles }
    }),

  signOut: publicProcedure('account.sign-out').mutation(async ({ ctx }) => {
    const me = await ctx.me()
    if (ctx.call.sessionId) await ctx.auth.signOut(ctx.call.sessionId)
    if (me) await note(ctx, me.id, 'account.sign-out')
    return { ok: true as const }
  }),

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
