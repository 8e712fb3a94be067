import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import type { Spooled } from '../spool.ts'

/** No document has more parts than this. */
const MAX_ENTRIES = 5_000
/** How much all parts of a document may come to when unpacked, in bytes. */
const MAX_UNPACKED_BYTES = 500 * 1024 * 1024
/** How many times bigger unpacked than packed; a table of a hundred thousand like rows comes to some fifty. */
const MAX_GROWTH = 150
/** Below this nobody is harmed, however much it grew; in bytes. */
const HARMLESS_BYTES = 20 * 1024 * 1024
/** How much of a part is kept to be read, in bytes; those that say what the file is are far smaller. */
const MAX_READ_BYTES = 2 * 1024 * 1024

/** The parts of a sound, modest, open ZIP: their names, and the text of those that were asked for. */
export type Parts = { readonly names: readonly string[]; readonly texts: ReadonlyMap<string, string> }

type Trouble = 'tooBig' | 'damaged' | 'passwordProtected'

/** Judges by what the directory claims, before anything is unpacked. */
function troubleIn(entries: readonly Entry[], zip: ZipFile): Trouble | null {
  const names = new Set(entries.map(({ fileName }) => fileName.toLowerCase()))
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (unpacked > MAX_UNPACKED_BYTES) return 'tooBig'
  if (unpacked > HARMLESS_BYTES && unpacked > zip.fileSize * MAX_GROWTH) return 'tooBig'
  if (entries.some((entry) => entry.isEncrypted())) return 'passwordProtected'
  // Something before the first part: another archive, hidden in front of this one.
  if (!entries.some((entry) => entry.relativeOffsetOfLocalHeader === 0)) return 'damaged'
  // Two parts of one name: two programs would read two different documents.
  return names.size === entries.length ? null : 'damaged'
}

/** Unpacks one part to the end, so that its size and its sum are known to be what the directory claims. */
async function unpack(zip: ZipFile, entry: Entry, keep: boolean): Promise<string | null> {
  const kept: Buffer[] = []
  let bytes = 0
  let sum = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    bytes += chunk.length
    sum = crc32(chunk, sum)
    if (keep && bytes <= MAX_READ_BYTES) kept.push(chunk)
  }
  if (sum !== entry.crc32) throw new Error('The sum of a part is wrong.')
  return keep ? Buffer.concat(kept).toString('utf8') : null
}

/**
 * Opens a ZIP and unpacks every part of it once, into nothing: a directory that lies about sizes, a part that is cut
 * off and a bomb all come to light.
 * @param wanted the names of parts whose text is needed.
 */
export async function openZip({ path }: Spooled, wanted: ReadonlySet<string>): Promise<Parts | Trouble> {
  let zip: ZipFile | undefined
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
    if (zip.entryCount > MAX_ENTRIES) return 'tooBig'
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) entries.push(entry)
    const trouble = troubleIn(entries, zip)
    if (trouble) return trouble

    const texts = new Map<string, string>()
    for (const entry of entries) {
      const text = await unpack(zip, entry, wanted.has(entry.fileName))
      if (text !== null) texts.set(entry.fileName, text)
    }
    return { names: entries.map(({ fileName }) => fileName), texts }
  } catch {
    // Whatever the reader stumbles over is in the file: it lies on our own disk and was written a moment ago.
    return 'damaged'
  } finally {
    zip?.close()
  }
}
