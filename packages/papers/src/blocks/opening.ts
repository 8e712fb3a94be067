import type { Element } from '../layout/document.ts'
import { linePieces, paragraph } from '../layout/paragraph.ts'
import { after, type Piece } from '../layout/piece.ts'
import { INK, type Lines, PAGE, type Sheet } from '../layout/sheet.ts'
import type { LetterHead, Paper } from '../types.ts'

export const PAD = 11
const GAP = 22

export type Part = { readonly set: Lines; readonly element: Element; readonly above?: number }

export const heightOf = (parts: readonly Part[]) =>
  parts.reduce((height, { set, above = 0 }) => height + above + set.lines.length * set.leading, 0)

/** Who the paper is from: the sender's lines of a letter, else the name over the reference. */
function sender(document: Paper, letter: LetterHead | undefined): { text: string; bold: boolean }[] {
  if (letter) return letter.from.map((text) => ({ text, bold: false }))
  return [
    { text: document.from, bold: true },
    { text: `Reference ${document.reference}`, bold: false },
  ]
}

/** The last dates as parts, each a name with its day below. Returned as a list that is heard as one. */
export function dates(sheet: Sheet, root: Element, { datesBox = [] }: Paper, width: number): Part[] {
  if (!datesBox.length) return []
  const box = sheet.element(root, 'Sect')
  const title = { set: sheet.wrap('Last dates', width, { weight: 'bold' }), element: sheet.element(box, 'P') }
  const list = sheet.element(box, 'L')
  const parts = datesBox.flatMap(({ what, day }) => {
    const element = sheet.element(sheet.element(list, 'LI'), 'LBody')
    return [
      { set: sheet.wrap(what, width), element, above: sheet.size * 0.4 },
      { set: sheet.wrap(day, width, { weight: 'bold' }), element },
    ]
  })
  return [title, ...parts]
}

export function printAll(sheet: Sheet, parts: readonly Part[], x: number, y: number): void {
  let top = y
  for (const { set, element, above = 0 } of parts) {
    top += above
    for (const line of set.lines) {
      sheet.tagged(element, 'P', () => sheet.print(set, line, x, top))
      top += set.leading
    }
  }
}

/** The line around the box. */
export const frame = (sheet: Sheet, left: number, right: number, top: number, foot: number): void =>
  sheet.rule(
    [
      [left, top],
      [right, top],
      [right, foot],
      [left, foot],
      [left, top],
      [right, top],
    ],
    1.5,
    INK,
  )

/** The two side by side, as one piece: all of the sender is read before the box. */
function sideBySide(sheet: Sheet, from: readonly Part[], box: readonly Part[], width: number): Piece {
  const left = sheet.left + sheet.width - width - 2 * PAD
  const right = sheet.left + sheet.width
  const boxHeight = heightOf(box) + 2 * PAD
  return {
    height: Math.max(heightOf(from), boxHeight),
    before: 0,
    keep: false,
    draw(y) {
      printAll(sheet, from, sheet.left, y)
      frame(sheet, left, right, y, y + boxHeight)
      printAll(sheet, box, left + PAD, y + PAD)
    },
  }
}

/** The top of the first page: who it is from, and the last dates at the right if there are any. */
export function opening(
  sheet: Sheet,
  root: Element,
  document: Paper,
  letter: LetterHead | undefined,
): Piece[] {
  const hasBox = (document.datesBox ?? []).length > 0
  const width = sheet.width * (sheet.size > 12 ? 0.52 : 0.46) - 2 * PAD
  const room = hasBox ? sheet.width - width - 2 * PAD - GAP : sheet.width
  const lines = sender(document, letter)
  const from = lines.map(({ text, bold }) => ({
    set: sheet.wrap(text, room, bold ? { weight: 'bold' } : {}),
    element: sheet.element(root, 'P'),
  }))
  const box = dates(sheet, root, document, width)
  const tallest = Math.max(heightOf(from), heightOf(box) + 2 * PAD)
  if (box.length && tallest < (PAGE.height - PAGE.top - PAGE.foot) / 2)
    return [sideBySide(sheet, from, box, width)]
  // Too much for a box beside anything: one after the other, and free to go over a page.
  const parts: readonly Part[] = [...from, ...box]
  return parts.flatMap(({ set, element, above = 0 }) => after(above, linePieces(sheet, set, element)))
}

/** The rest of a letter's head: the day, and whom it goes to. */
export function address(sheet: Sheet, root: Element, { day, to }: LetterHead): Piece[] {
  const gap = sheet.size * 1.3
  return [
    ...after(gap, paragraph(sheet, root, day)),
    ...after(
      gap,
      to.flatMap((line) => paragraph(sheet, root, line)),
    ),
  ]
}
