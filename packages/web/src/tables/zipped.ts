import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { streamOf } from './stream.ts'

/** A file of a ZIP: its words, whole or as they come. `stored`: as they are, and not made smaller. */
export type ZippedFile = {
  readonly path: string
  readonly words: string | AsyncIterable<string>
  readonly stored?: true
}

/**
 * Files of words as one ZIP, made as it is read: no file is held in memory, however long it is.
 *
 * @param at when they were made.
 */
export function zipped(files: Iterable<ZippedFile>, at: Date): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  async function* parts() {
    const made: Uint8Array[] = []
    const zip = new Zip((problem, part) => {
      if (problem) throw problem
      if (part.byteLength > 0) made.push(part)
    })
    for (const { path, words, stored } of files) {
      const file = stored ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 })
      file.mtime = at
      zip.add(file)
      for await (const some of typeof words === 'string' ? [words] : words) {
        // Nothing at all would be taken for a beginning that never comes.
        if (some) file.push(encoder.encode(some))
        yield* made.splice(0)
      }
      file.push(new Uint8Array(0), true)
      yield* made.splice(0)
    }
    zip.end()
    yield* made.splice(0)
  }
  return streamOf(parts())
}
