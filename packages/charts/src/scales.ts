import { type ScaleLinear, scaleLinear } from 'd3-scale'
import type { Scale } from './value.ts'

/** About how many parts a scale of counts is cut into. */
const PARTS = 5
const PERCENT_TICKS = [0, 20, 40, 60, 80, 100]

/**
 * From nought to the largest figure, and the ticks between. Per cent always ends at 100; a count ends at a tick, and
 * its ticks are whole numbers: there is no half a case.
 */
export function scaleOf(
  scale: Scale,
  largest: number,
  range: readonly [number, number],
): { readonly along: ScaleLinear<number, number>; readonly ticks: readonly number[] } {
  if (scale === 'percent') return { along: scaleLinear([0, 100], [...range]), ticks: PERCENT_TICKS }
  const along = scaleLinear([0, Math.max(1, Math.ceil(largest))], [...range]).nice(PARTS)
  return { along, ticks: along.ticks(PARTS).filter(Number.isInteger) }
}
