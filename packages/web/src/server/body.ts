import type { IncomingMessage } from 'node:http'

/** The most a form may weigh. Files go another way. */
export const MOST_BYTES = 1_048_576

/** Thrown when a request's body is larger than any form of ours can be. */
export class TooLarge extends Error {}

/** The most a form with a file may weigh: the file's own limit is the API's to judge. */
export const MOST_FILE_BYTES = 110 * 1_048_576

/** Whether a body is one that goes on as it comes: a form with a file, or a piece of one. */
export const isStreamed = (contentType: string | undefined): boolean =>
  /^(multipart\/form-data|application\/octet-stream)\b/i.test(contentType ?? '')

/** How long the words of a form may take to arrive, in milliseconds. */
const PATIENCE = 30_000

/** Reads a request's body into memory, up to a megabyte. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw new TooLarge()
  const slow = setTimeout(() => request.destroy(), PATIENCE)
  request.once('close', () => clearTimeout(slow))
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > MOST_BYTES) throw new TooLarge()
    chunks.push(chunk)
  }
  clearTimeout(slow)
  return Buffer.concat(chunks)
}
