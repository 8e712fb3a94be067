import type { Element } from '../layout/document.ts'
import { paragraph } from '../layout/paragraph.ts'
import { after, type Piece, together } from '../layout/piece.ts'
import type { Lines, Sheet } from '../layout/sheet.ts'
import { cleanLine, shorten } from '../text/clean.ts'
import type { Block } from '../types.ts'
import { row } from './grid.ts'

type Heading = Extract<Block, { kind: 'heading' }>

/** Headings of these levels are listed. */
const DEEPEST = 2
const PAGES = 52
const GAP = 14

/** The place of each heading that is listed, by its block: a name, to which a line of the contents leads. */
export function placesOf(blocks: readonly Block[]): ReadonlyMap<Block, string> {
  const from = blocks.findIndex(({ kind }) => kind === 'contents')
  if (from < 0) return new Map()
  const listed = blocks.slice(from + 1).filter((block) => block.kind === 'heading' && block.level <= DEEPEST)
  return new Map(listed.map((block, at) => [block, `section-${at + 1}`]))
}

/** A page's number, which is not known before every piece has its page. It is one line, whatever it is. */
function numberAt(sheet: Sheet, place: string, bold: boolean): Lines {
  const set = (words: string) => sheet.wrap(words, PAGES, bold ? { weight: 'bold' } : {})
  const { look, leading } = set('000')
  return {
    look,
    leading,
    get lines() {
      return set(String(sheet.pageOf.get(place) ?? 0)).lines
    },
  }
}

/** What is in the paper, with pages, which lead there. */
export function contents(sheet: Sheet, parent: Element, places: ReadonlyMap<Block, string>): Piece[] {
  if (places.size === 0) return []
  const table = sheet.element(parent, 'Table')
  const caption = paragraph(sheet, table, 'What is in it', { weight: 'bold' }, { tag: 'Caption' })
  const columns = [
    { x: sheet.left, width: sheet.width - PAGES - GAP },
    { x: sheet.left + sheet.width - PAGES, width: PAGES },
  ]
  const [name, page] = columns
  const head = row(
    sheet,
    sheet.element(table, 'THead'),
    columns,
    [
      { set: sheet.wrap('Section', name?.width ?? 0, { weight: 'bold' }), tag: 'TH', scope: 'Column' },
      { set: sheet.wrap('Page', page?.width ?? 0, { weight: 'bold' }), tag: 'TH', scope: 'Column' },
    ],
    true,
  )
  const [repeat] = head
  const inside = sheet.element(table, 'TBody')
  const body = [...places].flatMap(([block, place]) => {
    const { text, level } = block as Heading
    const bold = level === 1
    const said = shorten(cleanLine(text), 160)
    const set = sheet.wrap(said, (name?.width ?? 0) - (bold ? 0 : GAP), bold ? { weight: 'bold' } : {})
    const moved = [{ x: sheet.left + GAP, width: (name?.width ?? 0) - GAP }, ...columns.slice(1)]
    return row(sheet, inside, bold ? columns : moved, [
      { set, tag: 'TD', leadsTo: place },
      { set: numberAt(sheet, place, bold), tag: 'TD' },
    ]).map((piece) => (repeat ? { ...piece, repeat } : piece))
  })
  return [...together(caption, true), ...after(0, together(head, true)), ...body]
}
