import type { Element } from '../layout/document.ts'
import { linePieces } from '../layout/paragraph.ts'
import { after, type Piece, withoutWidows } from '../layout/piece.ts'
import type { Look, Sheet } from '../layout/sheet.ts'

/** Items with a bullet each. An item of nothing is left out; a list of nothing gives nothing. */
export function list(sheet: Sheet, parent: Element, items: readonly string[], look: Look = {}): Piece[] {
  const inset = sheet.size * 1.4
  const sets = items
    .map((item) => sheet.wrap(item, sheet.width - inset, look))
    .filter((set) => set.lines.length)
  if (!sets.length) return []
  const bullet = sheet.wrap('•', inset, look)
  const [dot] = bullet.lines
  const element = sheet.element(parent, 'L')
  return sets.flatMap((set, at) => {
    const item = sheet.element(element, 'LI')
    const label = sheet.element(item, 'Lbl')
    const lines = linePieces(sheet, set, sheet.element(item, 'LBody'), { inset, tag: 'LBody' })
    const [first, ...rest] = lines
    if (!first || !dot) return lines
    const marked: Piece = {
      ...first,
      draw(y, again) {
        sheet.tagged(label, 'Lbl', () => sheet.print(bullet, dot, sheet.left + sheet.size * 0.4, y))
        first.draw(y, again)
      },
    }
    return after(at ? sheet.size * 0.3 : 0, withoutWidows([marked, ...rest]))
  })
}
