import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { heading } from '../blocks/heading.ts'
import { allPieces, blockPieces, note, ROOM } from '../blocks/index.ts'
import { bytesOf, type Element, open, type Written } from '../layout/document.ts'
import { foot } from '../layout/foot.ts'
import { paginate } from '../layout/paginate.ts'
import type { Placed } from '../layout/piece.ts'
import { Sheet } from '../layout/sheet.ts'
import { cleanLine } from '../text/clean.ts'
import type { Paper } from '../types.ts'
import { contents, nameOf, placeOf } from './contents.ts'
import { type Fitted, fit, matrixFor } from './fitted.ts'
import { readPages } from './reading.ts'
import { openSource, type SourcePage } from './source.ts'
import {
  MAX_PACK_PAGES,
  type MadePack,
  type Pack,
  type PackPage,
  type PackPart,
  type PackProblem,
  type PlacedPart,
} from './types.ts'
import { strip, sweep, unseenIn } from './unseen.ts'

/** A part that is ready to be put on sheets. */
type Ready =
  | { readonly kind: 'sheets'; readonly pages: readonly (readonly Placed[])[] }
  | { readonly kind: 'sources'; readonly pages: readonly SourcePage[] }
  | { readonly kind: 'picture'; readonly bytes: Uint8Array; readonly alt: string }
  | { readonly kind: 'separate' }

const lengthOf = (ready: Ready): number =>
  ready.kind === 'separate' ? 0 : ready.kind === 'picture' ? 1 : ready.pages.length

/** Where each part stands, after `first` pages of cover and index. */
function placed(parts: readonly PackPart[], ready: readonly Ready[], first: number): PlacedPart[] {
  let next = first + 1
  return parts.map(({ id }, at) => {
    const length = ready[at] ? lengthOf(ready[at]) : 0
    const from = next
    next += length
    return { id, pages: length === 0 ? null : { from, to: from + length - 1 } }
  })
}

const frontOf = (pack: Pack): Paper => ({ ...pack, blocks: pack.cover })

/** How many pages the index takes. It is set on a sheet that is thrown away: an element once made has to be printed. */
function indexLength(pack: Pack, nowhere: readonly PlacedPart[]): number {
  const draft = new Sheet(open(frontOf(pack)), 'standard')
  return paginate(contents(draft, draft.doc.struct('Sect'), pack.parts, nowhere), ROOM).length
}

/** Prints a page of somebody's as a drawing that is put in afterwards, under a name. */
function drawSource(
  doc: Written,
  element: Element,
  name: string,
  { box, turned }: SourcePage,
  at: Fitted,
): void {
  const matrix = matrixFor(turned, box.right - box.left, box.top - box.bottom, at)
  element.add(doc.markStructureContent('P'))
  // The writer has turned the page upside down, to count from its top.
  doc.addContent(
    `q 1 0 0 -1 0 ${at.height.toFixed(5)} cm ${matrix.map((each) => each.toFixed(5)).join(' ')} cm /${name} Do Q`,
  )
  doc.endMarkedContent()
}

const sizeOf = ({ box, turned }: SourcePage): readonly [number, number] => {
  const [width, height] = [box.right - box.left, box.top - box.bottom]
  return turned % 180 === 0 ? [width, height] : [height, width]
}

/** A picture is at home on a page of 96 dots an inch: larger ones are made to fit. */
const POINTS_PER_DOT = 0.75

/** A picture as the writer knows it. Throws where it is none. The published types leave this out. */
const imageOf = (doc: Written, bytes: Uint8Array): { readonly width: number; readonly height: number } =>
  (doc as unknown as { openImage(from: Buffer): { width: number; height: number } }).openImage(
    Buffer.from(bytes),
  )

class Printing {
  readonly doc: Written
  readonly sheet: Sheet
  readonly root: Element
  private readonly pack: Pack
  private of = 0
  private page = 0
  /** What is drawn on which page, by its name there. */
  readonly drawings: { page: number; name: string; source: SourcePage }[] = []

