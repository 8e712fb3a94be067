import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'

/** What pictures, drawings and pages may carry beside what is shown: who made them where, files, scripts, thumbnails. */
const CARRIED = [
  'Metadata',
  'PieceInfo',
  'AF',
  'OPI',
  'AA',
  'JS',
  'Thumb',
  'LastModified',
  'Group-Info',
  'Measure',
  'PtData',
]

/** Takes away what drawings and pictures carry and nobody sees. The document's own metadata stays. */
export function strip(document: PDFDocument): void {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object instanceof PDFDict ? object : null
    if (!dict || dict === document.catalog) continue
    for (const name of CARRIED) dict.delete(PDFName.of(name))
  }
}

/** Takes away every object that nothing of the document leads to: the writer would write them too. */
export function sweep(document: PDFDocument): void {
  const { context } = document
  const reached = new Set<PDFRef>()
  const { Root, Info } = context.trailerInfo
  const open: (PDFObject | undefined)[] = [Root, Info]
  while (open.length > 0) {
    const next = open.pop()
    if (next instanceof PDFRef) {
      if (reached.has(next)) continue
      reached.add(next)
      open.push(context.lookup(next))
    } else if (next instanceof PDFArray) open.push(...next.asArray())
    else if (next instanceof PDFDict) open.push(...next.values())
    else if (next instanceof PDFStream) open.push(...next.dict.values())
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref)
}

/** Text that a drawing gives for who listens to it or copies it, and that is not drawn. */
const SAID_INSTEAD = /\/(?:ActualText|Alt|E|T|Contents)\s*(\((?:\\[\s\S]|[^\\()])*\)|<[0-9a-fA-F\s]*>)/g

function saidIn(stream: PDFRawStream): string {
  try {
    const code = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
    return Array.from(code.matchAll(SAID_INSTEAD), ([, literal = '']) =>
      literal.startsWith('<')
        ? PDFHexString.of(literal.slice(1, -1).replace(/\s/g, '')).decodeText()
        : PDFString.of(literal.slice(1, -1)).decodeText(),
    ).join('\n')
  } catch {
    // A font or a picture: it has no words of this kind.
    return ''
  }
}

const isDrawing = (stream: PDFStream): boolean => {
  const kind = stream.dict.get(PDFName.of('Subtype'))
  return kind === PDFName.of('Form') || stream.dict.has(PDFName.of('PatternType'))
}

/**
 * Words in what a page is drawn with that do not show on it: names of layers, what a picture is said to be, text in
 * place of text. A place that is reached twice is read twice.
 */
export function unseenIn(document: PDFDocument, start: PDFObject | undefined): string {
  const seen = new Set<PDFObject>()
  const words: string[] = []
  const open: (PDFObject | undefined)[] = [start]
  while (open.length > 0) {
    const next = open.pop()
    const object = next instanceof PDFRef ? document.context.lookup(next) : next
    if (!object || seen.has(object)) continue
    if (object instanceof PDFString || object instanceof PDFHexString) words.push(textOf(object))
    else if (object instanceof PDFArray) open.push(...object.asArray())
    else if (object instanceof PDFDict || object instanceof PDFStream) {
      seen.add(object)
      const dict = object instanceof PDFStream ? object.dict : object
      // A font's own strings are its signs, and a page's parent leads to every other page.
      for (const [name, value] of dict.entries())
        if (name !== PDFName.of('Parent') && name !== PDFName.of('Font')) open.push(value)
      if (object instanceof PDFRawStream && isDrawing(object)) words.push(saidIn(object))
    }
  }
  return words.filter(Boolean).join('\n')
}

function textOf(string: PDFString | PDFHexString): string {
  try {
    return string.decodeText()
  } catch {
    return string.asString()
  }
}
