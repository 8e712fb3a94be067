import { type Geometry, rect, type Shape, stroke, text, WIDTHS, type Width } from './geometry.ts'
import { BASE, rowsOf } from './rows.ts'
import { FEWEST_POINTS, numberIn, type Scale, said, type Value } from './value.ts'
import { LINE, widthOf } from './words.ts'

export type BarData = {
  readonly scale: Scale
  /** `largest`: the longest bar first, what is hidden or missing last. `given`: where order means something, as ages. */
  readonly order: 'largest' | 'given'
  readonly bars: readonly { readonly label: string; readonly value: Value }[]
}

const BAR = 24
const BESIDE = 8

/** Bars in the order in which they are drawn, and in which their table lists them. */
export function inOrder<B extends { readonly value: Value }>(
  bars: readonly B[],
  order: BarData['order'],
): readonly B[] {
  const size = ({ value }: B): number => (typeof value === 'number' ? value : -1)
  return order === 'given' ? bars : bars.toSorted((a, b) => size(b) - size(a))
}

/** The two ends and the middle of a scale of shares, beneath its bars. */
function shares(left: number, end: number, y: number): Shape[] {
  const middle = (left + end) / 2
  return [
    stroke('axis', left, y, end, y),
    ...[left, middle, end].map((x) => stroke('axis', x, y, x, y + 5)),
    text('tick', left, y + LINE, '0%'),
    text('tick', middle, y + LINE, '50%', 'middle'),
    text('tick', end, y + LINE, '100%', 'end'),
  ]
}

/**
 * Horizontal bars from nought, each with its figure. A hidden figure is written as "hidden" and has no bar. Counts are
 * drawn against the largest, shares against 100%.
 * @returns null where there are fewer than three bars or no number among them.
 * @throws RangeError for a number that can be no figure.
 */
export function barChart({ scale, order, bars }: BarData, width: Width): Geometry | null {
  const drawn = inOrder(bars, order).map((bar) => ({ ...bar, number: numberIn(bar.value, scale) }))
  const numbers = drawn.flatMap(({ number }) => number ?? [])
  if (drawn.length < FEWEST_POINTS || numbers.length === 0) return null
  const { left, rows, bottom } = rowsOf(
    drawn.map(({ label }) => label),
    width,
    BAR,
    BAR,
    0,
  )
  const room = BESIDE + Math.max(...drawn.map(({ value }) => widthOf(said(value, scale), true)))
  const end = WIDTHS[width] - Math.ceil(room)
  const most = scale === 'percent' ? 100 : Math.max(1, ...numbers)
  const shapes = drawn.flatMap(({ value, number }, at): Shape[] => {
    const { top, names } = rows[at] ?? { top: 0, names: [] }
    const long = number === null ? 0 : (number / most) * (end - left)
    return [
      ...names,
      ...(long > 0 ? [rect('series-1', left, top, long, BAR)] : []),
      text('value', left + long + BESIDE, top + BAR / 2 + BASE, said(value, scale), 'start', true),
    ]
  })
  const foot = scale === 'percent' ? shares(left, end, bottom + 8) : []
  return {
    width: WIDTHS[width],
    height: bottom + (foot.length > 0 ? 8 + LINE + 6 : 2),
    // In rows with the name above, an edge at nought would cross it.
    shapes: [...shapes, ...(width === 'wide' ? [stroke('axis', left, 0, left, bottom)] : []), ...foot],
    hides: drawn.some(({ value }) => value === null),
  }
}
