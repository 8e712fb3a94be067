import { createHmac, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const SERVICE = '26785a09-ab16-4eb0-8407-a37497a57506'
const SECRET = '3d844edf-8d35-48ac-975b-e847b4f122b0'
export const API_KEY = `wrekinshire-${SERVICE}-${SECRET}`

type Sent = {
  readonly id: string
  readonly at: string
  readonly path: string
  readonly said: Record<string, unknown>
}

/** What goes wrong: an answer that is not success, or silence after a message was taken. */
export type Trouble =
  | { readonly status: number; readonly error: string; readonly message: string; readonly keeps?: true }
  | { readonly silent: true }
  | { readonly breaks: true }

/** A stand-in of GOV.UK Notify on this machine, as strict about its tokens as that is. */
export type NotifyServer = {
  readonly url: string
  readonly sent: Sent[]
  trouble: Trouble | null
  /** The time by its clock. */
  now: Date
  /** What it says has become of every message. */
  status: string
  /** Whether looking up is in trouble as well. */
  blind: boolean
  readonly close: () => Promise<void>
}

/** Whether a token was signed with the service's secret, for now: within half a minute. */
function isSigned(header: string | undefined): boolean {
  const [head, claims, signature] = (header ?? '').replace(/^Bearer /, '').split('.')
  const expected = createHmac('sha256', SECRET).update(`${head}.${claims}`).digest('base64url')
  if (!claims || signature !== expected) return false
  const { iss, iat } = JSON.parse(Buffer.from(claims, 'base64url').toString())
  return iss === SERVICE && Math.abs(Date.now() / 1000 - iat) < 30
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString())
}

export async function notifyServer(): Promise<NotifyServer> {
  const answer = (response: ServerResponse, status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }
  const problem = (response: ServerResponse, status: number, error: string, message: string): void =>
    answer(response, status, { status_code: status, errors: [{ error, message }] })

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const said = await bodyOf(request)
    const { trouble } = built
    const id = randomUUID()
    if (!(trouble && 'status' in trouble && !trouble.keeps))
      built.sent.push({ id, at: built.now.toISOString(), path: request.url ?? '', said })
    if (trouble && 'status' in trouble) problem(response, trouble.status, trouble.error, trouble.message)
    else if (trouble && 'breaks' in trouble) request.socket.destroy()
    else if (!trouble) answer(response, 201, { id, reference: said.reference })
  }
  const server = createServer(async (request, response) => {
    if (!isSigned(request.headers.authorization))
      return problem(response, 403, 'AuthError', 'Invalid token: signature, api token not found')
    if (request.method === 'POST') return take(request, response)
    if (built.blind) return problem(response, 503, 'Exception', 'Not now')
    const { pathname, searchParams } = new URL(request.url ?? '', built.url)
    const shown = built.sent.map(({ id, at, path, said }) => ({
      id,
      reference: said.reference,
      type: path.split('/').at(-1),
      status: built.status,
      created_at: at,
    }))
    const one = shown.find(({ id }) => pathname === `/v2/notifications/${id}`)
    if (one) return answer(response, 200, one)
    if (pathname !== '/v2/notifications') return problem(response, 404, 'NoResultFound', 'No result found')
    const found = shown.filter(
      ({ reference, type }) =>
        reference === searchParams.get('reference') && type === (searchParams.get('template_type') ?? type),
    )
    return answer(response, 200, { notifications: found, links: {} })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const built: NotifyServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: [],
    trouble: null,
    blind: false,
    now: new Date(),
    status: 'sending',
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
  return built
}
