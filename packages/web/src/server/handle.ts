import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { MOST_BYTES, readBody, TooLarge } from './body.ts'
import { compress } from './compress.ts'
import { isFromOurPages } from './cross-site.ts'
import { securityHeaders } from './headers.ts'
import { plainPage } from './plain-page.ts'

/** Headers that carry what the server knows to the app. The same names from outside are dropped. */
export const NONCE_HEADER = 'x-app-nonce'
export const REQUEST_ID_HEADER = 'x-app-request-id'
export const CLIENT_HEADER = 'x-app-client'
const OURS = new Set([NONCE_HEADER, REQUEST_ID_HEADER, CLIENT_HEADER])

const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])

export type AppHandler = (request: Request) => Promise<Response>

type Answer = { status: number; headers: Record<string, string | string[]>; body: Buffer }

const page = (status: number, title: string, ...lines: string[]): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  body: plainPage(title, ...lines),
})

/** The path asked for, or null when it is not one: bad escapes, a NUL, or an address of another kind. */
function pathOf(url: string | undefined): string | null {
  if (!url?.startsWith('/') || url.startsWith('//')) return null
  try {
    return decodeURIComponent(url.split('?')[0] ?? '').includes('\0') ? null : url
  } catch {
    return null
  }
}

function toRequest(
  incoming: IncomingMessage,
  origin: string,
  path: string,
  body: Buffer | null,
  nonce: string,
  id: string,
): Request {
  const headers = new Headers()
  const raw = incoming.rawHeaders
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = raw[at]?.toLowerCase() ?? ''
    if (!OURS.has(name)) headers.append(name, raw[at + 1] ?? '')
  }
  headers.set(NONCE_HEADER, nonce)
  headers.set(REQUEST_ID_HEADER, id)
  headers.set(CLIENT_HEADER, incoming.socket.remoteAddress ?? '')
  // The public scheme and host are configured: what Host says is anybody's word.
  return new Request(`${origin}${path}`, {
    method: incoming.method ?? 'GET',
    headers,
    ...(body && { body: new Uint8Array(body) }),
  })
}

async function fromApp(app: AppHandler, request: Request): Promise<Answer> {
  const response = await app(request)
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) headers['set-cookie'] = cookies
  headers['cache-control'] ??= 'no-store'
  return { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) }
}

async function answer(
  app: AppHandler,
  incoming: IncomingMessage,
  origin: string,
  nonce: string,
  id: string,
): Promise<Answer> {
  const method = incoming.method ?? ''
  if (!METHODS.has(method)) return page(405, 'That cannot be done here', 'Go back and try another way.')
  const path = pathOf(incoming.url)
  if (path === null) return page(400, 'Page not found', 'Check the address, or go back.')
  const asked = {
    method,
    fetchSite: incoming.headers['sec-fetch-site'] as string | undefined,
    origin: incoming.headers.origin,
  }
  if (!isFromOurPages(asked, origin)) {
    return page(
      403,
      'This was not sent from our pages',
      'Nothing was changed. Open the page again and send it from there.',
    )
  }
  try {
    const body = method === 'POST' ? await readBody(incoming) : null
    return await fromApp(app, toRequest(incoming, origin, path, body, nonce, id))
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    return page(
      413,
      'That is too much at once',
      `What you sent is larger than ${MOST_BYTES / 1_048_576} MB. Go back, shorten it and send it again.`,
    )
  }
}

/**
 * Answers one request: checks it, lets the app make the answer, and sends it whole, with every header set.
 * Nothing thrown gets past here; what nobody foresaw becomes a page with a number that is also in the log.
 */
export async function handle(
  app: AppHandler,
  origin: string,
  incoming: IncomingMessage,
  out: ServerResponse,
): Promise<void> {
  const nonce = randomBytes(16).toString('base64')
  const id = randomUUID()
  const made = await answer(app, incoming, origin, nonce, id).catch((error: unknown): Answer => {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    // The path without its query: nothing that somebody typed goes in a log.
    console.error(
      JSON.stringify({
        at: new Date().toISOString(),
        id,
        path: incoming.url?.split('?')[0],
        name,
        message,
        stack,
      }),
    )
    return page(
      500,
      'There is a problem with the service',
      'What you typed may not have been saved. Try again later.',
      `If you tell us about it, give this number: ${id}`,
    )
  })
  const type = String(made.headers['content-type'] ?? '')
  const sent = await compress(made.body, type, String(incoming.headers['accept-encoding'] ?? ''))
  const headers = { ...made.headers, ...securityHeaders(origin, nonce) }
  if (type) headers.vary = 'Accept-Encoding'
  if (sent.encoding) headers['content-encoding'] = sent.encoding
  headers['content-length'] = String(sent.body.length)
  out.writeHead(made.status, headers)
  out.end(incoming.method === 'HEAD' ? undefined : sent.body)
}
