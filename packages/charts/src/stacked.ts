import { apart } from './apart.ts'
import { type Geometry, rect, type Shape, stroke, text, WIDTHS, type Width } from './geometry.ts'
import { keyOf } from './key.ts'
import { lookOf, MOST_SERIES } from './looks.ts'
import { BASE, rowsOf } from './rows.ts'
import { FEWEST_POINTS, HIDDEN_SIGN, numberIn, type Scale, said, type Value } from './value.ts'
import { LINE, TEXT_SIZE, widthOf } from './words.ts'

export type StackedData = {
  readonly scale: Scale
  /** What the parts are called, at most four, in the order in which they lie. */
  readonly parts: readonly string[]
  readonly rows: readonly { readonly label: string; readonly values: readonly Value[] }[]
}

const BAR = 28
const FIGURES = LINE + 4
const HIDDEN = `+ ${HIDDEN_SIGN}`
const BESIDE = 8
/** Figures further from the middle of their part than this are led to it by a line. */
const NEAR = 3

type Part = { readonly at: number; readonly from: number; readonly long: number; readonly words: string }

/** The figures of one bar stand beneath it, each under its part as far as they do not touch. */
function figures(parts: readonly Part[], top: number, left: number, end: number): Shape[] {
  const sizes = parts.map(({ words }) => widthOf(words) + BESIDE)
  const begins = apart(
    parts.map(({ from, long }, at) => ({
      at: from + long / 2,
      size: sizes[at] ?? 0,
      into: (sizes[at] ?? 0) / 2,
    })),
    left,
    end,
  )
  return parts.flatMap(({ from, long, words }, at) => {
    const [wanted, middle] = [from + long / 2, (begins[at] ?? 0) + (sizes[at] ?? 0) / 2]
    const leader =
      Math.abs(middle - wanted) > NEAR ? [stroke('leader', wanted, top + BAR, middle, top + BAR + 7)] : []
    return [...leader, text('value', middle, top + BAR + FIGURES - 4, words, 'middle')]
  })
}

/**
 * Horizontal bars of up to four parts, which differ by pattern as well as by colour; a key stands above, and the figure
 * of each part beneath it. A part that is nought is not drawn. A hidden part is drawn as "+ c" past the others.
 * @returns null where there are fewer than three figures to show, or more than four parts.
 * @throws RangeError for a number that can be no figure, or parts of a row that are more than 100 per cent.
 */
export function stackedBarChart({ scale, parts, rows }: StackedData, width: Width): Geometry | null {
  const bars = rows.map(({ label, values }) => {
    const numbers = parts.map((_, at) => numberIn(values[at] ?? 'none', scale))
    const total = numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0)
    // Rounded shares of one whole may come to a little more.
    if (scale === 'percent' && total > 100 + parts.length / 2)
      throw new RangeError(`Parts of “${label}” are ${total}%`)
    return { label, values, numbers, total }
  })
  const known = bars.flatMap(({ numbers }) => numbers.filter((number) => number !== null))
  if (known.length < FEWEST_POINTS || parts.length > MOST_SERIES) return null
  const hides = bars.some(({ values }) => values.includes(null))
  const whole = WIDTHS[width]
  const key = keyOf(
    parts.map((name, at) => ({
      name,
      sign: (x, y) => [rect(lookOf(at).role, x - TEXT_SIZE / 2, y - TEXT_SIZE / 2, TEXT_SIZE, TEXT_SIZE)],
    })),
    whole,
  )
  const named = rowsOf(
    bars.map(({ label }) => label),
    width,
    BAR + FIGURES,
    BAR,
    key.height + 4,
  )
  const end = whole - (hides ? Math.ceil(widthOf('hidden', true)) + BESIDE : 1)
  const most = Math.max(scale === 'percent' ? 100 : 1, ...bars.map(({ total }) => total))
  const length = (number: number): number => (number / most) * (end - named.left)
  const shapes = bars.flatMap(({ values, numbers, total }, row): Shape[] => {
    const { top, names } = named.rows[row] ?? { top: 0, names: [] }
    let from = named.left
    const drawn = numbers.flatMap((number, at): Part[] => {
      if (number === null || number === 0) return []
      const part = { at, from, long: length(number), words: said(number, scale) }
      from += part.long
      return [part]
    })
    const nothing = values.includes(null)
      ? total > 0
        ? HIDDEN
        : 'hidden'
      : total > 0
        ? null
        : said(emptyOf(values), scale)
    return [
      ...names,
      ...drawn.map(({ at, from: x, long }) => rect(lookOf(at).role, x, top, long, BAR)),
      ...figures(drawn, top, named.left, whole),
      ...(nothing ? [text('value', from + BESIDE, top + BAR / 2 + BASE, nothing, 'start', true)] : []),
    ]
  })
  return { width: whole, height: named.bottom, shapes: [...key.shapes, ...shapes], hides }
}

/** What a bar without length stands for: nought, if anything was counted. */
const emptyOf = (values: readonly Value[]): Value => (values.some((value) => value === 0) ? 0 : 'none')
