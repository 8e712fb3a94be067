import { type Db, readFrozenTallies, readOpen } from '@common-ground/db'
import {
  type FrozenQuarter,
  frozenQuarters,
  type MeasureId,
  measureOf,
  PUBLIC_MEASURES,
  type PublicFigure,
  publicFigures,
} from '@common-ground/domain'
import type { Context } from '../context.ts'

/** What everybody may read of a measure, and when the last of its months was frozen: of all, and of each quarter. */
export type PublicMeasure = {
  readonly figures: readonly PublicFigure[]
  readonly at: number
  readonly frozen: readonly Pick<FrozenQuarter, 'quarter' | 'at'>[]
}
export type Known = ReadonlyMap<MeasureId, PublicMeasure>

/** What was worked out last, for each app that is open: it holds for as long as no month more is frozen. */
const remembered = new WeakMap<Db, { readonly frozen: string; readonly known: Promise<Known> }>()

/** Whose numbers are read, and from where. */
type Reader = { readonly db: Db; readonly config: Pick<Context['config'], 'authorityId'> }

async function workOut({ db, config }: Reader): Promise<Known> {
  const frozen = await readFrozenTallies(db, config.authorityId, PUBLIC_MEASURES)
  const series = PUBLIC_MEASURES.map((id) => {
    const measure = measureOf(id)
    return { id, measure, quarters: frozenQuarters(measure, frozen.get(id) ?? []) }
  })
  const told = publicFigures(series)
  return new Map(
    series.map(({ id, quarters }) => [
      id,
      {
        figures: told.get(id) ?? [],
        at: Math.max(0, ...quarters.map(({ at }) => at)),
        frozen: quarters.map(({ quarter, at }) => ({ quarter, at })),
      },
    ]),
  )
}

/**
 * Everything that may be read outside the team, from frozen months alone and decided together; and whether the authority
 * shows its numbers. Anybody can ask, so it is worked out once for as long as it stays the same.
 */
export async function readPublic(ctx: Reader): Promise<{ readonly isOpen: boolean; readonly known: Known }> {
  const { isOpen, frozen } = await readOpen(ctx.db, ctx.config.authorityId)
  const before = remembered.get(ctx.db)
  if (before?.frozen === frozen) return { isOpen, known: await before.known }
  const known = workOut(ctx)
  remembered.set(ctx.db, { frozen, known })
  known.catch(() => remembered.delete(ctx.db))
  return { isOpen, known: await known }
}
