import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type AppHandler, handle } from '../src/server/handle.ts'

const ORIGIN = 'https://send.example.gov.uk'
const SITE = { origin: ORIGIN, guidance: ['/guidance'], machines: ['/callbacks/notify'] }
const LONG = `<p>${'words and words '.repeat(200)}</p>`
const html = { 'content-type': 'text/html; charset=utf-8' }
let seen: Request | undefined

/** An app that answers by path, and remembers what it was asked. */
const app: AppHandler = async (request) => {
  seen = request
  const { pathname } = new URL(request.url)
  if (pathname === '/long') return new Response(LONG, { headers: html })
  if (pathname === '/moved') return new Response(null, { status: 302, headers: { location: '/there' } })
  if (pathname === '/cookies') {
    const headers = new Headers(html)
    headers.append('set-cookie', 'a=1')
    headers.append('set-cookie', 'b=2')
    return new Response('set', { headers })
  }
  if (pathname === '/echo')
    return new Response(await request.text(), { headers: { 'content-type': 'text/plain' } })
  if (pathname.startsWith('/broken')) throw new Error('the roof fell in\nparams: canary@example.org')
  if (pathname === '/missing') return new Response('not here', { status: 404, headers: html })
  if (pathname === '/file') return Response.json(null, { status: 404 })
  if (pathname === '/there-is-no-such-page')
    return new Response('Page not found', { status: 404, headers: html })
  return new Response('hello', { headers: html })
}

let server: Server
let port: number
beforeAll(async () => {
  server = createServer((incoming, out) => void handle(app, SITE, incoming, out))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

type Asked = { method?: string; path?: string; headers?: Record<string, string>; body?: string | Buffer }
/** Asks without any help from fetch, which hides and adds headers. */
function ask({
  method = 'GET',
  path = '/',
  headers = {},
  body,
}: Asked): Promise<IncomingMessage & { body: Buffer }> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => resolve(Object.assign(response, { body: Buffer.concat(chunks) })))
    })
    outgoing.once('error', reject)
    outgoing.end(body)
  })
}
const ours = { origin: ORIGIN }

describe('a file that is not there', () => {
  const accept = 'text/html,application/xhtml+xml'
  test.each([
    ['somebody who follows a link to it', 'GET', accept, 'Page not found'],
    ['a program', 'GET', '*/*', 'null'],
    ['a form', 'POST', accept, 'null'],
  ])('is told to %s', async (_who, method, accepted, said) => {
    const answer = await ask({ method, path: '/file', headers: { ...ours, accept: accepted } })
    expect([answer.statusCode, answer.body.toString()]).toEqual([404, said])
  })
})

describe('headers', () => {
  test.each([
    ['a page', { path: '/' }, 200],
    ['a redirect', { path: '/moved' }, 302],
    ['a page that is not there', { path: '/missing' }, 404],
    ['a method we do not have', { method: 'DELETE' }, 405],
    ['a path that is none', { path: '/%zz' }, 400],
    ['a post from elsewhere', { method: 'POST', headers: { origin: 'https://evil.example' } }, 403],
  ])('%s carries every one of them', async (_name, asked, status) => {
    const answer = await ask(asked)
    expect(answer.statusCode).toBe(status)
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-robots-tag': 'noindex, nofollow',
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'cache-control': 'no-store',
    })
    expect(answer.headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'nonce-[^']+' 'strict-dynamic'; .*frame-ancestors 'none'; base-uri 'none'; object-src 'none'$/,
    )
    expect(answer.headers['x-powered-by']).toBeUndefined()
  })

  test('each answer has a nonce of its own, and the app is told it', async () => {
    const nonces = new Set<string>()
    for (let at = 0; at < 300; at += 1) {
      const answer = await ask({})
      const nonce = /'nonce-([^']+)'/.exec(String(answer.headers['content-security-policy']))?.[1] ?? ''
      expect(seen?.headers.get('x-app-nonce')).toBe(nonce)
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(300)
  })

  test('what the server tells the app cannot come from outside', async () => {
    await ask({ headers: { 'x-app-nonce': 'mine', 'X-App-Client': '1.2.3.4', 'x-app-request-id': 'mine' } })
    expect(seen?.headers.get('x-app-nonce')).not.toBe('mine')
    expect(seen?.headers.get('x-app-client')).toBe('127.0.0.1')
    expect(seen?.headers.get('x-app-request-id')).not.toBe('mine')
  })

  test('the public address is the configured one, whatever Host says', async () => {
    await ask({ path: '/x?y=1', headers: { host: 'evil.example' } })
    expect(seen?.url).toBe(`${ORIGIN}/x?y=1`)
  })

  test('several cookies stay several', async () => {
    expect((await ask({ path: '/cookies' })).headers['set-cookie']).toEqual(['a=1', 'b=2'])
  })
})

