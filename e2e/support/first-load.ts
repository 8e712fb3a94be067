import { get } from 'node:http'
import { brotliCompressSync, constants } from 'node:zlib'

/** The most that a page and all it needs may weigh on the way to somebody who comes for the first time, in bytes. */
export const MOST_FIRST_LOAD = 150 * 1024

/** What one file weighs on the way, as the server compresses it, by its address. */
const WEIGHED = new Map<string, Promise<number>>()

const weigh = (url: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      let bytes = 0
      response.on('data', (part: Buffer) => {
        bytes += part.length
      })
      response.on('end', () =>
        response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${response.statusCode}: ${url}`)),
      )
    }).on('error', reject)
  })

/** The stylesheets, scripts, icons and images that a page names. */
function named(html: string, url: string): string[] {
  const found = [
    ...html.matchAll(/<link\b[^>]*\brel="(?:stylesheet|icon|modulepreload)"[^>]*>/g),
    ...html.matchAll(/<(?:script|img|source)\b[^>]*>/g),
  ].flatMap(([tag]) => /\b(?:href|src)="([^"]+)"/.exec(tag)?.[1] ?? [])
  return [...new Set(found.map((each) => new URL(each, url).href))]
}

/** What the server's own compression makes of a page: the answer to a form cannot be asked for again. */
const squeezed = (html: string): number =>
  brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length

/** The bytes that go over the wire for a page, with nothing kept from an earlier visit. */
export async function firstLoad(html: string, url: string): Promise<number> {
  const parts = named(html, url).map((each) => {
    const known = WEIGHED.get(each) ?? weigh(each)
    WEIGHED.set(each, known)
    return known
  })
  return (await Promise.all(parts)).reduce((total, bytes) => total + bytes, squeezed(html))
}
