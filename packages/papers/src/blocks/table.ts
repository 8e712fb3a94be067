import type { Element } from '../layout/document.ts'
import { paragraph } from '../layout/paragraph.ts'
import { after, type Piece, together } from '../layout/piece.ts'
import { PAGE, type Sheet } from '../layout/sheet.ts'
import type { Block } from '../types.ts'
import { type Column, row, rows } from './grid.ts'

type Table = Extract<Block, { kind: 'table' }>

const GAP = 14
/** Narrower than this many letters of normal print, a column is no column: the rows are told one by one. */
const LEAST = 4.5

/** How wide each column would be if its longest cell could stand on one line, in points. */
function wishes(sheet: Sheet, { head, rows: body }: Table, count: number): number[] {
  const widest = (text: string, bold: boolean) =>
    Math.max(
      0,
      ...sheet.wrap(text, sheet.width, bold ? { weight: 'bold' } : {}).lines.map(({ width }) => width),
    )
  return Array.from({ length: count }, (_, at) => {
    const cells = body.map((row) => widest(row[at] ?? '', false))
    const longest = cells.reduce((most, width) => Math.max(most, width), widest(head[at] ?? '', true))
    return Math.min(longest + 1, sheet.width * 0.7)
  })
}

/**
 * Columns as wide as they like where there is room. Else the modest have what they like and the rest is shared by
 * the others, so that a column of days is not broken for the sake of one of sentences.
 */
function columnsOf(sheet: Sheet, table: Table, count: number): Column[] {
  const least = sheet.size * LEAST
  const likes = wishes(sheet, table, count).map((wish) => Math.max(least, wish))
  const widths: number[] = Array(count).fill(0)
  const modestFirst = likes.map((like, at) => ({ like, at })).sort((a, b) => a.like - b.like)
  let room = sheet.width - GAP * (count - 1)
  modestFirst.forEach(({ like, at }, done) => {
    const width = Math.min(like, room / (count - done))
    widths[at] = width
    room -= width
  })
  let x = sheet.left
  return widths.map((width, at) => {
    const column = { x, width: at === count - 1 ? sheet.left + sheet.width - x : width }
    x += width + GAP
    return column
  })
}

/** A table too wide for paper: each row becomes keys with their values. */
function told(sheet: Sheet, parent: Element, { caption, head, rows: body }: Table, count: number): Piece[] {
  const title = paragraph(sheet, parent, caption, { weight: 'bold' })
  const each = body.map((cells) =>
    after(
      sheet.size,
      rows(
        sheet,
        parent,
        Array.from({ length: count }, (_, at) => ({
          key: head[at] ?? '',
          value: cells[at] ?? '',
        })),
      ),
    ),
  )
  return [...together(title, true), ...each.flat()]
}

/** A table with its caption. Its head is printed again on each page that it goes over. */
export function table(sheet: Sheet, parent: Element, block: Table): Piece[] {
  const count = Math.max(block.head.length, ...block.rows.map((cells) => cells.length), 1)
  const narrow = sheet.width - GAP * (count - 1) < count * sheet.size * LEAST
  if (narrow) return told(sheet, parent, block, count)
  const columns = columnsOf(sheet, block, count)
  const element = sheet.element(parent, 'Table')
  const title = paragraph(sheet, element, block.caption, { weight: 'bold' }, { tag: 'Caption' })
  const head = row(
    sheet,
    sheet.element(element, 'THead'),
    columns,
    columns.map(({ width }, at) => ({
      set: sheet.wrap(block.head[at] ?? '', width, { weight: 'bold' }),
      tag: 'TH',
      scope: 'Column',
    })),
    true,
  )
  const [only] = head
  // A head that is taller than a fifth of the page would leave no room for what it is the head of.
  const repeat =
    head.length === 1 && only && only.height < (PAGE.height - PAGE.top - PAGE.foot) / 5 ? only : null
  const inside = sheet.element(element, 'TBody')
  const body = block.rows.flatMap((cells) => {
    const sets = columns.map(({ width }, at) => sheet.wrap(cells[at] ?? '', width))
    return row(
      sheet,
      inside,
      columns,
      sets.map((set) => ({ set, tag: 'TD' as const })),
    )
  })
  return [
    ...together(title, true),
    ...together(head, body.length > 0),
    ...body.map((piece) => (repeat ? { ...piece, repeat } : piece)),
  ]
}
