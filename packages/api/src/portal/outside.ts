import { noteOutsideOpened, readOutsidePage, secretHash } from '@common-ground/db'
import { todayIn } from '@common-ground/domain'
import { z } from 'zod'
import type { Context } from '../context.ts'
import type { OutsideView } from '../contracts/index.ts'
import { paperOf, stillOpens, untilOf } from '../shared/outside.ts'
import { publicProcedure, router } from '../trpc.ts'

const Token = z.strictObject({ token: z.string().min(20).max(100) })

/** The page that a link opens while it does, or null. */
export async function openOutside(ctx: Context, token: string) {
  const row = await readOutsidePage(ctx.db, ctx.config.authorityId, secretHash(token))
  return row && stillOpens(row, ctx.call.now) ? row : null
}

/**
 * What the council has sent to somebody outside. Whoever holds the link reads that one paper, and learns nothing else
 * of the case: a link that never was, has been answered or is too old reads the same.
 */
export const outsideRouter = router({
  show: publicProcedure('outside.show')
    .input(Token)
    .query(async ({ ctx, input }): Promise<OutsideView | null> => {
      const row = await openOutside(ctx, input.token)
      if (!row) return null
      await noteOutsideOpened(ctx.db, ctx.config.authorityId, row.id, ctx.call.now)
      const { purpose, organisation, createdAt } = row
      return { purpose, organisation, letter: paperOf(row), sentOn: todayIn(createdAt), until: untilOf(row) }
    }),
})
