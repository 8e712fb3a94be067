import type { Element } from '../layout/document.ts'
import { BAR, paragraph, type Stand } from '../layout/paragraph.ts'
import { after, type Piece } from '../layout/piece.ts'
import { RULE, type Sheet } from '../layout/sheet.ts'
import { clean } from '../text/clean.ts'

/** The space between two paragraphs of what somebody wrote, with the bar at its side going on through it. */
function between(sheet: Sheet, height: number): Piece {
  const x = sheet.left + BAR
  return {
    height,
    before: 0,
    keep: true,
    draw: (y) =>
      sheet.rule(
        [
          [x, y],
          [x, y + height],
        ],
        2.5,
        RULE,
      ),
  }
}

/** Running text: an empty line between paragraphs, a single break stays a break. */
export function words(sheet: Sheet, parent: Element, text: string, stand: Stand = {}): Piece[] {
  const gap = sheet.size * 0.7
  return clean(text)
    .split(/\n{2,}/)
    .flatMap((part, at) => {
      const lines = paragraph(sheet, parent, part, {}, stand)
      if (at === 0) return lines
      return stand.bar ? [between(sheet, gap), ...lines] : after(gap, lines)
    })
}
