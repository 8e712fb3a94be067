import {
  countCase,
  decideRemovals,
  normaliseReference,
  REMOVAL_LISTS,
  readOver,
  readRemoval,
  readRemovals,
  readSchedule,
  readTombstones,
} from '@common-ground/db'
import { compare, KEPT_WORDS } from '@common-ground/domain'
import { z } from 'zod'
import type { SignedIn } from '../../context.ts'
import {
  ApproveRemovals,
  KeepRecords,
  type KeptCase,
  ofCase,
  PAGE_SIZE,
  type RemovalDetail,
  type RemovalsExport,
  type RemovalsQuery,
  type RemovalsView,
  type RemovedList,
  type RemovedQuery,
  type RemovedView,
  type Whole,
} from '../../contracts/index.ts'
import { found, procedureFor } from '../../trpc.ts'
import { COUNCIL } from '../cases.ts'
import { afterEach, BATCH, many } from '../exports/noted.ts'
import { goesOf, removalView, removedView } from './words.ts'

const page = z.coerce.number().int().min(1).max(10_000).catch(1)
const pagesOf = (total: number): number => Math.max(1, Math.ceil(total / PAGE_SIZE))
const managers = (audit: string) => procedureFor(['manager'], audit)

const asking = (ctx: SignedIn) => ({
  authorityId: ctx.config.authorityId,
  viewerId: ctx.user.id,
  today: ctx.today,
})
const deciding = (ctx: SignedIn) => ({ ...asking(ctx), at: ctx.call.now, requestId: ctx.call.requestId })

/** How many cases that stay although their time is over the page names, and in how many pieces they are looked for. */
const NAMED = 50
const PIECES = 5
const FIRST = '00000000-0000-0000-0000-000000000000'

/**
 * Cases whose periods are over and that stay all the same, each with why.
 *
 * @param how how many cases are looked at in one piece, in how many pieces, and how many may be found.
 */
async function keptOf(ctx: SignedIn, how: { size: number; pieces: number; most: number }) {
  const { authorityId, viewerId, today } = asking(ctx)
  const { schedule } = await readSchedule(ctx.db, authorityId)
  const kept: KeptCase[] = []
  let after = FIRST
  for (let piece = 0; piece < how.pieces && kept.length < how.most; piece += 1) {
    const over = await readOver(ctx.db, authorityId, schedule, today, { after, limit: how.size, viewerId })
    for (const { reference, stands } of over) {
      if (stands.kind === 'kept') kept.push({ reference, why: KEPT_WORDS[stands.why] })
    }
    const last = over.at(-1)
    if (!last) break
    after = last.id
  }
  return kept
}

/** All of one list of removals, to take away; after those that wait, the cases that stay all the same. */
export async function wholeRemovals(ctx: SignedIn, { list }: RemovalsQuery): Promise<RemovalsExport> {
  const after = (id: string | null) => readRemovals(ctx.db, asking(ctx), list, { after: id, size: BATCH })
  const all = { size: BATCH, pieces: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY }
  const [first, kept] = await Promise.all([after(null), list === 'waiting' ? keptOf(ctx, all) : []])
  async function* rows() {
    yield* afterEach(first, after, (row) => ({ kind: 'removal' as const, removal: removalView(row) }))
    for (const each of kept) yield { kind: 'kept' as const, kept: each }
  }
  const what = `${many(first.total, 'removal')} and ${many(kept.length, 'kept case')}`
  return { total: first.total + kept.length, what, rows: rows() }
}

const referenceOf = (typed: string): string | null => {
  const asked = typed.trim()
  return asked ? (normaliseReference(asked) ?? asked) : null
}

/** All that has been removed, to take away. */
export async function wholeRemoved(ctx: SignedIn, query: RemovedQuery): Promise<Whole<RemovedView>> {
  const reference = referenceOf(query.reference)
  const after = (id: string | null) =>
    readTombstones(ctx.db, ctx.config.authorityId, reference, { after: id, size: BATCH })
  const first = await after(null)
  const rows = afterEach(first, after, removedView)
  return { total: first.total, what: many(first.total, 'removal'), rows }
}

/** What is due for removal, what managers decide of it, and what has gone. */
export const removalProcedures = {
  /** Removals that wait for a decision, go with the next look, or are kept for longer. */
  removals: managers('retention.removals')
    .input(z.strictObject({ list: z.enum(REMOVAL_LISTS), page }))
    .query(async ({ ctx, input }): Promise<RemovalsView> => {
      const { rows, total } = await readRemovals(ctx.db, asking(ctx), input.list, {
        page: input.page,
        size: PAGE_SIZE,
      })
      return { rows: rows.map(removalView), total, page: input.page, pages: pagesOf(total) }
    }),

  /** One of them, with how much of what would go. */
  removal: managers('retention.removal')
    .input(z.strictObject({ id: z.uuid() }))
    .query(async ({ ctx, input }): Promise<RemovalDetail> => {
      const row = found(await readRemoval(ctx.db, asking(ctx), input.id))
      const counts = row.caseId
        ? await countCase(ctx.db, ctx.config.authorityId, row.caseId)
        : { [row.recordClass]: row.records }
      return { ...removalView(row), goes: goesOf(counts), mayApprove: row.decision === null }
    }),

  /** Cases whose periods are over and that stay all the same, each with why. */
  keptAllTheSame: managers('retention.kept-all-the-same').query(
    ({ ctx }): Promise<readonly KeptCase[]> => keptOf(ctx, { size: NAMED, pieces: PIECES, most: NAMED }),
  ),

  /** Approves removals. They go with the next look, unless something has changed until then. */
  approve: managers('retention.approve')
    .input(ApproveRemovals)
    .mutation(async ({ ctx, input: { ids } }) => ({
      approved: await decideRemovals(ctx.db, { ...deciding(ctx), ids, decision: 'approved' }),
    })),

  /** Keeps records until a day; an approval that has not been carried out is taken back by it. */
  keep: managers('retention.keep')
    .input(KeepRecords.extend({ id: z.uuid() }))
    .mutation(async ({ ctx, input: { id, until, reason } }) => {
      if (compare(until, ctx.today) <= 0) return { ok: false as const, text: 'Enter a day in the future' }
      found(
        (await decideRemovals(ctx.db, { ...deciding(ctx), ids: [id], decision: 'kept', until, reason })) ||
          null,
      )
      return { ok: true as const }
    }),

  /** What has been removed, the newest first; of one reference, where one is typed. */
  removed: procedureFor(COUNCIL, 'retention.removed')
    .input(z.strictObject({ page, reference: z.string().max(40).default('') }))
    .query(async ({ ctx, input }): Promise<RemovedList> => {
      const { rows, total } = await readTombstones(
        ctx.db,
        ctx.config.authorityId,
        referenceOf(input.reference),
        { page: input.page, size: PAGE_SIZE },
      )
      return { rows: rows.map(removedView), total, page: input.page, pages: pagesOf(total) }
    }),

  /** What became of the case of a reference, where it has been removed; otherwise null. */
  removedCase: procedureFor(COUNCIL, 'retention.removed-case')
    .input(ofCase)
    .query(async ({ ctx, input }): Promise<RemovedView | null> => {
      const { rows } = await readTombstones(ctx.db, ctx.config.authorityId, input.reference, {
        page: 1,
        size: 1,
      })
      const [row] = rows
      return row ? removedView(row) : null
    }),
}
