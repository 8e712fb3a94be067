/** How long a page that is the same for everybody may be kept, in seconds: what is switched off is gone soon after. */
const KEPT = 300

/**
 * How a page of numbers may be kept. Whoever brings no cookie gets the same page as everybody else; with one it has
 * their own way to sign out, and is kept by nobody.
 */
export function kept(request: Request): Record<string, string> {
  return request.headers.has('Cookie')
    ? { 'Cache-Control': 'no-store', Vary: 'Cookie' }
    : { 'Cache-Control': `public, max-age=${KEPT}`, Vary: 'Cookie' }
}

/** The same for a file, which is the same with a cookie too. */
export const keptFile: Record<string, string> = { 'Cache-Control': `public, max-age=${KEPT}` }
