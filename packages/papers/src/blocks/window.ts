import type { Element } from '../layout/document.ts'
import { linePieces, paragraph } from '../layout/paragraph.ts'
import { after, type Piece } from '../layout/piece.ts'
import { type Lines, PAGE, type Sheet } from '../layout/sheet.ts'
import type { LetterHead, Paper } from '../types.ts'
import { dates, frame, heightOf, PAD, type Part, printAll } from './opening.ts'

const MM = 72 / 25.4
/**
 * Where the address stands, in points from the top left of the page: inside the window of a DL or C5 envelope, 35 by 90
 * mm, however the sheet slips in it.
 */
const WINDOW = { left: 25 * MM, top: 45 * MM, width: 78 * MM, height: 28 * MM } as const
/** The print of an address, in points, whatever the letter's: it has to fit, and a machine reads it. */
const ADDRESS = { size: 12, leading: 14 } as const
/** As many lines as the window shows. What is more is joined to the last. */
const MOST_LINES = Math.floor(WINDOW.height / ADDRESS.leading)

function addressLines(sheet: Sheet, to: readonly string[]): readonly Lines[] {
  const kept = to.slice(0, MOST_LINES - 1)
  const rest = to.slice(MOST_LINES - 1).join(', ')
  const look = { size: ADDRESS.size / sheet.size }
  return [...kept, rest]
    .filter(Boolean)
    .map((line) => ({ ...sheet.wrap(line, WINDOW.width, look), leading: ADDRESS.leading }))
}

/**
 * The top of a letter for an envelope with a window: who sends it, the address in the window, the last dates in a box at
 * the right, and the day.
 */
export function windowOpening(sheet: Sheet, root: Element, document: Paper, letter: LetterHead): Piece[] {
  const right = sheet.left + sheet.width
  const left = WINDOW.left + WINDOW.width + PAD
  const from: readonly Part[] = letter.from.map((text) => ({
    set: sheet.wrap(text, left - sheet.left - PAD, { weight: 'bold' }),
    element: sheet.element(root, 'P'),
  }))
  const address = sheet.element(root, 'P')
  const lines = addressLines(sheet, letter.to)
  const box = dates(sheet, root, document, right - left - 2 * PAD)
  const boxHeight = box.length > 0 ? heightOf(box) + 2 * PAD : 0
  const addressed = lines.reduce((sum, set) => sum + set.lines.length * ADDRESS.leading, 0)
  const windowFoot = WINDOW.top + Math.max(WINDOW.height, addressed) - PAGE.top
  const isBeside = boxHeight < (PAGE.height - PAGE.top - PAGE.foot) / 2
  const top: Piece = {
    height: Math.max(windowFoot, isBeside ? boxHeight : 0),
    before: 0,
    keep: false,
    draw(y) {
      printAll(sheet, from, sheet.left, y)
      let at = WINDOW.top
      for (const set of lines)
        for (const line of set.lines) {
          sheet.tagged(address, 'P', () => sheet.print(set, line, WINDOW.left, at))
          at += ADDRESS.leading
        }
      if (!isBeside || box.length === 0) return
      frame(sheet, left, right, y, y + boxHeight)
      printAll(sheet, box, left + PAD, y + PAD)
    },
  }
  const apart = isBeside
    ? []
    : box.flatMap(({ set, element, above = 0 }) => after(above, linePieces(sheet, set, element)))
  return [top, ...apart, ...after(sheet.size * 1.3, paragraph(sheet, root, letter.day))]
}
