import PDFDocument from 'pdfkit'
import { cleanLine, shorten } from '../text/clean.ts'
import { type Face, openFont, type Weight } from '../text/faces.ts'
import type { Measure } from '../text/wrap.ts'
import type { Paper } from '../types.ts'

/** A place in the tree that a screen reader walks: a heading, a paragraph, a cell. */
export type Element = PDFKit.PDFStructureElement

const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** The PDF writer, with one thing put right: it copies the title into XML as it stands, "Mum & Dad" and all. */
class Document extends PDFDocument {
  override endMetadata(): void {
    const { info } = this
    const escaped = Object.entries(info).map(([key, value]) => [
      key,
      typeof value === 'string' ? escapeXml(value) : value,
    ])
    this.info = Object.fromEntries(escaped)
    super.endMetadata()
    this.info = info
  }
}

export type Written = InstanceType<typeof Document>

/**
 * An empty tagged document in British English, with its title, its maker and the one date it may hold.
 *
 * Throws a RangeError where `madeOn` is no instant: such a paper could not be made twice the same.
 */
export function open({ title, from, madeOn }: Paper): Written {
  const at = new Date(madeOn)
  if (Number.isNaN(at.getTime()))
    throw new RangeError(`A paper needs the instant it was made on, not "${madeOn}"`)
  return new Document({
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    autoFirstPage: false,
    // No default font: the writer's own have only Western European letters.
    font: '',
    info: {
      Title: shorten(cleanLine(title), 300),
      Author: shorten(cleanLine(from), 300),
      Creator: 'Common Ground',
      Producer: 'Common Ground',
      CreationDate: at,
      ModDate: at,
    },
  })
}

/** Makes a face the one that is written with, and opens it the first time. */
export function choose(doc: Written, face: Face, weight: Weight): void {
  const name = `${face}-${weight}`
  if (!opened.has(doc)) opened.set(doc, new Set())
  const done = opened.get(doc)
  if (!done?.has(name)) {
    // A font that is already parsed may be handed over; the published types know only of paths and bytes.
    doc.registerFont(name, openFont(face, weight) as unknown as Uint8Array)
    done?.add(name)
  }
  doc.font(name)
}

const opened = new WeakMap<Written, Set<string>>()

/** How wide a text is in this document's fonts, in points. */
export function measureIn(doc: Written): Measure {
  return (text, face, size, weight) => {
    choose(doc, face, weight)
    return doc.fontSize(size).widthOfString(text)
  }
}

/** All bytes of a document, once it has been ended. */
export function bytesOf(doc: Written): Promise<Uint8Array> {
  return new Promise((done, failed) => {
    const parts: Uint8Array[] = []
    doc.on('data', (part: Uint8Array) => parts.push(part))
    doc.on('end', () => done(new Uint8Array(Buffer.concat(parts))))
    doc.on('error', failed)
  })
}
