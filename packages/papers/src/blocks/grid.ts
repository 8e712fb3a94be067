import type { Element } from '../layout/document.ts'
import { type Piece, together } from '../layout/piece.ts'
import { INK, type Lines, type Sheet } from '../layout/sheet.ts'

/** Where a column stands, in points from the left edge of the page, and how wide its text may be. */
export type Column = { readonly x: number; readonly width: number }

/** `leadsTo`: the name of a place in this document to which the whole cell is a link. */
export type Cell = {
  readonly set: Lines
  readonly tag: 'TH' | 'TD'
  readonly scope?: 'Row' | 'Column'
  readonly leadsTo?: string
}

const PAD = 5
/** A row taller than this, in points, may go over a page. */
const TALL = 300

/**
 * One row of a table as pieces: one, or a piece for each line where the row is too tall to be sure of a page.
 * The rule below is part of the last.
 */
export function row(
  sheet: Sheet,
  table: Element,
  columns: readonly Column[],
  cells: readonly Cell[],
  strong = false,
): Piece[] {
  const element = sheet.element(table, 'TR')
  const placed = cells.map((cell, at) => {
    const own = sheet.element(element, cell.tag, { scope: cell.scope })
    const column = columns[at] ?? { x: sheet.left, width: sheet.width }
    if (cell.leadsTo === undefined) return { ...cell, column, element: own, as: cell.tag as string }
    return { ...cell, column, element: sheet.element(own, 'Link'), as: 'Link' }
  })
  const leading = Math.max(sheet.size * 1.42, ...cells.map(({ set }) => set.leading))
  const most = Math.max(1, ...cells.map(({ set }) => set.lines.length))
  const whole = most * leading + 2 * PAD

  const slice = (from: number, to: number): Piece => {
    const above = from === 0 ? PAD : 0
    const last = to === most
    const height = above + (to - from) * leading + (last ? PAD : 0)
    return {
      height,
      before: 0,
      keep: false,
      draw(y, again) {
        for (const { set, column, element, as, leadsTo } of placed) {
          const lines = set.lines.slice(from, to)
          lines.forEach((line, at) => {
            const top = y + above + at * leading
            sheet.tagged(again ? null : element, as, () => sheet.print(set, line, column.x, top))
          })
          if (leadsTo !== undefined && !again && lines.length)
            sheet.leads(element, leadsTo, set, lines, { ...column, y: y + above })
        }
        if (last) {
          const foot = y + height
          sheet.rule(
            [
              [sheet.left, foot],
              [sheet.left + sheet.width, foot],
            ],
            strong ? 1.5 : 0.75,
            strong ? INK : undefined,
          )
        }
      },
    }
  }
  if (whole <= TALL) return [slice(0, most)]
  return Array.from({ length: most }, (_, at) => slice(at, at + 1))
}

/** Keys with their values, one a row; a row's key is its head. */
export function rows(
  sheet: Sheet,
  parent: Element,
  pairs: readonly { readonly key: string; readonly value: string }[],
): Piece[] {
  if (!pairs.length) return []
  const table = sheet.element(parent, 'Table')
  const first = Math.round(sheet.width * 0.34)
  const gap = 14
  const columns = [
    { x: sheet.left, width: first - gap },
    { x: sheet.left + first, width: sheet.width - first },
  ]
  const all = pairs.map(({ key, value }) =>
    row(sheet, table, columns, [
      { set: sheet.wrap(key, first - gap, { weight: 'bold' }), tag: 'TH', scope: 'Row' },
      { set: sheet.wrap(value, sheet.width - first), tag: 'TD' },
    ]),
  )
  // Two rows at least at either end of a page where there are so many.
  return all.flatMap((pieces, at) => (at === 0 && all.length > 1 ? together(pieces, true) : pieces))
}
