import { type Shape, text, WIDTHS, type Width } from './geometry.ts'
import { LINE, TEXT_SIZE, widthOf, wrap } from './words.ts'

/** The most room that names take beside their bars. */
const BESIDE = 250
const BETWEEN = 12

/** From a line's middle to where its letters stand. */
export const BASE = TEXT_SIZE * 0.35

export type Row = {
  /** The top of what is drawn in the row, below or beside its name. */
  readonly top: number
  readonly names: readonly Shape[]
}

/**
 * Rows with names: beside what is drawn where there is room, above it where there is not. Long names are wrapped.
 * @param high how high the drawing in a row is; @param bar how much of that its name is set against.
 * @param from where the first row begins.
 */
export function rowsOf(
  names: readonly string[],
  width: Width,
  high: number,
  bar: number,
  from: number,
): { readonly left: number; readonly rows: readonly Row[]; readonly bottom: number } {
  const above = width === 'narrow'
  const column = above
    ? WIDTHS.narrow
    : Math.min(BESIDE, Math.ceil(Math.max(0, ...names.map((name) => widthOf(name)))))
  const left = above ? 0 : column + BETWEEN
  const rows: Row[] = []
  let y = from
  for (const name of names) {
    const lines = wrap(name, column)
    const tall = lines.length * LINE
    const first = above ? y : y + Math.max(0, (bar - tall) / 2)
    const top = above ? y + tall + 2 : y + Math.max(0, (tall - bar) / 2)
    const x = above ? 0 : column
    rows.push({
      top,
      names: lines.map((line, at) =>
        text('label', x, first + at * LINE + LINE / 2 + BASE, line, above ? 'start' : 'end'),
      ),
    })
    y = Math.max(top + high, first + tall) + BETWEEN
  }
  return { left, rows, bottom: y - BETWEEN }
}
