import type { Element } from '../layout/document.ts'
import { paragraph } from '../layout/paragraph.ts'
import { after, type Piece, together } from '../layout/piece.ts'
import type { Sheet } from '../layout/sheet.ts'
import { cleanLine } from '../text/clean.ts'
import type { Entry } from '../types.ts'
import { list } from './list.ts'
import { words } from './words.ts'

/** Something that happened. What somebody wrote has a bar at its side, so that it reads as theirs. */
export function entry(sheet: Sheet, parent: Element, { title, by, at, details, body }: Entry): Piece[] {
  const section = sheet.element(parent, 'Sect')
  const who = [by, at].map(cleanLine).filter(Boolean).join(', ')
  const top = [
    ...paragraph(sheet, section, title, { weight: 'bold' }),
    ...after(1, paragraph(sheet, section, who, { muted: true })),
  ]
  const facts = after(sheet.size * 0.35, list(sheet, section, details))
  const wrote =
    body === null ? [] : after(sheet.size * 0.5, words(sheet, section, body, { inset: 14, bar: true }))
  return [...together(top, facts.length + wrote.length > 0), ...facts, ...wrote]
}
