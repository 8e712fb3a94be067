import { liftHold, type Part, placeHold, readHoldOn, readHolds, readHoldsOf } from '@common-ground/db'
import { formatDate, todayIn } from '@common-ground/domain'
import { z } from 'zod'
import type { SignedIn } from '../../context.ts'
import {
  type CaseHolds,
  type HoldsView,
  type HoldView,
  LiftHold,
  OneHold,
  ofCase,
  PAGE_SIZE,
  PlaceHold,
  type Whole,
} from '../../contracts/index.ts'
import { notFound, procedureFor, router } from '../../trpc.ts'
import { mustBeOpen, sightFor } from '../../views/read.ts'
import { COUNCIL } from '../cases.ts'
import { afterEach, BATCH, many } from '../exports/noted.ts'

type Row = Awaited<ReturnType<typeof readHoldsOf>>[number]
const view = ({ placedAt, liftedAt, liftReason, ...row }: Row): HoldView => ({
  ...row,
  placedAt: placedAt.toISOString(),
  lifted: liftedAt ? `Lifted on ${formatDate(todayIn(liftedAt))}: ${liftReason ?? ''}` : null,
})

/** A case that this member of staff may open. */
async function opened(ctx: SignedIn, reference: string): Promise<{ caseId: string }> {
  await mustBeOpen(ctx, reference)
  return { caseId: (await sightFor(ctx, reference)).id }
}

async function acting(ctx: SignedIn, reference: string, reason: string) {
  const { caseId } = await opened(ctx, reference)
  const { requestId, now: at } = ctx.call
  return {
    authorityId: ctx.config.authorityId,
    caseId,
    reference,
    actorId: ctx.user.id,
    reason,
    requestId,
    at,
  }
}

const read = (ctx: SignedIn, part: Part) => readHolds(ctx.db, ctx.config.authorityId, ctx.user.id, part)

/** Every hold that stands, to take away. */
export async function wholeHolds(ctx: SignedIn): Promise<Whole<HoldView>> {
  const after = (id: string | null) => read(ctx, { after: id, size: BATCH })
  const first = await after(null)
  return { total: first.total, what: many(first.total, 'hold'), rows: afterEach(first, after, view) }
}

/**
 * Legal holds: why a case is kept whatever the schedule says. Whoever works on it places one; a manager lifts it, so that
 * no one person alone decides that it may go after all.
 */
export const holdsRouter = router({
  /** The holds of a case, those that were lifted among them. */
  of: procedureFor(COUNCIL, 'hold.of')
    .input(ofCase)
    .query(async ({ ctx, input }): Promise<CaseHolds> => {
      const { caseId } = await opened(ctx, input.reference)
      const [held, rows] = await Promise.all([
        readHoldOn(ctx.db, ctx.config.authorityId, caseId),
        readHoldsOf(ctx.db, ctx.config.authorityId, caseId),
      ])
      const mayLift = ctx.actor.roles.includes('manager')
      return { held, rows: rows.map(view), mayPlace: mayLift || ctx.actor.roles.includes('officer'), mayLift }
    }),

  /** `id` comes with the form: sent twice, it is placed once. */
  place: procedureFor(['officer', 'manager'], 'hold.place')
    .input(PlaceHold.extend(OneHold.shape))
    .mutation(async ({ ctx, input: { reference, id, reason } }) => {
      if (!(await placeHold(ctx.db, { ...(await acting(ctx, reference, reason)), id }))) throw notFound()
      return { ok: true as const }
    }),

  /** `ok: false` where there is no such hold, or somebody else has lifted it. */
  lift: procedureFor(['manager'], 'hold.lift')
    .input(LiftHold.extend(OneHold.shape))
    .mutation(async ({ ctx, input: { reference, id, reason } }) => ({
      ok: await liftHold(ctx.db, { ...(await acting(ctx, reference, reason)), id }),
    })),

  /** Every hold that stands, of the cases that this manager may know of. */
  list: procedureFor(['manager'], 'hold.list')
    .input(z.strictObject({ page: z.coerce.number().int().min(1).max(10_000).catch(1) }))
    .query(async ({ ctx, input: { page } }): Promise<HoldsView> => {
      const { rows, total } = await read(ctx, { page, size: PAGE_SIZE })
      return { rows: rows.map(view), total, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)) }
    }),
})
