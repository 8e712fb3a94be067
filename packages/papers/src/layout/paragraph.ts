import type { Element } from './document.ts'
import { type Piece, withoutWidows } from './piece.ts'
import { type Lines, type Look, RULE, type Sheet } from './sheet.ts'

/** Where the bar beside what somebody wrote stands, in points from the left edge of the text. */
export const BAR = 2

/** How a paragraph stands: moved in from the left, or with a bar at its left side, as what somebody wrote is. */
export type Stand = { readonly inset?: number; readonly bar?: boolean; readonly tag?: string }

/** Lines that are already wrapped, as one element: a piece each. */
export function linePieces(sheet: Sheet, set: Lines, element: Element, stand: Stand = {}): Piece[] {
  const inset = stand.inset ?? 0
  const x = sheet.left + inset
  return set.lines.map((line) => ({
    height: set.leading,
    before: 0,
    keep: false,
    draw(y) {
      if (stand.bar)
        sheet.rule(
          [
            [sheet.left + BAR, y],
            [sheet.left + BAR, y + set.leading],
          ],
          2.5,
          RULE,
        )
      sheet.tagged(element, stand.tag ?? 'P', () => sheet.print(set, line, x, y, sheet.width - inset))
    },
  }))
}

/** A text as one paragraph, wrapped to the width of the sheet. A text of nothing gives nothing. */
export function paragraph(
  sheet: Sheet,
  parent: Element,
  text: string,
  look: Look = {},
  stand: Stand = {},
): Piece[] {
  const set = sheet.wrap(text, sheet.width - (stand.inset ?? 0), look)
  if (!set.lines.length) return []
  const element = sheet.element(parent, stand.tag ?? 'P')
  return withoutWidows(linePieces(sheet, set, element, stand))
}