  constructor(pack: Pack) {
    this.pack = pack
    this.doc = open(frontOf(pack))
    this.sheet = new Sheet(this.doc, 'standard')
    this.root = this.doc.struct('Document')
    this.doc.addStructure(this.root)
  }

  count(pages: number): void {
    this.of = pages
  }

  section(): Element {
    return this.sheet.element(this.root, 'Sect')
  }

  private turn(at?: Fitted): void {
    this.doc.addPage({ size: at ? [at.width, at.height] : 'A4', margin: 0 })
    this.page += 1
  }

  private number(at?: Fitted): void {
    foot(this.sheet, cleanLine(this.pack.reference), this.page, this.of, at)
  }

  sheets(pages: readonly (readonly Placed[])[], name: string | null): void {
    pages.forEach((pieces, number) => {
      this.turn()
      if (number === 0 && name !== null) this.doc.addNamedDestination(name, 'Fit')
      for (const { piece, y, again } of pieces) piece.draw(y, again)
      this.number()
    })
  }

  /** A part that others made: a bookmark at its first page, and nothing of ours above the foot. */
  sources(pages: readonly SourcePage[], section: Element, title: string, place: string): void {
    pages.forEach((source, number) => {
      const at = fit(...sizeOf(source))
      this.turn(at)
      if (number === 0) this.begin(title, place)
      const name = `Src${this.page}`
      drawSource(this.doc, this.sheet.element(section, 'P'), name, source, at)
      this.drawings.push({ page: this.page - 1, name, source })
      this.number(at)
    })
  }

  picture(bytes: Uint8Array, alt: string, section: Element, title: string, place: string): void {
    const image = imageOf(this.doc, bytes)
    const [width, height] = [image.width * POINTS_PER_DOT, image.height * POINTS_PER_DOT]
    const at = fit(width, height)
    this.turn(at)
    this.begin(title, place)
    const figure = this.doc.struct('Figure', { alt: cleanLine(alt) })
    section.add(figure)
    figure.add(this.doc.markStructureContent('Figure'))
    this.doc.image(image as never, at.x, at.y, { width: width * at.scale, height: height * at.scale })
    this.doc.endMarkedContent()
    this.number(at)
  }

  private begin(title: string, place: string): void {
    this.doc.addNamedDestination(place, 'Fit')
    this.sheet.bookmark(1, title, 0)
  }
}

/** Gets every part ready, or says which cannot be read. */
async function readyAll(
  print: Printing,
  pack: Pack,
  sections: readonly Element[],
): Promise<Ready[] | PackProblem> {
  const all: Ready[] = []
  for (const [at, { id, body, title }] of pack.parts.entries()) {
    const section = sections[at]
    if (!section) continue
    if (body.kind === 'pdf') {
      const pages = await openSource(body.bytes)
      if (typeof pages === 'string') return { problem: pages, partId: id }
      all.push({ kind: 'sources', pages })
    } else if (body.kind === 'picture') {
      try {
        imageOf(print.doc, body.bytes)
      } catch {
        return { problem: 'broken', partId: id }
      }
      all.push(body)
    } else if (body.kind === 'blocks') {
      print.sheet.lacking = false
      const pieces = [
        ...heading(print.sheet, section, 1, nameOf({ title }, at), 1),
        ...blockPieces(print.sheet, section, body.blocks, 1),
      ]
      if (print.sheet.lacking) pieces.push(...note(print.sheet, section))
      all.push({ kind: 'sheets', pages: paginate(pieces, ROOM) })
    } else all.push({ kind: 'separate' })
  }
  return all
}

