/** How long a page that is the same for everybody may be kept, in seconds: what is switched off is gone soon after. */
const KEPT = 300

/**
 * How a page of numbers may be kept: by the browser of whoever brings no cookie, and by no cache between, because each
 * answer names the one script that may run in it. With a cookie the page has somebody’s own way to sign out.
 */
export const kept = (request: Request): Record<string, string> => ({
  'Cache-Control': request.headers.has('Cookie') ? 'no-store' : `private, max-age=${KEPT}`,
  Vary: 'Cookie',
})

/** The file is the same for everybody and holds no script: any cache may keep it. */
export const keptFile: Record<string, string> = { 'Cache-Control': `public, max-age=${KEPT}` }
