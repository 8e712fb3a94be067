import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const [brotli, gz] = [promisify(brotliCompress), promisify(gzip)]
const LEAST_BYTES = 1_024
const TEXT = /^(text\/|application\/(json|javascript|xml)|image\/svg)/

/** Compresses a body where the browser takes it and it is worth it, off the main thread. */
export async function compress(
  body: Buffer,
  contentType: string,
  accepts: string,
): Promise<{ body: Buffer; encoding: 'br' | 'gzip' | null }> {
  if (body.length < LEAST_BYTES || !TEXT.test(contentType)) return { body, encoding: null }
  if (/\bbr\b/.test(accepts)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
    return { body: await brotli(body, { params }), encoding: 'br' }
  }
  if (/\bgzip\b/.test(accepts)) return { body: await gz(body, { level: 5 }), encoding: 'gzip' }
  return { body, encoding: null }
}
