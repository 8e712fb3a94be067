import { createServer, type Server } from 'node:http'
import Provider, { type Configuration } from 'oidc-provider'

/** Somebody whom the council's directory knows. */
export type CouncilPerson = { name: string; email: string; groups: string[] }

/** A real OpenID provider on this machine, for tests: whoever asks says who they are and is believed. */
export type CouncilProvider = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Its directory by subject, which a test may change. */
  readonly people: Map<string, CouncilPerson>
  readonly stop: () => Promise<void>
}

const CLIENT = { clientId: 'common-ground', clientSecret: 'a-secret-that-only-this-test-knows' }

const configuration = (people: CouncilProvider['people'], returnTo: string): Configuration => ({
  clients: [
    {
      client_id: CLIENT.clientId,
      client_secret: CLIENT.clientSecret,
      redirect_uris: [returnTo],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  claims: { openid: ['sub', 'groups'], profile: ['name'], email: ['email'] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_context, { uid }) => `/who/${uid}` },
  cookies: { keys: ['only-this-test'] },
  ttl: { Interaction: 600, Session: 600, Grant: 600, IdToken: 600, AccessToken: 600 },
  findAccount: (_context, sub) => ({
    accountId: sub,
    claims: () => ({ sub, ...people.get(sub) }),
  }),
})

const page = (uid: string): string => `<!doctype html><html lang="en"><title>Council sign-in</title>
<main><h1>Council sign-in</h1><form method="post" action="/who/${uid}"><label>Who are you? <input name="who"></label>
<button>Go on</button></form></main></html>`

async function read(request: AsyncIterable<Buffer>): Promise<URLSearchParams> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return new URLSearchParams(Buffer.concat(parts).toString())
}

/**
 * Starts a provider on the loopback.
 *
 * @param returnTo where it sends people back to.
 * @param port 0 for any that is free.
 */
export async function startCouncilProvider(returnTo: string, port = 0): Promise<CouncilProvider> {
  const people: CouncilProvider['people'] = new Map()
  const server: Server = createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The provider has no port')
  const issuer = `http://127.0.0.1:${address.port}`
  const provider = new Provider(issuer, configuration(people, returnTo))
  const answer = provider.callback()
  server.on('request', async (request, response) => {
    const uid = /^\/who\/(\S+)$/.exec(request.url ?? '')?.[1]
    if (!uid) return answer(request, response)
    if (request.method !== 'POST') return response.setHeader('content-type', 'text/html').end(page(uid))
    const accountId = (await read(request)).get('who') ?? ''
    const grant = new provider.Grant({ accountId, clientId: CLIENT.clientId })
    grant.addOIDCScope('openid profile email')
    const consent = { grantId: await grant.save() }
    await provider.interactionFinished(request, response, { login: { accountId }, consent })
  })
  return {
    issuer,
    ...CLIENT,
    people,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
