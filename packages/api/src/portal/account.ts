import type { PortalAuth } from '@common-ground/auth'
import { decideContactChange, readContactChanges, setName } from '@common-ground/db'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { ChangeName, CreateAccount, EmailOnly, Token } from '../contracts/index.ts'
import { accountProcedures } from '../shared/account.ts'
import { found, procedureFor, publicProcedure, router } from '../trpc.ts'

/** The portal's sign-in can make accounts; `openPortal` is the only one to build this router's context. */
const authOf = (ctx: Context): PortalAuth => {
  if (!('createAccount' in ctx.auth)) throw new Error('The portal was opened without its own sign-in')
  return ctx.auth as PortalAuth
}

/** A family makes its own account; the rest is the same in both apps. */
export const portalAccountRouter = router({
  ...accountProcedures,

  create: publicProcedure('account.create')
    .input(CreateAccount)
    .mutation(({ ctx, input }) => authOf(ctx).createAccount({ ...input, now: ctx.call.now })),

  confirm: publicProcedure('account.confirm')
    .input(Token)
    .mutation(async ({ ctx, input }) => {
      const answer = await authOf(ctx).confirmEmail(input.token, ctx.call.now)
      if (!answer.ok) return answer
      // Whoever opens the link reads the mailbox, and chose the password a moment ago: they need not sign in again.
      const { now, device } = ctx.call
      return { ok: true as const, sessionId: await ctx.auth.openSession(answer.userId, now, device) }
    }),

  /** Ends an account at its owner's wish. What they did stays on the record of their disagreements. */
  close: procedureFor(['family'], 'account.close')
    .input(
      z.strictObject({
        password: z.string({ error: 'Enter your password' }).min(1, 'Enter your password').max(512),
      }),
    )
    .mutation(({ ctx, input }) => ctx.auth.closeAccount(ctx.user.id, input.password, ctx.call.now)),

  /** Changes one's own name, here and on each disagreement one takes part in. */
  changeName: procedureFor(['family'], 'account.change-name')
    .input(ChangeName)
    .mutation(async ({ ctx, input }) => {
      await setName(ctx.db, ctx.config.authorityId, ctx.user.id, input.fullName)
      return { ok: true as const }
    }),

  /** What others have put forward about how to reach this person, for them alone to say yes or no to. */
  contactChanges: procedureFor(['family'], 'account.contact-changes').query(async ({ ctx }) => {
    const rows = await readContactChanges(ctx.db, ctx.config.authorityId, ctx.user.id)
    return rows.map(({ proposedAt, ...row }) => ({ ...row, proposedAt: proposedAt.toISOString() }))
  }),

  decideContactChange: procedureFor(['family'], 'account.decide-contact-change')
    .input(z.strictObject({ id: z.uuid(), yes: z.boolean() }))
    .mutation(async ({ ctx, input }) => {
      const { authorityId } = ctx.config
      const decided = await decideContactChange(
        ctx.db,
        authorityId,
        ctx.user.id,
        input.id,
        input.yes,
        ctx.call.now,
      )
      return found(decided ? { ok: true as const } : null)
    }),

  resend: publicProcedure('account.resend')
    .input(EmailOnly)
    .mutation(({ ctx, input }) => authOf(ctx).resendConfirmation(input.email, ctx.call.now)),
})
