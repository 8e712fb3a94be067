import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { loggable, loggedPath } from '../log.ts'
import { isStreamed, MOST_BYTES, MOST_FILE_BYTES, readBody, TooLarge } from './body.ts'
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

type Answer = {
  status: number
  headers: Record<string, string | string[]>
  /** A file that is handed out, and news, go on as they come; everything else is sent whole. */
  body: Buffer | ReadableStream<Uint8Array>
}

/**
 * Where an app is served; which of its addresses are guidance that search engines may show; and which are posted to by
 * other services and not by a page, so that where a post came from says nothing: those ask for a secret themselves.
 */
export type Site = {
  readonly origin: string
  readonly guidance?: readonly string[] | undefined
  readonly machines?: readonly string[] | undefined
}

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
  body: Buffer | Readable | null,
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
    ...(Buffer.isBuffer(body) && { body: new Uint8Array(body) }),
    ...(body instanceof Readable && { body: Readable.toWeb(body) as unknown as BodyInit, duplex: 'half' }),
  } as RequestInit)
}

/** News that goes on coming while a page is open. */
const isEvents = (type: unknown): boolean => String(type ?? '').startsWith('text/event-stream')

/** The lines that are open for news. */
const lines = new Set<ServerResponse>()

/** Ends them all, as when the server stops: a page that is still open asks again. */
export function hangUp(): void {
  for (const line of lines) line.destroy()
}

async function fromApp(app: AppHandler, request: Request): Promise<Answer> {
  const response = await app(request)
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) headers['set-cookie'] = cookies
  headers['cache-control'] ??= 'no-store'
  if (response.body && (headers['content-disposition'] || isEvents(headers['content-type'])))
    return { status: response.status, headers, body: response.body }
  return { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) }
}

/** An address that no app has: it answers that there is no such page, as to anybody who mistypes one. */
const NO_PAGE = '/there-is-no-such-page'

/** Whether a person followed a link to a file that is not there: its address has no page of its own to say so. */
const isFileThatIsNone = (
  { status, headers }: Answer,
  { method, headers: asked }: IncomingMessage,
): boolean =>
  status === 404 &&
  method !== 'POST' &&
  String(headers['content-type'] ?? '').startsWith('application/json') &&
  (asked.accept ?? '').includes('text/html')

/** What goes to the app: words in memory, and a file as it comes. */
function bodyFor(incoming: IncomingMessage): Promise<Buffer> | IncomingMessage {
  if (!isStreamed(incoming.headers['content-type'])) return readBody(incoming)
  if (Number(incoming.headers['content-length'] ?? 0) > MOST_FILE_BYTES) throw new TooLarge()
  return incoming
}

async function answer(
  app: AppHandler,
  incoming: IncomingMessage,
  { origin, machines = [] }: Site,
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
  const isForMachines = method === 'POST' && machines.includes(path)
  if (!isForMachines && !isFromOurPages(asked, origin)) {
    return page(
      403,
      'This was not sent from our pages',
      'Nothing was changed. Open the page again and send it from there.',
    )
  }
  try {
    const body = method === 'POST' ? await bodyFor(incoming) : null
    const made = await fromApp(app, toRequest(incoming, origin, path, body, nonce, id))
    if (!isFileThatIsNone(made, incoming)) return made
    return await fromApp(app, toRequest(incoming, origin, NO_PAGE, null, nonce, id))
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    return page(
      413,
      'That is too much at once',
      isStreamed(incoming.headers['content-type'])
        ? 'The file is larger than 100 MB. Go back, and send a smaller one.'
        : `What you sent is larger than ${MOST_BYTES / 1_048_576} MB. Go back, shorten it and send it again.`,
    )
  }
}

/**
 * Answers one request: checks it, lets the app make the answer, and sends it whole, with every header set.
 * Nothing thrown gets past here; what nobody foresaw becomes a page with a number that is also in the log.
 */
export async function handle(
  app: AppHandler,
  site: Site,
  incoming: IncomingMessage,
  out: ServerResponse,
): Promise<void> {
  const { origin, guidance = [] } = site
  const nonce = randomBytes(16).toString('base64')
  const id = randomUUID()
  const made = await answer(app, incoming, site, nonce, id).catch((error: unknown): Answer => {
    // The path without its query, and without what opens something: neither goes in a log.
    console.error(
      JSON.stringify({
        at: new Date().toISOString(),
        id,
        path: incoming.url && loggedPath(incoming.url),
        ...loggable(error),
      }),
    )
    return page(
      500,
      'There is a problem with the service',
      'What you typed may not have been saved. Try again later.',
      `If you tell us about it, give this number: ${id}`,
    )
  })
  // What was not read of a body must not hold up the connection.
  if (!incoming.readableEnded) incoming.resume()
  const type = String(made.headers['content-type'] ?? '')
  const isGuidance = made.status === 200 && guidance.includes(incoming.url?.split('?')[0] ?? '')
  const headers: Record<string, string | string[]> = {
    ...made.headers,
    ...securityHeaders(origin, nonce, isGuidance),
  }
  if (!Buffer.isBuffer(made.body)) {
    out.writeHead(made.status, headers)
    const stream = Readable.fromWeb(made.body as Parameters<typeof Readable.fromWeb>[0])
    if (incoming.method === 'HEAD') stream.destroy()
    if (isEvents(type)) {
      lines.add(out)
      out.once('close', () => lines.delete(out))
      out.flushHeaders()
    }
    // Whoever goes away while a file is sent needs no answer, and nobody is to blame.
    await pipeline(stream, out).catch(() => out.destroy())
    return
  }
  const sent = await compress(made.body, type, String(incoming.headers['accept-encoding'] ?? ''))
  if (type) headers.vary = headers.vary ? `${headers.vary}, Accept-Encoding` : 'Accept-Encoding'
  if (sent.encoding) headers['content-encoding'] = sent.encoding
  headers['content-length'] = String(sent.body.length)
  out.writeHead(made.status, headers)
  out.end(incoming.method === 'HEAD' ? undefined : sent.body)
}
