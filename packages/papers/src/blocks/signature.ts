import type { Element } from '../layout/document.ts'
import { paragraph } from '../layout/paragraph.ts'
import { after, type Piece, together } from '../layout/piece.ts'
import { INK, type Sheet } from '../layout/sheet.ts'
import { cleanLine } from '../text/clean.ts'
import type { Signature } from '../types.ts'

/** A word and a line to write on after it. Heard as the word: the line says nothing to who cannot see it. */
function toFill(sheet: Sheet, parent: Element, word: string, width: number): Piece {
  const element = sheet.element(parent, 'P')
  const set = sheet.wrap(word, sheet.width / 3, {})
  const [line] = set.lines
  const start = sheet.left + sheet.size * 6
  return {
    height: sheet.size * 2.6,
    before: 0,
    keep: false,
    draw(y) {
      const top = y + sheet.size * 2.6 - set.leading
      if (line) sheet.tagged(element, 'P', () => sheet.print(set, line, sheet.left, top))
      const foot = y + sheet.size * 2.5
      sheet.rule(
        [
          [start, foot],
          [Math.min(start + width, sheet.left + sheet.width), foot],
        ],
        0.9,
        INK,
      )
    },
  }
}

/** Somebody's name, and how and when they signed; or room to sign, where no day is given yet. */
export function signature(sheet: Sheet, parent: Element, { name, how, day }: Signature): Piece[] {
  const section = sheet.element(parent, 'Sect')
  const who = paragraph(sheet, section, cleanLine(name), { weight: 'bold' })
  if (!cleanLine(day)) {
    const note = paragraph(sheet, section, cleanLine(how), { muted: true })
    return together([
      ...who,
      ...note,
      toFill(sheet, section, 'Signature', 260),
      toFill(sheet, section, 'Date', 160),
    ])
  }
  const said = [how, day].map(cleanLine).filter(Boolean).join(', ')
  return together([...who, ...after(1, paragraph(sheet, section, said))])
}
