import { type Typed, whoseIn } from '@common-ground/auth'
import { z } from 'zod'
import type { SignedIn } from '../context.ts'
import { procedureFor, publicProcedure, router } from '../trpc.ts'
import { tryCode } from './tries.ts'

/** The most that is kept of one form, in characters: far more than any form of ours may hold. */
const MOST = 256 * 1024

/** A hash or a random secret of 256 bits. */
const bits = z.string().regex(/^[\w-]{43}$/)
const address = z.string().startsWith('/').max(2_000)
const At = z.strictObject({ browser: bits, address })
const typed = z
  .array(z.tuple([z.string().max(200), z.string().max(MOST)]))
  .min(1)
  .max(400)
  .refine((all) => all.reduce((sum, [name, value]) => sum + name.length + value.length, 0) <= MOST)

const FAMILY = ['family'] as const
const mine = (ctx: SignedIn, browser: string) => ({ browser, whose: whoseIn(browser, ctx.user.id) })

/** What somebody typed in a form that came after their session had ended. */
export const keptFormsRouter = router({
  /** Keeps it. Whoever sends is not signed in: `whose` says for whom, and only they get it back. */
  keep: publicProcedure('kept-form.keep')
    .input(At.extend({ whose: bits, typed }))
    .mutation(async ({ ctx, input }) => {
      const { browser, whose, address: to } = input
      if (!(await tryCode(ctx, `kept:${ctx.call.clientAddress}`))) return { ok: false as const }
      await ctx.auth.keepForm({ browser, whose }, to, input.typed, ctx.call.now)
      return { ok: true as const }
    }),

  show: procedureFor(FAMILY, 'kept-form.show')
    .input(At)
    .query(
      ({ ctx, input }): Promise<Typed | null> =>
        ctx.auth.keptForm(mine(ctx, input.browser), input.address, ctx.call.now),
    ),

  discard: procedureFor(FAMILY, 'kept-form.discard')
    .input(At)
    .mutation(async ({ ctx, input }) => {
      await ctx.auth.discardForm(mine(ctx, input.browser), input.address)
      return { ok: true as const }
    }),
})
