/** A file to hand out. `bytes` is its size. */
export type Handed = {
  readonly stream: ReadableStream<Uint8Array>
  readonly bytes?: number
  readonly type: string
  readonly fileName: string
}

/**
 * Hands a file out to be saved: never shown inside a page of ours, whatever it holds, and never kept by a cache.
 */
export function download({ stream, bytes, type, fileName }: Handed): Response {
  const plain = fileName.normalize('NFKD').replace(/[^\x20-\x7e]|["\\]/g, '_')
  return new Response(stream, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'Cache-Control': 'no-store',
      ...(bytes !== undefined && { 'Content-Length': String(bytes) }),
    },
  })
}
