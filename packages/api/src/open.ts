import { type Auth, createAuth, federationFrom } from '@common-ground/auth'
import { type Connection, connect, readAuthority, readDirectory } from '@common-ground/db'
import { scannerFromEnvironment, storeFromEnvironment } from '@common-ground/files'
import type { AnyRouter } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { type ApiConfig, type Call, type Context, contextOf, remember } from './context.ts'

/** The key that secrets at rest are sealed with: SECRET_KEY, 32 bytes in base64. Without it there are no such secrets. */
function keyIn({ SECRET_KEY }: ApiConfig['environment']): Uint8Array | null {
  if (!SECRET_KEY) return null
  const key = Buffer.from(SECRET_KEY, 'base64')
  if (key.length !== 32) throw new Error('SECRET_KEY is not 32 bytes in base64.')
  return key
}

/** Makes contexts for one app: a pool of connections, its sign-in, and a way to end both. */
export function opened(
  config: ApiConfig,
  world: 'portal' | 'staff',
  connection: Connection = connect(config.databaseUrl, { as: world }),
) {
  const { db } = connection
  const origin = world === 'portal' ? config.portalOrigin : config.staffOrigin
  const secretKey = keyIn(config.environment)
  const options = { db, authorityId: config.authorityId, origin, ...(secretKey && { secretKey }) }
  const named = federationFrom(config.environment)
  const staff =
    world === 'staff' ? createAuth({ ...options, world, ...(named && { federation: named }) }) : null
  const auth: Auth = staff ?? createAuth({ ...options, world: 'portal' })
  const files = {
    store: storeFromEnvironment(config.environment, config.filesDir),
    scanner: scannerFromEnvironment(config.environment),
  }
  const known = {
    world,
    federation: staff?.federation ?? null,
    files,
    canSeal: secretKey !== null,
    authority: remember(() => readAuthority(db, config.authorityId)),
    directory: remember(() => readDirectory(db, config.authorityId)),
  }
  return {
    contextOf: (call: Call): Context => contextOf(connection, auth, config, known, call),
    end: connection.end,
  }
}

/** The most calls that one request over HTTP may hold. */
const MOST_CALLS = 10

/** Answers tRPC over HTTP, for the few things a page asks for while it is open. JSON only. */
export function overHttp(router: AnyRouter, context: () => Context) {
  return async (request: Request): Promise<Response> => {
    const calls = new URL(request.url).pathname.split(',').length
    if (calls > MOST_CALLS) return new Response('Too many calls at once', { status: 413 })
    return fetchRequestHandler({
      endpoint: '/trpc',
      req: request,
      router,
      createContext: context,
      allowMethodOverride: false,
    })
  }
}
