import {
  type OutboxReader as Reader,
  type readMessage,
  readMessage as readOne,
  readOutbox,
} from '@common-ground/db'
import { progressWords } from '@common-ground/domain'
import { z } from 'zod'
import type { Context } from '../context.ts'
import type { OutboxMessage } from '../contracts/index.ts'
import { found, publicProcedure, router } from '../trpc.ts'

const SHOWN = 50

/** A message as the page shows it. */
export const messageOf = (
  row: NonNullable<Awaited<ReturnType<typeof readMessage>>>,
  now: Date,
): OutboxMessage => ({
  id: row.id,
  to: row.toAddress,
  subject: row.subject,
  body: row.body,
  createdAt: row.createdAt.toISOString(),
  standing: progressWords(row, now),
})

/** Outside a demonstration there is no such page: messages are between the service and whoever they are for. */
export async function mustBeDemonstration(ctx: Context): Promise<void> {
  const authority = found(await ctx.authority())
  found(authority.demonstration || null)
}

/**
 * The messages that went out.
 *
 * @param world in the council's, what went out about a restricted case is shown to those named on it alone. Families'
 * page is where a demonstration reads everybody's post.
 */
export const outboxOf = (world: 'portal' | 'staff') => {
  const reader = async (ctx: Context): Promise<Reader> => {
    await mustBeDemonstration(ctx)
    if (world === 'portal') return 'everybody'
    return { personId: (await ctx.me())?.id ?? null }
  }
  return router({
    list: publicProcedure('outbox.list').query(
      async ({ ctx }): Promise<OutboxMessage[]> =>
        (await readOutbox(ctx.db, ctx.config.authorityId, await reader(ctx), { page: 1, size: SHOWN })).map(
          (row) => messageOf(row, ctx.call.now),
        ),
    ),
    show: publicProcedure('outbox.show')
      .input(z.strictObject({ id: z.uuid() }))
      .query(async ({ ctx, input }) =>
        messageOf(
          found(await readOne(ctx.db, ctx.config.authorityId, await reader(ctx), input.id)),
          ctx.call.now,
        ),
      ),
  })
}