describe('an address that other services post to', () => {
  const post = (path: string, headers = {}) => ask({ method: 'POST', path, headers })
  test('takes a post that says nothing of where it comes from', async () => {
    expect((await post('/callbacks/notify')).statusCode).toBe(200)
    expect((await post('/callbacks/notify', { authorization: 'Bearer x' })).statusCode).toBe(200)
    expect(seen?.headers.get('authorization')).toBe('Bearer x')
  })

  test.each([
    '/callbacks/notify/',
    '/callbacks/notify?x=1',
    '/callbacks/notify.data',
    '/callbacks/%6eotify',
    '/callbacks//notify',
    '/CALLBACKS/notify',
    '/callbacks',
  ])('is that one alone, and not %s', async (path) => {
    expect((await post(path)).statusCode).toBe(403)
  })
})

describe('posts from elsewhere', () => {
  const origins = {
    none: undefined,
    null: 'null',
    ours: ORIGIN,
    http: ORIGIN.replace('https', 'http'),
    sibling: 'https://other.example.gov.uk',
    evil: 'https://evil.example',
  }
  const sites = [undefined, 'same-origin', 'same-site', 'cross-site', 'none']
  const cases = Object.entries(origins).flatMap(([name, origin]) =>
    sites.map((site) => ({ name, origin, site })),
  )

  test.each(cases)('Origin $name, Sec-Fetch-Site $site', async ({ origin, site }) => {
    const headers = { ...(origin && { origin }), ...(site && { 'sec-fetch-site': site }) }
    const allowed = site === undefined ? origin === ORIGIN : site === 'same-origin'
    expect((await ask({ method: 'POST', headers, body: 'a=b' })).statusCode).toBe(allowed ? 200 : 403)
    // Reading is always allowed.
    expect((await ask({ headers })).statusCode).toBe(200)
  })
})

describe('bodies', () => {
  test('are compressed where that is taken and worth it', async () => {
    const br = await ask({ path: '/long', headers: { 'accept-encoding': 'gzip, br' } })
    expect(br.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' })
    expect(brotliDecompressSync(br.body).toString()).toBe(LONG)
    const gz = await ask({ path: '/long', headers: { 'accept-encoding': 'gzip' } })
    expect(gunzipSync(gz.body).toString()).toBe(LONG)
    const plain = await ask({ path: '/long' })
    expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, LONG])
    const short = await ask({ headers: { 'accept-encoding': 'br' } })
    expect(short.headers['content-encoding']).toBeUndefined()
  })

  test('HEAD has none, and the length of what GET would give', async () => {
    const answer = await ask({ method: 'HEAD', path: '/long' })
    expect([answer.body.length, answer.headers['content-length']]).toEqual([
      0,
      String(Buffer.byteLength(LONG)),
    ])
  })

  test('arrive whole, up to a megabyte', async () => {
    const body = 'é'.repeat(10_000)
    expect((await ask({ method: 'POST', path: '/echo', headers: ours, body })).body.toString()).toBe(body)
    const large = Buffer.alloc(1_048_577, 'a')
    expect((await ask({ method: 'POST', path: '/echo', headers: ours, body: large })).statusCode).toBe(413)
    const streamed = { ...ours, 'transfer-encoding': 'chunked' }
    expect((await ask({ method: 'POST', path: '/echo', headers: streamed, body: large })).statusCode).toBe(
      413,
    )
  })
})

describe('what is no address of ours', () => {
  test.each(['/%', '/%zz', '/%00', '/a%00b', '//evil.example/x'])(
    '%s is a page that says so',
    async (path) => {
      const answer = await ask({ path })
      expect(answer.statusCode).toBe(400)
      expect(answer.body.toString()).toContain('Page not found')
    },
  )
})

test('what opens something in an address does not stand in the log', async () => {
  const said: string[] = []
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line))
  const token = `canary-${'x'.repeat(36)}`
  await ask({ path: `/broken/${token}` })
  expect(JSON.parse(said[0] ?? '')).toMatchObject({ path: '/broken/…' })
  // An id is no secret, and is needed to find what broke.
  await ask({ path: '/broken/ffffffff-ffff-4fff-8fff-ffffffffffff' })
  expect(JSON.parse(said[1] ?? '')).toMatchObject({ path: '/broken/ffffffff-ffff-4fff-8fff-ffffffffffff' })
})

test('what nobody foresaw is a page with a number, which the log has too, and nothing that was typed', async () => {
  const said: string[] = []
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line))
  const answer = await ask({
    method: 'POST',
    path: '/broken?secret=canary',
    headers: ours,
    body: 'typed=canary',
  })
  expect(answer.statusCode).toBe(500)
  const page = answer.body.toString()
  expect(page).not.toMatch(/roof|canary|\.ts/)
  expect(said).toHaveLength(1)
  const logged = JSON.parse(said[0] ?? '')
  expect(logged).toMatchObject({ path: '/broken', message: 'the roof fell in' })
  expect(page).toContain(logged.id)
  expect(said[0]).not.toContain('canary')
})

describe('search engines', () => {
  test.each([
    ['guidance', '/guidance', undefined],
    ['guidance with an answer in its address', '/guidance?from=letter', undefined],
    ['any other page', '/', 'noindex, nofollow'],
    ['a page below guidance', '/guidance/of-somebody', 'noindex, nofollow'],
  ])('%s', async (_name, path, robots) => {
    expect((await ask({ path })).headers['x-robots-tag']).toBe(robots)
  })
})