/** Puts the pages of others where they were left room for, and takes away everything else that came with them. */
async function putIn(bytes: Uint8Array, print: Printing): Promise<PDFDocument> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const pages = document.getPages()
  const bySource = Map.groupBy(print.drawings, ({ source }) => source.page.doc)
  for (const drawings of bySource.values()) {
    const embedded = await document.embedPages(
      drawings.map(({ source }) => withContent(source)),
      drawings.map(({ source }) => source.box),
    )
    drawings.forEach(({ page, name }, at) => {
      const ref = embedded[at]?.ref
      if (ref) pages[page]?.node.setXObject(PDFName.of(name), ref)
    })
  }
  await document.flush()
  strip(document)
  sweep(document)
  return document
}

/** A page without content is a blank page, and no error. */
function withContent({ page }: SourcePage) {
  if (!page.node.get(PDFName.of('Contents'))) {
    const { context } = page.doc
    page.node.set(PDFName.of('Contents'), context.register(context.stream('')))
  }
  return page
}

/**
 * Makes one PDF of many papers: a cover, an index whose rows lead to the papers, then each paper in turn. Every page has
 * the reference and "Page 3 of 41" below what it shows, each paper a bookmark. Papers that are PDFs come page for
 * page, fitted on A4 above the foot, and leave behind what they carry beside their pages.
 *
 * What we set ourselves is tagged for who listens. A page of somebody else's is one paragraph in the tree, with its
 * text, and a picture is a figure with its name.
 *
 * The same pack is always the same bytes. It is read again when it is made, so that what leaves can be looked through.
 *
 * @returns the pack with the text of its pages, or why there is none.
 * @throws a RangeError where `madeOn` is no instant.
 */
export async function pack(wanted: Pack): Promise<MadePack | PackProblem> {
  const print = new Printing(wanted)
  const { sheet, root } = print
  const [front, index] = [print.section(), print.section()]
  const sections = wanted.parts.map(() => print.section())
  const ready = await readyAll(print, wanted, sections)
  if ('problem' in ready) return ready
  const cover = paginate(allPieces(sheet, front, frontOf(wanted)), ROOM)
  const before = cover.length + indexLength(wanted, placed(wanted.parts, ready, 0))
  const parts = placed(wanted.parts, ready, before)
  const pages = ready.reduce((sum, each) => sum + lengthOf(each), before)
  const most = wanted.mostPages ?? MAX_PACK_PAGES
  if (pages > most) return { problem: 'tooManyPages', pages, most }
  print.count(pages)
  const indexed = paginate(contents(sheet, index, wanted.parts, parts), ROOM)

  const done = bytesOf(print.doc)
  print.sheets(cover, null)
  print.sheets(indexed, 'index')
  wanted.parts.forEach((part, at) => {
    const [each, section] = [ready[at], sections[at]]
    if (!each || !section) return
    const title = nameOf(part, at)
    if (each.kind === 'sheets') print.sheets(each.pages, placeOf(at))
    if (each.kind === 'sources') print.sources(each.pages, section, title, placeOf(at))
    if (each.kind === 'picture') print.picture(each.bytes, each.alt, section, title, placeOf(at))
  })
  root.end()
  print.doc.end()
  const document = await putIn(await done, print)
  const bytes = await document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
  })
  return { bytes, parts, pages: await pagesOf(document, bytes, wanted, parts, before) }
}

async function pagesOf(
  document: PDFDocument,
  bytes: Uint8Array,
  { reference }: Pack,
  parts: readonly PlacedPart[],
  before: number,
): Promise<PackPage[]> {
  const of = document.getPageCount()
  const read = await readPages(bytes, (page) => `${cleanLine(reference)} Page ${page} of ${of}`)
  return read.map(({ drawn, placed: ordered, isReadable }, at): PackPage => {
    const part = parts.find(({ pages }) => pages && pages.from <= at + 1 && at + 1 <= pages.to)
    const unseen = part ? unseenIn(document, document.getPage(at).node.Resources()) : ''
    const page = part?.pages ? at + 2 - part.pages.from : at + 1
    const text = { drawn, placed: ordered }
    return { partId: part?.id ?? null, page, text, unseen, isReadable: at < before || isReadable }
  })
}
