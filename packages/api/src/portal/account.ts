import type { PortalAuth } from '@common-ground/auth'
import type { Context } from '../context.ts'
import { CreateAccount, EmailOnly, Token } from '../contracts/index.ts'
import { accountProcedures } from '../shared/account.ts'
import { publicProcedure, router } from '../trpc.ts'

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
    .mutation(({ ctx, input }) => authOf(ctx).confirmEmail(input.token, ctx.call.now)),

  resend: publicProcedure('account.resend')
    .input(EmailOnly)
    .mutation(({ ctx, input }) => authOf(ctx).resendConfirmation(input.email, ctx.call.now)),
})
