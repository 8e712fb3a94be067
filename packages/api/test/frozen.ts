import { type FrozenTally, figureMonths } from '@common-ground/db'
import { addMonths, type FrozenQuarter, localDate, type MeasureId, measureOf } from '@common-ground/domain'
import type { Truth } from '@common-ground/domain/testing/outsider.ts'
import { HERE, type House } from './house.ts'

/** What a quarter of a measure is made of: those that count, each in its part where it has parts, and those that do not. */
function talliesOf(id: MeasureId, { quarter, n, of, parts }: FrozenQuarter): readonly FrozenTally[] {
  const tally = (part: string | null, count: number, result: 'yes' | 'no' = 'yes'): FrozenTally => ({
    period: quarter,
    result,
    due: null,
    part,
    days: null,
    teamId: null,
    n: count,
    amount: 0,
  })
  const { parts: its } = measureOf(id)
  const known = parts.reduce((sum, part) => sum + part.of, 0)
  const all =
    its && !its.within
      ? [...parts.map((part) => tally(part.id, part.of)), tally(null, of - known, 'no')]
      : [tally(null, n), tally(null, of - n, 'no')]
  return all.filter((each) => each.n > 0)
}

/** Freezes quarters of measures as they were planted, each on the day after it: all of a quarter stands in its first month. */
export async function freezeQuarters(built: House, truth: Truth): Promise<void> {
  const rows = [...truth].flatMap(([measure, quarters]) =>
    quarters.flatMap((each) =>
      [0, 1, 2].map((at) => ({
        authorityId: HERE,
        month: addMonths(each.quarter, at),
        measure,
        asAt: new Date(`${addMonths(localDate(each.quarter), at + 1)}T00:04:00Z`),
        tallies: at === 0 ? [...talliesOf(measure, each)] : [],
        shares: { all: [0, 0] as const, none: [0, 0] as const, teams: {} },
      })),
    ),
  )
  await built.owner.db.insert(figureMonths).values(rows)
}
