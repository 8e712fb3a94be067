import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** How much of the start and of the end is held in memory, in bytes. A ZIP's own end is in the last 65,557. */
const EDGE_BYTES = 66_000

/** An upload that has come in whole and lies in a file of its own, to be looked at from every side. */
export type Spooled = {
  readonly path: string
  readonly bytes: number
  /** In hexadecimal. */
  readonly sha256: string
  /** The first and the last 66,000 bytes, or all of a smaller file. */
  readonly head: Buffer
  readonly tail: Buffer
  /** Some bytes from the middle; fewer than asked when the file ends there. */
  readAt(position: number, bytes: number): Promise<Buffer>
}

async function readAt(file: FileHandle, position: number, bytes: number): Promise<Buffer> {
  const buffer = Buffer.alloc(bytes)
  let got = 0
  while (got < bytes) {
    const { bytesRead } = await file.read(buffer, got, bytes - got, position + got)
    if (bytesRead === 0) break
    got += bytesRead
  }
  return buffer.subarray(0, got)
}

async function writeWhole(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten
}

/**
 * Lets an upload come in to a file that only this process's user can read, hashing and counting it on the way, lends
 * it to `use`, and takes the file away whatever happens. A chunk is asked for only when the one before is written,
 * so memory holds one chunk and the two edges however big the file is.
 * @param maxBytes more than this and the source is told to stop.
 * @returns what `use` gives, or 'tooBig'.
 * @throws what the source throws: an upload that broke off is not a file.
 */
export async function withSpooled<T>(
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
  use: (spooled: Spooled) => Promise<T>,
): Promise<T | 'tooBig'> {
  const path = join(tmpdir(), `upload-${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  try {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of source) {
      bytes += chunk.length
      if (bytes > maxBytes) return 'tooBig'
      hash.update(chunk)
      await writeWhole(file, chunk)
    }
    const read = (position: number, length: number) => readAt(file, position, length)
    const head = await read(0, Math.min(bytes, EDGE_BYTES))
    const tail = await read(Math.max(0, bytes - EDGE_BYTES), Math.min(bytes, EDGE_BYTES))
    return await use({ path, bytes, sha256: hash.digest('hex'), head, tail, readAt: read })
  } finally {
    await file.close()
    await rm(path, { force: true })
  }
}

/** The whole file from its start. It is opened when the first chunk is asked for, and closed when no more are. */
export async function* chunksOf({ path }: Spooled): AsyncGenerator<Buffer> {
  yield* createReadStream(path) as AsyncIterable<Buffer>
}

/** How much each piece repeats of the one before, in bytes, so that what is looked for is never cut in two. */
const OVERLAP_BYTES = 256

/** The whole file in pieces of about 64 KB that overlap, for looking for something in it. */
export async function* overlapping(spooled: Spooled): AsyncGenerator<Buffer> {
  let before: Buffer = Buffer.alloc(0)
  for await (const chunk of chunksOf(spooled)) {
    const piece = Buffer.concat([before, chunk])
    yield piece
    before = piece.subarray(-OVERLAP_BYTES)
  }
}

/** Whether the file holds any of these runs of bytes, none longer than 256, anywhere. */
export async function holdsAny(spooled: Spooled, needles: readonly Buffer[]): Promise<boolean> {
  for await (const piece of overlapping(spooled)) {
    if (needles.some((needle) => piece.includes(needle))) return true
  }
  return false
}
