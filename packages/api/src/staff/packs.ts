import { orderPack, readPackOrder, retryPackOrder } from '@common-ground/db'
import { doorOf } from '@common-ground/domain'
import type { z } from 'zod'
import type { SignedIn } from '../context.ts'
import {
  ChoosePack,
  OfPack,
  OrderPack,
  type PackAsked,
  type PackChoice,
  type PackStop,
  packForIn,
} from '../contracts/index.ts'
import { packChoice } from '../packs/choice.ts'
import { packKey } from '../packs/release.ts'
import type { OpenedFile } from '../shared/files.ts'
import { found, notFound, procedureFor, router } from '../trpc.ts'
import { openCase } from '../views/read.ts'
import { COUNCIL } from './cases.ts'

/** Those who make packs are those who may release one: the table of steps says so, and each call asks it again. */
const MAKERS = ['officer', 'manager'] as const

/** A case that this person makes packs of, or "not found". */
async function ofMaker(ctx: SignedIn, reference: string, action: string) {
  const { file } = await openCase(ctx, reference, action)
  if (doorOf(file.kase, 'releasePack', ctx.actor, ctx.today)) throw notFound()
  return { authorityId: ctx.config.authorityId, caseId: file.kase.id }
}

async function order(ctx: SignedIn, input: z.output<typeof OrderPack>): Promise<{ id: string }> {
  const { reference, expectedVersion, idempotencyKey: id, recipient, papers, extras, looked, views } = input
  const of = await ofMaker(ctx, reference, 'pack.order')
  const choice = { recipient: packForIn(recipient), papers, extras, looked, views }
  const by = { orderedBy: ctx.user.id, orderedAt: ctx.call.now }
  await orderPack(ctx.db, { ...of, ...by, id, choice, expectedVersion })
  return { id }
}

async function asked(ctx: SignedIn, reference: string, id: string): Promise<PackAsked> {
  const of = await ofMaker(ctx, reference, 'pack.asked')
  const { state, choice, stops, refusal } = found(await readPackOrder(ctx.db, of, id))
  if (state !== 'stopped') return { state: state === 'making' ? 'waiting' : state }
  const { papers, extras, looked, views = null } = choice
  // Only the worker writes them, as the packs' own room makes them.
  return {
    state,
    text: refusal,
    stops: (stops ?? []) as unknown as PackStop[],
    papers,
    extras,
    looked,
    views,
  }
}

/** Papers of a case in one file, for somebody. */
export const packsRouter = router({
  choose: procedureFor(MAKERS, 'pack.choose')
    .input(ChoosePack)
    .query(async ({ ctx, input }): Promise<PackChoice> => {
      const opened = await openCase(ctx, input.reference, 'pack.choose')
      return packChoice(opened, ctx.user.id, input.recipient, ctx.today)
    }),

  /** Has a pack made. It is made by the worker, looked through there, and released only then. */
  order: procedureFor(MAKERS, 'pack.order')
    .input(OrderPack)
    .mutation(({ ctx, input }) => order(ctx, input)),

  /** How far a pack that was ordered has got. */
  asked: procedureFor(MAKERS, 'pack.asked')
    .input(OfPack)
    .query(({ ctx, input }): Promise<PackAsked> => asked(ctx, input.reference, input.id)),

  /** Has one that broke made again. */
  again: procedureFor(MAKERS, 'pack.again')
    .input(OfPack)
    .mutation(async ({ ctx, input }) => {
      const of = await ofMaker(ctx, input.reference, 'pack.again')
      await retryPackOrder(ctx.db, of, input.id)
    }),

  /** A pack as it went out. */
  open: procedureFor(COUNCIL, 'pack.open')
    .input(OfPack)
    .query(async ({ ctx, input }): Promise<OpenedFile> => {
      const { file } = await openCase(ctx, input.reference, 'pack.open')
      const { sha256 } = found(file.kase.packs?.find(({ packId }) => packId === input.id))
      const stored = found(await ctx.files.store.get(packKey(ctx, file.kase.id, input.id, sha256)))
      return { ...stored, type: 'application/pdf', fileName: `papers-${input.reference}.pdf` }
    }),
})
