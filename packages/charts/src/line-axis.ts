import { type Shape, stroke, text } from './geometry.ts'
import { type Period, periodTick } from './periods.ts'
import { BASE } from './rows.ts'
import { HIDDEN_SIGN, type Scale, said } from './value.ts'
import { LINE, widthOf } from './words.ts'

/** How far the names of periods stand beneath, clear of the nought beside them. */
const DOWN = 4

/** Where a period stands. */
type Across = (period: number) => number

/** Level lines with their numbers, from nought up. */
export const levels = (
  ticks: readonly number[],
  scale: Scale,
  y: (value: number) => number,
  left: number,
  right: number,
): Shape[] =>
  ticks.flatMap((tick) => [
    stroke(tick === 0 ? 'axis' : 'grid', left, y(tick), right, y(tick)),
    text('tick', left - 8, y(tick) + BASE, said(tick, scale), 'end'),
  ])

/** The names of periods beneath the axis: as many as stand clear, always the last; the year where it begins. */
export function periodTicks(
  periods: readonly Period[],
  x: Across,
  top: number,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const names = periods.map(periodTick)
  const wide = Math.max(...names.flatMap(({ above, year }) => [widthOf(above), widthOf(year ?? '')])) + 6
  const every = Math.ceil(wide / (x(1) - x(0)))
  const shown = names
    .map((name, at) => ({ ...name, at }))
    .filter(({ at }) => (names.length - 1 - at) % every === 0)
  const shapes = shown.flatMap(({ above, year, at }, place): Shape[] => [
    stroke('axis', x(at), top, x(at), top + 5),
    text('tick', x(at), top + LINE + DOWN, above, 'middle'),
    ...(year !== null && year !== shown[place - 1]?.year
      ? [text('tick', x(at), top + 2 * LINE + DOWN, year, 'middle')]
      : []),
  ])
  return { shapes, height: LINE * (names.some(({ year }) => year !== null) ? 2 : 1) + DOWN + 6 }
}

/** A letter under each of the periods of which a number is hidden; of several side by side as many as stand clear. */
export function hiddenSigns(periods: readonly number[], x: Across, base: number): Shape[] {
  const clear = widthOf(HIDDEN_SIGN, true) + 2
  let before = Number.NEGATIVE_INFINITY
  return periods.flatMap((at): Shape[] => {
    if (x(at) - before < clear) return []
    before = x(at)
    return [text('value', before, base, HIDDEN_SIGN, 'middle', true)]
  })
}
