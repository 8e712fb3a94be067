import { allPieces, ROOM } from './blocks/index.ts'
import { bytesOf, open } from './layout/document.ts'
import { foot } from './layout/foot.ts'
import { paginate } from './layout/paginate.ts'
import { Sheet } from './layout/sheet.ts'
import { cleanLine } from './text/clean.ts'
import type { Paper } from './types.ts'

/**
 * A paper as a tagged PDF on A4: a tree for screen readers, the title, the language, a bookmark for each section,
 * and the reference and "Page 2 of 7" at the foot. The fonts are in the file. The same paper is always the same
 * bytes.
 *
 * Throws a RangeError where `madeOn` is no instant. No text makes it throw: what no font has is shown as the
 * replacement sign, with a sentence at the end that says so.
 */
export async function paper(document: Paper): Promise<Uint8Array> {
  const doc = open(document)
  const done = bytesOf(doc)
  const sheet = new Sheet(doc, document.size ?? 'standard')
  const root = doc.struct('Document')
  doc.addStructure(root)
  const pages = paginate(allPieces(sheet, root, document), ROOM)
  pages.forEach((placed, at) => {
    for (const { piece, again } of placed) if (piece.place && !again) sheet.pageOf.set(piece.place, at + 1)
  })
  const reference = cleanLine(document.reference)
  for (const [at, placed] of pages.entries()) {
    doc.addPage({ size: 'A4', margin: 0 })
    for (const { piece, y, again } of placed) piece.draw(y, again)
    foot(sheet, reference, at + 1, pages.length)
    // A long paper lets others have their turn between its pages.
    await new Promise((done) => setImmediate(done))
  }
  root.end()
  doc.end()
  return done
}
