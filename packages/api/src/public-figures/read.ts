import { type Db, readFrozenTallies, readOpen } from '@common-ground/db'
import {
  frozenQuarters,
  type MeasureId,
  measureOf,
  type PublicFigure,
  publicFigures,
} from '@common-ground/domain'
import type { Context } from '../context.ts'

/** What everybody may read of a measure, and when the last of its months was frozen. */
export type PublicMeasure = { readonly figures: readonly PublicFigure[]; readonly at: number }
type Known = ReadonlyMap<MeasureId, PublicMeasure>

/** What was worked out last, for each app that is open: it holds for as long as no month more is frozen. */
const remembered = new WeakMap<Db, Map<string, { readonly frozen: string; readonly known: Promise<Known> }>>()

async function workOut({ db, config }: Context, measures: readonly MeasureId[]): Promise<Known> {
  const frozen = await readFrozenTallies(db, config.authorityId, measures)
  return new Map(
    measures.map((id) => {
      const measure = measureOf(id)
      const quarters = frozenQuarters(measure, frozen.get(id) ?? [])
      return [
        id,
        { figures: publicFigures(measure, quarters), at: Math.max(0, ...quarters.map(({ at }) => at)) },
      ]
    }),
  )
}

/**
 * Everything of some measures that everybody may read, from frozen months alone; and whether the authority shows its
 * numbers. Anybody can ask, so it is worked out once for as long as it stays the same.
 */
export async function readPublic(
  ctx: Context,
  measures: readonly MeasureId[],
): Promise<{ readonly isOpen: boolean; readonly known: Known }> {
  const { isOpen, frozen } = await readOpen(ctx.db, ctx.config.authorityId)
  const mine = remembered.get(ctx.db) ?? new Map()
  remembered.set(ctx.db, mine)
  const name = `${ctx.config.authorityId} ${measures.join()}`
  const before = mine.get(name)
  if (before?.frozen === frozen) return { isOpen, known: await before.known }
  const known = workOut(ctx, measures)
  mine.set(name, { frozen, known })
  known.catch(() => mine.delete(name))
  return { isOpen, known: await known }
}
