import { makeZip } from 'client-zip'
import { pathCleaner } from './paths.ts'

/** A file of a ZIP. `path` may be anything that somebody called it; it is cleaned. `at` is when it was last changed. */
export type ZipEntry = {
  readonly path: string
  readonly bytes: Uint8Array | ReadableStream<Uint8Array>
  readonly at: Date
}

// The format counts years from 1980 in seven bits; a day inside, so that no time zone falls out of it.
const FIRST = Date.UTC(1980, 0, 2)
const LAST = Date.UTC(2107, 11, 30)

/** A date the format can hold; no date at all becomes its first. */
function inRange(at: Date): Date {
  const time = at.getTime()
  return new Date(Number.isNaN(time) ? FIRST : Math.min(LAST, Math.max(FIRST, time)))
}

/**
 * Many files as one ZIP, made as it is read: no more than one file is open, and none is held in memory. The files
 * are stored as they are, for what families send, pictures and PDFs, is compressed already. Names are UTF-8.
 *
 * An error of an entry's stream, or of the iteration, becomes the error of the ZIP's. When the reader stops, so do
 * both.
 */
export function zip(entries: AsyncIterable<ZipEntry>): ReadableStream<Uint8Array> {
  let open: ReadableStreamDefaultReader<Uint8Array> | undefined
  const iterator = entries[Symbol.asyncIterator]()
  const clean = pathCleaner()

  async function* pour(bytes: ReadableStream<Uint8Array>) {
    open = bytes.getReader()
    for (let part = await open.read(); !part.done; part = await open.read())
      // An empty part would be taken for the end of the file.
      if (part.value.byteLength) yield part.value as Uint8Array<ArrayBuffer>
    open = undefined
  }

  async function* files() {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      const { path, bytes, at } = next.value
      const input = bytes instanceof Uint8Array ? (bytes as Uint8Array<ArrayBuffer>) : pour(bytes)
      yield { name: clean(path), lastModified: inRange(at), input }
    }
  }

  const inner = makeZip(files(), { buffersAreUTF8: true }).getReader()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await inner.read()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel(reason) {
      // The writer answers a stop with the reason as an error, which is no error to who stopped it.
      await Promise.allSettled([open?.cancel(reason), iterator.return?.()])
      await inner.cancel(reason).catch(() => undefined)
    },
  })
}
