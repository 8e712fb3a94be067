import { REPLACEMENT } from '../text/clusters.ts'
import type { Weight } from '../text/faces.ts'
import { type Line, type Setting, wrap } from '../text/wrap.ts'
import type { PrintSize } from '../types.ts'
import { choose, type Element, measureIn, type Written } from './document.ts'

export const INK = '#0b0c0c'
const MUTED = '#383f43'
export const RULE = '#8a9299'

/** How text of one kind looks. `size` is a multiple of the normal print. */
export type Look = { readonly size?: number; readonly weight?: Weight; readonly muted?: boolean }

/** A text made into lines for one look, with the height each line takes. */
export type Lines = { readonly lines: readonly Line[]; readonly look: Look; readonly leading: number }

/** Where something lies on a page, in points from the top left. */
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A4, in points, and what is kept clear round its edges. The foot holds the reference and the page. */
export const PAGE = { width: 595.28, height: 841.89, side: 62, top: 60, foot: 84 } as const

/** Where on the paper things are put: wraps, prints and tags; every length is in points from the top left. */
export class Sheet {
  readonly doc: Written
  /** Size of the normal print. */
  readonly size: number
  readonly left = PAGE.side
  readonly width = PAGE.width - 2 * PAGE.side
  /** Whether something could not be printed and shows as the replacement sign. */
  lacking = false
  /** On which page each named place is; known once every piece has its page. */
  readonly pageOf = new Map<string, number>()
  private readonly shelf: { level: number; item: PDFKit.PDFOutline }[] = []

  constructor(doc: Written, size: PrintSize) {
    this.doc = doc
    this.size = size === 'large' ? 18 : 12
  }

  /** One text as lines no wider than `width`. */
  wrap(text: string, width: number, look: Look = {}): Lines {
    const size = this.size * (look.size ?? 1)
    const setting: Setting = { size, weight: look.weight ?? 'regular', width }
    const lines = wrap(text, measureIn(this.doc), setting)
    if (lines.some(({ runs }) => runs.some((run) => run.text.includes(REPLACEMENT)))) this.lacking = true
    return { lines, look, leading: size * (size > this.size * 1.3 ? 1.3 : 1.42) }
  }

  /** A structure element, already in its place. */
  element(
    parent: Element,
    tag: string,
    // The published types do not know of a head's scope; the writer does.
    options: { readonly scope?: 'Row' | 'Column' | undefined; readonly alt?: string } = {},
  ): Element {
    const made = this.doc.struct(tag, options)
    parent.add(made)
    return made
  }

  /** Says where on the page that is being printed an element lies, for readers that show it larger. */
  bounds(element: Element, { x, y, width, height }: Box): void {
    // The writer takes it only when the element is made, which is before there is a page.
    const { data } = (element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary
    const foot = PAGE.height - y - height
    data.A = { O: 'Layout', Placement: 'Block', BBox: [x, foot, x + width, foot + height] }
  }

  /** Prints what `draw` prints as part of an element, or as decoration where there is none. */
  tagged(element: Element | null, tag: string, draw: () => void): void {
    if (element) element.add(this.doc.markStructureContent(tag))
    else this.doc.markContent('Artifact', { type: 'Layout' })
    draw()
    this.doc.endMarkedContent()
  }

  /** One line with its top at `y`. A line that runs from right to left ends at the right edge if `width` is given. */
  print({ look, leading }: Lines, line: Line, x: number, y: number, width?: number): void {
    const size = this.size * (look.size ?? 1)
    const baseline = y + leading / 2 + size * 0.36
    const start = line.rightToLeft && width !== undefined ? x + width - line.width : x
    this.doc.fillColor(look.muted ? MUTED : INK)
    for (const run of line.runs) {
      choose(this.doc, run.face, look.weight ?? 'regular')
      this.doc.fontSize(size)
      if (run.actual !== undefined) this.doc.markContent('Span', { actual: run.actual })
      // Without features the writer shapes word by word, from left to right; with a list, however empty, all at once.
      const shaping = run.rightToLeft ? { features: [] } : {}
      this.doc.text(run.text, start + run.x, baseline, {
        lineBreak: false,
        baseline: 'alphabetic',
        ...shaping,
      })
      if (run.actual !== undefined) this.doc.endMarkedContent()
    }
  }

  /** Makes lines that stand under each other a link to a named place of this document. */
  leads(
    element: Element,
    name: string,
    { leading }: Lines,
    lines: readonly Line[],
    place: { readonly x: number; readonly y: number; readonly width: number },
  ): void {
    const height = leading * lines.length
    const said = lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ')
    // The published types do not know that a link has a place in the tree, nor that it says where it leads.
    const options = { structParent: element, Contents: new String(said) } as object
    this.doc.goTo(place.x, place.y, place.width, height, name, options)
  }

  /** A place of this document on the page that is being printed, to which links lead. */
  place(name: string, y: number): void {
    this.doc.addNamedDestination(name, 'XYZ', 0, Math.max(0, y - 12), null as unknown as number)
  }

  /** A bookmark for a heading of this level, on the page that is being printed. Level 0 is the paper's title. */
  bookmark(level: number, title: string, y: number): void {
    while (this.shelf.length > 0 && (this.shelf.at(-1)?.level ?? -1) >= level) this.shelf.pop()
    const under = this.shelf.at(-1)?.item ?? this.doc.outline
    // The writer counts `left` from the right edge.
    const place = { expanded: true, fit: false, top: Math.max(0, y - 12), left: PAGE.width }
    this.shelf.push({ level, item: under.addItem(title, place) })
  }

  /** A line or the sides of a box: decoration that no reader hears. */
  rule(points: readonly (readonly [number, number])[], weight = 0.75, ink: string = RULE): void {
    this.tagged(null, 'Artifact', () => {
      const [first, ...rest] = points
      if (!first) return
      this.doc
        .lineWidth(weight)
        .strokeColor(ink)
        .moveTo(...first)
      for (const point of rest) this.doc.lineTo(...point)
      this.doc.stroke()
    })
  }
}
