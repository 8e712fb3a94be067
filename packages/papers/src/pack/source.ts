import { constants, inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import type { PackProblem } from './types.ts'

/** A page of somebody's PDF: the box of it that is shown, in points, and how far it is turned, clockwise. */
export type SourcePage = {
  readonly page: PDFPage
  readonly box: {
    readonly left: number
    readonly bottom: number
    readonly right: number
    readonly top: number
  }
  readonly turned: 0 | 90 | 180 | 270
}

type Matrix = readonly [number, number, number, number, number, number]

const INVISIBLE = 1 << 1

const numbers = (array: PDFArray | undefined, count: number): number[] | null => {
  if (array?.size() !== count) return null
  const all = Array.from({ length: count }, (_, at) => array.lookup(at))
  return all.every((each) => each instanceof PDFNumber) ? all.map((each) => each.asNumber()) : null
}

/** The corners of a box after a matrix, as the upright box round them. */
function boxAfter([a, b, c, d, e, f]: Matrix, [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]) {
  const corners = [x1, x2].flatMap((x) =>
    [y1, y2].map((y) => [a * x + c * y + e, b * x + d * y + f] as const),
  )
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) }
}

/** How an annotation or a field of a form looks now: a drawing of its own, if it has one. */
function looksOf(annotation: PDFDict): PDFStream | null {
  const drawn = annotation.lookupMaybe(PDFName.of('AP'), PDFDict)?.lookup(PDFName.of('N'))
  if (drawn instanceof PDFStream) return drawn
  if (!(drawn instanceof PDFDict)) return null
  const state = annotation.lookup(PDFName.of('AS'))
  const chosen = state instanceof PDFName ? drawn.lookup(state) : undefined
  return chosen instanceof PDFStream ? chosen : null
}

/**
 * Draws what stands in fields of a form, and marks that somebody made on a page, into the page itself, then takes all
 * of them away: a filled form stays filled, and links, pop-ups, scripts and attached files are gone (PDF 1.7, 12.5.5).
 */
function flatten(page: PDFPage): void {
  const { node, doc } = page
  const listed = node.lookup(PDFName.of('Annots'))
  const draws: string[] = []
  for (let at = 0; listed instanceof PDFArray && at < listed.size(); at++) {
    const annotation = listed.lookup(at)
    if (!(annotation instanceof PDFDict)) continue
    const flags = annotation.lookupMaybe(PDFName.of('F'), PDFNumber)?.asNumber() ?? 0
    const kind = annotation.lookup(PDFName.of('Subtype'))
    if ((flags & INVISIBLE) !== 0 || kind === PDFName.of('Popup') || kind === PDFName.of('Link')) continue
    const looks = looksOf(annotation)
    const place = numbers(annotation.lookupMaybe(PDFName.of('Rect'), PDFArray), 4)
    const own = looks && numbers(looks.dict.lookupMaybe(PDFName.of('BBox'), PDFArray), 4)
    if (!looks || !place || !own) continue
    const matrix = numbers(looks.dict.lookupMaybe(PDFName.of('Matrix'), PDFArray), 6) ?? [1, 0, 0, 1, 0, 0]
    const from = boxAfter(matrix as unknown as Matrix, own)
    const to = boxAfter([1, 0, 0, 1, 0, 0], place)
    const across = from.right > from.left ? (to.right - to.left) / (from.right - from.left) : 1
    const up = from.top > from.bottom ? (to.top - to.bottom) / (from.top - from.bottom) : 1
    looks.dict.set(PDFName.of('Type'), PDFName.of('XObject'))
    looks.dict.set(PDFName.of('Subtype'), PDFName.of('Form'))
    const ref = doc.context.getObjectRef(looks) ?? doc.context.register(looks)
    const name = node.newXObject('Mark', ref)
    const matrixNow = [across, 0, 0, up, to.left - from.left * across, to.bottom - from.bottom * up]
    draws.push(`q ${matrixNow.map((each) => each.toFixed(5)).join(' ')} cm ${name} Do Q`)
  }
  node.delete(PDFName.of('Annots'))
  if (draws.length === 0) return
  const { context } = doc
  const open = context.register(context.stream('q\n'))
  const close = context.register(context.stream(`\nQ\n${draws.join('\n')}\n`))
  const { Contents } = node.normalizedEntries()
  const between = Contents instanceof PDFArray ? Contents.asArray() : []
  node.set(PDFName.of('Contents'), context.obj([open, ...between, close]))
}

function pageOf(page: PDFPage): SourcePage {
  flatten(page)
  const media = page.getMediaBox()
  const crop = page.getCropBox()
  const left = Math.max(media.x, crop.x)
  const bottom = Math.max(media.y, crop.y)
  const right = Math.min(media.x + media.width, crop.x + crop.width)
  const top = Math.min(media.y + media.height, crop.y + crop.height)
  const isReal = right - left >= 1 && top - bottom >= 1
  const whole = { left: media.x, bottom: media.y, right: media.x + media.width, top: media.y + media.height }
  const angle = (((page.getRotation().angle % 360) + 360) % 360) as SourcePage['turned']
  return {
    page,
    box: isReal ? { left, bottom, right, top } : whole,
    turned: [0, 90, 180, 270].includes(angle) ? angle : 0,
  }
}

/**
 * Opens somebody's PDF for its pages alone. What it carries beside them stays behind: its bookmarks, metadata,
 * scripts, attachments, links and notes.
 *
 * @returns its pages, or why there are none: `encrypted` or `broken`.
 */
export async function openSource(
  bytes: Uint8Array,
): Promise<readonly SourcePage[] | Extract<PackProblem, { partId: string }>['problem']> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true })
    if (document.isEncrypted || document.context.trailerInfo.Encrypt) return 'encrypted'
    const pages = document.getPages()
    if (pages.length === 0) return 'broken'
    const opened = pages.map(pageOf)
    // Pages whose content no reader can unpack would only come out when the whole is written.
    for (const { page } of opened) readable(page)
    return opened
  } catch {
    return 'broken'
  }
}

/** The most bytes that one piece of a page may unpack to. A drawing of a hundred thousand lines is a tenth of it. */
const MOST_UNPACKED = 64 * 1024 * 1024

/** Throws where something unpacks to more than any page is: a few bytes can be made to fill the memory. */
function fits(stream: PDFRawStream): void {
  const filter = stream.dict.lookup(PDFName.of('Filter'))
  const first = filter instanceof PDFArray ? filter.lookup(0) : filter
  if (first !== PDFName.of('FlateDecode')) return
  try {
    inflateSync(stream.getContents(), { maxOutputLength: MOST_UNPACKED, finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    // What is damaged otherwise is for the reader that is kinder to it.
    if (error instanceof RangeError) throw error
  }
}

/** Throws where the content of a page cannot be unpacked. */
function readable({ node }: PDFPage): void {
  const { Contents } = node.normalizedEntries()
  for (let at = 0; Contents instanceof PDFArray && at < Contents.size(); at++) {
    const stream = Contents.lookup(at)
    if (stream instanceof PDFRawStream) {
      fits(stream)
      decodePDFRawStream(stream).decode()
    } else if (stream !== undefined && !(stream instanceof PDFStream) && !(stream instanceof PDFRef))
      throw new Error('The content of a page is no stream')
  }
}
