import { noteAct } from '@common-ground/db'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { notFound, publicProcedure } from '../trpc.ts'

const AWAY = 'The council’s sign-in cannot be reached just now. Try again in a few minutes.'

/** The sign-in by the council's own account, where the environment names one; elsewhere it does not exist. */
function federationIn({ federation }: Context) {
  if (!federation) throw notFound()
  return federation
}

/** Signing in with the council's own account. */
export const federationProcedures = {
  councilSignIn: publicProcedure('account.council-sign-in').query(({ ctx }) => ({
    offered: ctx.federation !== null,
  })),

  /** Where to send somebody, and what their browser keeps until they come back. Nothing is written. */
  beginCouncilSignIn: publicProcedure('account.begin-council-sign-in')
    .input(z.strictObject({ next: z.string().max(2_000) }))
    .query(async ({ ctx, input }) => {
      const federation = federationIn(ctx)
      try {
        return { ok: true as const, ...(await federation.begin(input.next, ctx.call.now)) }
      } catch {
        return { ok: false as const, text: AWAY }
      }
    }),

  finishCouncilSignIn: publicProcedure('account.finish-council-sign-in')
    .input(z.strictObject({ query: z.string().max(8_000), kept: z.string().max(400).nullable() }))
    .mutation(async ({ ctx, input }) => {
      const { now: at, sessionId: currentSessionId, device, requestId } = ctx.call
      const answer = await federationIn(ctx).finish({ ...input, currentSessionId, device }, at)
      const action = answer.ok ? 'account.sign-in' : 'account.sign-in-refused'
      const { authorityId } = ctx.config
      const actorId = answer.ok ? answer.userId : null
      await noteAct(ctx.db, { authorityId, actorId, action, requestId, at })
      if (!answer.ok) return { ok: false as const, code: answer.refusal, text: answer.text }
      return { ok: true as const, sessionId: answer.sessionId, next: answer.next }
    }),
}
