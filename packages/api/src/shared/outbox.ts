import { type readMessage, readMessage as readOne, readOutbox } from '@common-ground/db'
import { z } from 'zod'
import type { Context } from '../context.ts'
import type { OutboxMessage } from '../contracts/index.ts'
import { found, publicProcedure, router } from '../trpc.ts'

const SHOWN = 50

const view = (row: NonNullable<Awaited<ReturnType<typeof readMessage>>>): OutboxMessage => ({
  id: row.id,
  to: row.toAddress,
  subject: row.subject,
  body: row.body,
  createdAt: row.createdAt.toISOString(),
})

/** Outside a demonstration there is no such page: messages are between the service and whoever they are for. */
async function mustBeDemonstration(ctx: Context): Promise<void> {
  const authority = found(await ctx.authority())
  found(authority.demonstration || null)
}

export const outboxRouter = router({
  list: publicProcedure('outbox.list').query(async ({ ctx }): Promise<OutboxMessage[]> => {
    await mustBeDemonstration(ctx)
    return (await readOutbox(ctx.db, ctx.config.authorityId, SHOWN)).map(view)
  }),
  show: publicProcedure('outbox.show')
    .input(z.strictObject({ id: z.uuid() }))
    .query(async ({ ctx, input }) => {
      await mustBeDemonstration(ctx)
      return view(found(await readOne(ctx.db, ctx.config.authorityId, input.id)))
    }),
})
