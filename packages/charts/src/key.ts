import { type Shape, text } from './geometry.ts'
import { LINE, TEXT_SIZE, widthOf, wrap } from './words.ts'

/** What an entry of a key shows before its name, around a middle, in a square of `TEXT_SIZE`. */
export type KeyEntry = { readonly name: string; readonly sign: (x: number, y: number) => readonly Shape[] }

const SIGN = TEXT_SIZE
const BESIDE = SIGN + 8
const BETWEEN = 20

/** A key to stand above a chart: signs with their names, side by side as far as they fit. */
export function keyOf(entries: readonly KeyEntry[], width: number): { shapes: Shape[]; height: number } {
  const shapes: Shape[] = []
  let [x, top] = [0, 0]
  for (const { name, sign } of entries) {
    const lines = wrap(name, width - BESIDE)
    const wide = BESIDE + Math.max(0, ...lines.map((line) => widthOf(line)))
    if (x > 0 && x + wide > width) {
      x = 0
      top += LINE + 4
    }
    shapes.push(...sign(x + SIGN / 2, top + LINE / 2))
    for (const [at, line] of lines.entries())
      shapes.push(text('label', x + BESIDE, top + at * LINE + TEXT_SIZE - 1, line))
    x += wide + BETWEEN
    // A name of several lines has them to itself.
    if (lines.length > 1) {
      x = width
      top += (lines.length - 1) * LINE
    }
  }
  return { shapes, height: top + LINE + 8 }
}
