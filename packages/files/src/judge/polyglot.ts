import { holdsAny, type Spooled } from '../spool.ts'

const END_OF_ZIP = Buffer.from('PK\x05\x06', 'latin1')
const DIRECTORY_ENTRY = Buffer.from('PK\x01\x02', 'latin1')

/** Two archives that are found wherever they begin; long enough marks never to turn up by chance. */
const ARCHIVES = [Buffer.from('Rar!\x1a\x07', 'latin1'), Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1')]

/** Readers of PDF look this far for its header, in bytes. */
const PDF_HEADER_WITHIN = 1024

/** Whether a reader of PDF would take the file for one although it begins with something else. */
export function readsAsPdf({ head }: Spooled): boolean {
  return head.subarray(0, PDF_HEADER_WITHIN + 5).indexOf('%PDF-') > 0
}

/** Whether the end of the file is the directory of a ZIP. Readers of ZIP begin there, whatever stands before it. */
async function endsAsZip({ tail, bytes, readAt }: Spooled): Promise<boolean> {
  for (let at = tail.indexOf(END_OF_ZIP); at !== -1; at = tail.indexOf(END_OF_ZIP, at + 1)) {
    if (at + 22 > tail.length) return false
    const entries = tail.readUInt16LE(at + 10)
    const directoryBytes = tail.readUInt32LE(at + 12)
    const directoryAt = bytes - tail.length + at - directoryBytes
    // The very big kind of ZIP writes all ones here and its true figures elsewhere.
    if (directoryBytes === 0xffffffff) return true
    if (entries === 0 || directoryAt < 0) continue
    if ((await readAt(directoryAt, 4)).equals(DIRECTORY_ENTRY)) return true
  }
  return false
}

/** Whether a file that is no archive by its beginning is one all the same to whoever looks at its end or middle. */
export async function holdsArchive(spooled: Spooled): Promise<boolean> {
  return (await endsAsZip(spooled)) || (await holdsAny(spooled, ARCHIVES))
}
