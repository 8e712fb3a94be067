import type { Element } from '../layout/document.ts'
import { paragraph } from '../layout/paragraph.ts'
import { type Piece, together } from '../layout/piece.ts'
import type { Look, Sheet } from '../layout/sheet.ts'
import { cleanLine, shorten } from '../text/clean.ts'

/** 0 is the title of the paper, the rest are its sections. */
export type Level = 0 | 1 | 2 | 3

const LOOKS: Record<Level, Look> = {
  0: { size: 1.7, weight: 'bold' },
  1: { size: 1.45, weight: 'bold' },
  2: { size: 1.2, weight: 'bold' },
  3: { size: 1, weight: 'bold' },
}

/**
 * A heading with its bookmark, kept with what comes after it. `tag` is its level for a screen reader, which must
 * not skip one, whatever it looks like.
 *
 * @param place its name, where something leads to it.
 */
export function heading(
  sheet: Sheet,
  parent: Element,
  level: Level,
  text: string,
  tag: number,
  place?: string,
): Piece[] {
  const lines = together(paragraph(sheet, parent, text, LOOKS[level], { tag: `H${tag}` }), true)
  const [first, ...rest] = lines
  if (!first) return []
  const name = shorten(cleanLine(text), 120)
  const marked: Piece = {
    ...first,
    ...(place !== undefined && { place }),
    draw(y, again) {
      sheet.bookmark(level, name, y)
      if (place !== undefined) sheet.place(place, y)
      first.draw(y, again)
    },
  }
  return [marked, ...rest]
}
