import { type Cell, type Column, row } from '../blocks/grid.ts'
import { heading } from '../blocks/heading.ts'
import type { Element } from '../layout/document.ts'
import { paragraph } from '../layout/paragraph.ts'
import { after, type Piece, together } from '../layout/piece.ts'
import type { Sheet } from '../layout/sheet.ts'
import { cleanLine, shorten } from '../text/clean.ts'
import type { PackPart, PlacedPart } from './types.ts'

const GAP = 14
/** Widths of the number, the day and the pages, in points. What the paper is has the rest. */
const NUMBER = 30
const DAY = 112
const PAGES = 70

/** The name of the place where a part begins. */
export const placeOf = (at: number): string => `part-${at + 1}`

/** The name of a part as the index and its bookmark say it. */
export const nameOf = ({ title }: Pick<PackPart, 'title'>, at: number): string =>
  `${at + 1}. ${shorten(cleanLine(title), 160)}`

const pagesOf = (pages: PlacedPart['pages']): string =>
  pages === null
    ? 'Sent separately'
    : pages.from === pages.to
      ? `${pages.from}`
      : `${pages.from} to ${pages.to}`

/**
 * The index of a pack: the number, what each paper is and where it comes from, its day, and the pages, which lead
 * there. What is sent separately has its row and says so.
 *
 * @param placed where each part stands; its figures change no line's height, so a first draft may hold any.
 */
export function contents(
  sheet: Sheet,
  root: Element,
  parts: readonly PackPart[],
  placed: readonly PlacedPart[],
): Piece[] {
  const what = sheet.width - NUMBER - DAY - PAGES - 3 * GAP
  const columns: Column[] = []
  let x = sheet.left
  for (const width of [NUMBER, what, DAY, PAGES]) {
    columns.push({ x, width })
    x += width + GAP
  }
  // Made first, because the tree is read in the order in which it is made.
  const title = [
    ...heading(sheet, root, 1, 'Index', 1),
    ...after(
      sheet.size * 0.5,
      paragraph(sheet, root, 'On a screen, choose the name of a paper to go to it.'),
    ),
  ]
  const table = sheet.element(root, 'Table')
  const caption = paragraph(sheet, table, 'Papers in this pack', { weight: 'bold' }, { tag: 'Caption' })
  const head = row(
    sheet,
    sheet.element(table, 'THead'),
    columns,
    ['No.', 'Paper', 'Date', 'Pages'].map((text, at) => ({
      set: sheet.wrap(text, columns[at]?.width ?? 0, { weight: 'bold' }),
      tag: 'TH',
      scope: 'Column',
    })),
    true,
  )
  const [repeat] = head
  const inside = sheet.element(table, 'TBody')
  const body = parts.flatMap((part, at) => {
    const pages = placed[at]?.pages ?? null
    const why = part.body.kind === 'separate' ? `\n${part.body.why}` : ''
    const leads = pages === null ? {} : { leadsTo: placeOf(at) }
    const cells: Cell[] = [
      { set: sheet.wrap(`${at + 1}`, NUMBER), tag: 'TD' },
      {
        set: sheet.wrap(`${shorten(cleanLine(part.title), 160)}\n${part.source}${why}`, what),
        tag: 'TD',
        ...leads,
      },
      { set: sheet.wrap(part.day, DAY), tag: 'TD' },
      { set: sheet.wrap(pagesOf(pages), PAGES), tag: 'TD' },
    ]
    return row(sheet, inside, columns, cells).map((piece) => (repeat ? { ...piece, repeat } : piece))
  })
  return [
    ...title,
    ...after(sheet.size, together(caption, true)),
    ...together(head, body.length > 0),
    ...body,
  ]
}
