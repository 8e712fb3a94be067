import type { IncomingMessage } from 'node:http'

/** The most a form may weigh. Files go another way. */
export const MOST_BYTES = 1_048_576

/** Thrown when a request's body is larger than any form of ours can be. */
export class TooLarge extends Error {}

/** Reads a request's body into memory, up to a megabyte. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw new TooLarge()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > MOST_BYTES) throw new TooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
