import { createServer, type Server } from 'node:http'
import { createRequestHandler, type ServerBuild } from 'react-router'
import sirv from 'sirv'
import { handle, hangUp } from './handle.ts'
import { securityHeaders } from './headers.ts'

export type ServeOptions = {
  /** What `react-router build` made of the app. */
  readonly build: ServerBuild
  /** The folder of what the browser may fetch as it is. */
  readonly clientDir: string
  readonly port: number
  /** The address the public sees, such as https://send.example.gov.uk. */
  readonly origin: string
  readonly name: string
  /** Addresses of guidance for everybody: search engines may show these and nothing else. */
  readonly guidance?: readonly string[]
  /** Addresses that other services post to, each with a secret of its own: no page of ours does. */
  readonly machines?: readonly string[]
}

/** How long what is still being answered may take once a stop was asked for, in milliseconds. */
const PATIENCE = 10_000

/** Makes the server without letting it listen: for tests, and for `serve`. */
export function makeServer({
  build,
  clientDir,
  origin,
  guidance,
  machines,
}: Omit<ServeOptions, 'port' | 'name'>): Server {
  const app = createRequestHandler(build, 'production')
  const files = sirv(clientDir, {
    etag: true,
    // What the build laid beside them: most who come here pay for each megabyte.
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(securityHeaders(origin, 'none')))
        response.setHeader(name, value)
      response.setHeader(
        'Cache-Control',
        path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      )
    },
  })
  return createServer((incoming, out) => {
    const respond = () =>
      void handle((request) => app(request), { origin, guidance, machines }, incoming, out)
    if (incoming.url === '/healthz') {
      out.writeHead(200, {
        ...securityHeaders(origin, 'none'),
        'content-type': 'text/plain',
        'cache-control': 'no-store',
      })
      out.end('ok\n')
    } else if (incoming.method === 'GET' || incoming.method === 'HEAD') files(incoming, out, respond)
    else respond()
  })
}

/**
 * Serves an app until it is told to stop: by a signal, or by its parent's going. Then it takes no more, finishes
 * what it has begun, and ends. A port in use ends it at once with one sentence.
 */
export function serve(options: ServeOptions): void {
  const server = makeServer(options)
  // A large file from a slow telephone takes minutes; the words of a form have a limit of their own.
  server.requestTimeout = 600_000
  server.headersTimeout = 30_000
  server.once('error', (error: NodeJS.ErrnoException) => {
    const why = error.code === 'EADDRINUSE' ? `port ${options.port} is in use` : error.message
    console.error(`The ${options.name} app cannot start: ${why}.`)
    process.exit(1)
  })
  server.listen(options.port, () => console.log(`The ${options.name} app listens on port ${options.port}.`))
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    hangUp()
    setTimeout(() => process.exit(0), PATIENCE).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('disconnect', stop)
}
