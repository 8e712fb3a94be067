const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

type Asked = {
  readonly method: string
  readonly fetchSite: string | undefined
  readonly origin: string | undefined
}

/**
 * Whether a request that may change something comes from our own pages. Browsers say so in Sec-Fetch-Site; older
 * ones send an Origin, which must be the configured one, never what Host claims. A request that says nothing of
 * where it comes from is refused.
 */
export function isFromOurPages(asked: Asked, ourOrigin: string): boolean {
  if (READING.has(asked.method)) return true
  if (asked.fetchSite !== undefined) return asked.fetchSite === 'same-origin'
  return asked.origin === ourOrigin
}
