import { addLookIn, readLookIns } from '@common-ground/db'
import { z } from 'zod'
import type { SignedIn } from '../context.ts'
import { type LookAsked, LookIn, type LookInList, ofCase, PAGE_SIZE, type Whole } from '../contracts/index.ts'
import { procedureFor, router } from '../trpc.ts'
import { sightFor } from '../views/read.ts'
import { COUNCIL } from './cases.ts'
import { BATCH, everyRow, many } from './exports/noted.ts'

/** One page of who looked. @param until when set, nothing later. */
async function listLooks(ctx: SignedIn, page: number, size: number, until?: Date): Promise<LookInList> {
  const { rows, total } = await readLookIns(ctx.db, ctx.config.authorityId, ctx.user.id, page, size, until)
  return {
    rows: rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / size)),
  }
}

/** All of them as they stand this moment, to take away. */
export async function wholeLooks(ctx: SignedIn): Promise<Whole<LookInList['rows'][number]>> {
  const until = ctx.call.now
  const first = await listLooks(ctx, 1, BATCH, until)
  const rows = everyRow(first, ({ page, pages }) =>
    page < pages ? listLooks(ctx, page + 1, BATCH, until) : null,
  )
  return { total: first.total, what: many(first.total, 'look'), rows }
}

/** Looking at a case that is not one's own: why, till the end of the day, and a manager reads it. */
export const lookInsRouter = router({
  /** Whether a case asks this person why they look, and whose it is. */
  ask: procedureFor(COUNCIL, 'look-in.ask')
    .input(ofCase)
    .query(async ({ ctx, input }): Promise<LookAsked> => {
      const { sight, team, officer } = await sightFor(ctx, input.reference)
      return { needsReason: sight === 'needsReason', team, officer }
    }),

  /** Says why. It opens the case to this person until the day is over in London. */
  say: procedureFor(COUNCIL, 'look-in.say')
    .input(LookIn)
    .mutation(async ({ ctx, input }) => {
      const { reference, reason, words } = input
      const { id: caseId, sight } = await sightFor(ctx, reference)
      if (sight === 'needsReason') {
        const { authorityId } = ctx.config
        const { now: at, requestId } = ctx.call
        const who = { personId: ctx.user.id, today: ctx.today, at, requestId }
        await addLookIn(ctx.db, { authorityId, caseId, reference, ...who, reason, words })
      }
      return { ok: true as const }
    }),

  /** Who looked at cases that were not theirs, newest first. */
  list: procedureFor(['manager'], 'look-in.list')
    .input(z.strictObject({ page: z.coerce.number().int().min(1).max(10_000).catch(1) }))
    .query(({ ctx, input: { page } }) => listLooks(ctx, page, PAGE_SIZE)),
})
