import { noteAct, readStaffAccounts } from '@common-ground/db'
import { z } from 'zod'
import type { SignedIn } from '../context.ts'
import type { StaffAccount, Whole } from '../contracts/index.ts'
import { procedureFor, router } from '../trpc.ts'
import { many, wholeOf } from './exports/noted.ts'

const OWN = 'Another manager has to do this for you: nobody takes off their own second step.'

const accountsOf = async (ctx: SignedIn): Promise<readonly StaffAccount[]> =>
  (await readStaffAccounts(ctx.db, ctx.config.authorityId)).map(({ steps, ...account }) => ({
    ...account,
    hasSecondStep: steps > 0,
    isMe: account.id === ctx.user.id,
  }))

/** All of them, to take away. */
export async function wholeAccounts(ctx: SignedIn): Promise<Whole<StaffAccount>> {
  const rows = await accountsOf(ctx)
  return wholeOf(rows, many(rows.length, 'account'))
}

/** Who signs in for the council, for managers. */
export const staffAccountsRouter = router({
  list: procedureFor(['manager'], 'staff-account.list').query(({ ctx }) => accountsOf(ctx)),

  /** Takes the second step off the account of somebody who has lost it. They are told, and signed out. */
  resetSecondStep: procedureFor(['manager'], 'staff-account.reset-second-step')
    .input(z.strictObject({ id: z.uuid() }))
    .mutation(async ({ ctx, input: { id } }) => {
      if (id === ctx.user.id) return { ok: false as const, text: OWN }
      const { now: at, requestId } = ctx.call
      const done = await ctx.auth.resetSecondSteps(id, at)
      if (!done.ok) return { ok: false as const, text: done.text }
      const { authorityId } = ctx.config
      const action = 'staff-account.reset-second-step'
      await noteAct(ctx.db, { authorityId, actorId: ctx.user.id, action, subject: id, requestId, at })
      return { ok: true as const }
    }),
})
