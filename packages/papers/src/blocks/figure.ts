import type { Element } from '../layout/document.ts'
import type { Piece } from '../layout/piece.ts'
import { PAGE, type Sheet } from '../layout/sheet.ts'
import type { Drawing, DrawnShape } from '../types.ts'

type Kind<K extends DrawnShape['kind']> = Extract<DrawnShape, { kind: K }>

/** Where a drawing lies on its page: its top left corner, and how many points one of its units is. */
type Lie = { readonly x: number; readonly y: number; readonly scale: number }

/** A drawing that would be taller than this, in points, has no page of its own to be whole on. */
const TALLEST = PAGE.height - PAGE.top - PAGE.foot

/** A surface: its colour and, over that, the white marks of its pattern, cut off at its edges. */
function rect({ doc }: Sheet, { x, y, width, height, colour, tile }: Kind<'rect'>): void {
  doc.rect(x, y, width, height).fill(colour)
  if (!tile) return
  doc.save()
  doc.rect(x, y, width, height).clip()
  for (let across = Math.floor(x / tile.size) * tile.size; across < x + width; across += tile.size) {
    for (let down = Math.floor(y / tile.size) * tile.size; down < y + height; down += tile.size) {
      doc.save()
      doc.translate(across, down).path(tile.d)
      if (tile.stroke > 0) doc.lineWidth(tile.stroke).stroke('#ffffff')
      else doc.fill('#ffffff')
      doc.restore()
    }
  }
  doc.restore()
}

function path({ doc }: Sheet, { x, y, d, filled, colour, thickness, dash }: Kind<'path'>): void {
  doc.save()
  doc.translate(x, y)
  if (dash) doc.dash(dash[0] ?? 1, { space: dash[1] ?? dash[0] ?? 1 })
  doc.lineWidth(thickness).lineJoin('round').path(d)
  if (filled) doc.fill(colour)
  else doc.stroke(colour)
  doc.restore()
}

/** A line of text in the normal print, whatever the drawing was made for: no smaller, and no larger. */
function words(sheet: Sheet, { x, y, anchor, bold, words: text }: Kind<'text'>, lie: Lie): void {
  const set = sheet.wrap(text, sheet.width * 2, bold ? { weight: 'bold' } : {})
  const [line] = set.lines
  if (!line) return
  const before = { start: 0, middle: line.width / 2, end: line.width }[anchor]
  // A sheet prints a line by its top; the drawing knows its base.
  const top = lie.y + y * lie.scale - set.leading / 2 - sheet.size * 0.36
  sheet.print(set, line, lie.x + x * lie.scale - before, top)
}

/**
 * A drawing as one piece, tagged as a figure with words in its place. It is as large as its text allows: a unit of text is
 * the normal print. Where that is wider than the sheet it stands out on both sides alike. A drawing that is taller than a
 * page gives nothing: what it shows has to be said beside it anyway.
 */
export function figure(sheet: Sheet, parent: Element, alt: string, drawing: Drawing): Piece[] {
  const scale = sheet.size / drawing.textSize
  const [width, height] = [drawing.width * scale, drawing.height * scale]
  const x = sheet.left + Math.min(0, (sheet.width - width) / 2)
  if (height > TALLEST || x < sheet.left / 2) return []
  const element = sheet.element(parent, 'Figure', { alt })
  return [
    {
      height,
      before: 0,
      keep: false,
      draw(y) {
        const { doc } = sheet
        sheet.bounds(element, { x, y, width, height })
        sheet.tagged(element, 'Figure', () => {
          doc.save()
          doc.translate(x, y).scale(scale)
          for (const shape of drawing.shapes) {
            if (shape.kind === 'rect') rect(sheet, shape)
            if (shape.kind === 'path') path(sheet, shape)
          }
          doc.restore()
          for (const shape of drawing.shapes) if (shape.kind === 'text') words(sheet, shape, { x, y, scale })
        })
      },
    },
  ]
}
