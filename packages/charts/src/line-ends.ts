import { apart } from './apart.ts'
import { type Shape, stroke, text } from './geometry.ts'
import { BASE } from './rows.ts'
import { HIDDEN_SIGN, type Scale, said, type Value } from './value.ts'
import { LINE } from './words.ts'

/** What stands at the right of a line: its sign, its last figure and, in a wide chart, its name. */
export type End = {
  /** `null` where the line is the only one. */
  readonly sign: ((x: number, y: number) => readonly Shape[]) | null
  /** Where the line ends. */
  readonly x: number
  readonly y: number
  readonly figure: string | null
  readonly names: readonly string[]
}

/** From the end of the lines to the middle of a sign, and from there to the words. */
const TO_SIGN = 24
const TO_WORDS = 13
/** From the end of an only line to its figure. */
const TO_FIGURE = 12
const BETWEEN = 6
/** The middle of the first line. */
const FIRST = (BETWEEN + LINE) / 2
/** Beneath stands the name of the last period, half of it to the right of the line's end. */
const LEAST = 24
/** Whatever had to move further than this has a thin line that leads to it. */
const NEAR = 2

/** How much room to keep at the right for words of this width. */
export const roomFor = (words: number, signs: boolean): number =>
  Math.max(LEAST, Math.ceil((signs ? TO_SIGN + TO_WORDS : TO_FIGURE) + words) + 1)

/**
 * A line's last figure, if it is of the last period: one of an earlier month would be read as today's. `null` where
 * there was nothing to count.
 */
export function endFigure(value: Value, scale: Scale): string | null {
  if (value === 'none') return null
  return value === null ? HIDDEN_SIGN : said(value, scale)
}

/** How high the words of an end are. */
export const highOf = ({ figure, names }: Pick<End, 'figure' | 'names'>): number =>
  Math.max(1, names.length + (figure === null ? 0 : 1)) * LINE + BETWEEN

/** Figures and names at the ends of lines, moved apart between `top` and `bottom`. `right` is where the lines end. */
export function endLabels(ends: readonly End[], right: number, top: number, bottom: number): Shape[] {
  // The first line of the words is level with the end of the line, where there is room.
  const begins = apart(
    ends.map((end) => ({ at: end.y, size: highOf(end), into: FIRST })),
    top,
    bottom,
  )
  return ends.flatMap((end, at): Shape[] => {
    const first = (begins[at] ?? 0) + FIRST
    const sign = right + TO_SIGN
    const x = end.sign ? sign + TO_WORDS : right + TO_FIGURE
    const figure = end.figure === null ? [] : [end.figure]
    // From a line that ended earlier nothing is drawn on: that would look like months it has not.
    const leads = end.sign && end.x >= right && Math.abs(first - end.y) > NEAR
    return [
      ...(leads ? [stroke('leader', right + 7, end.y, sign - 9, first)] : []),
      ...(end.sign?.(sign, first) ?? []),
      ...figure.map((words) => text('value', x, first + BASE, words, 'start', true)),
      ...end.names.map((name, row) => text('label', x, first + BASE + (figure.length + row) * LINE, name)),
    ]
  })
}
