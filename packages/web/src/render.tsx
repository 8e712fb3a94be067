import { createContext, type ReactNode, useContext } from 'react'
import { renderToString } from 'react-dom/server'
import { renderToReadableStream } from 'react-dom/server.edge'
import { type EntryContext, ServerRouter, type UIMatch } from 'react-router'
import { type Typed, typedNow } from './forms/typed.ts'

const Nonce = createContext<string | undefined>(undefined)

/** The nonce that a script of this answer must carry. */
export const useNonce = (): string | undefined => useContext(Nonce)

const Sent = createContext<Typed>({ fields: [], multipart: false })

/** What the form held that this page answers: for a page that can only say that something is away. */
export const useTyped = (): Typed => useContext(Sent)

const asksForScripts = (handle: unknown): boolean =>
  typeof handle === 'object' && handle !== null && 'hydrate' in handle && handle.hydrate === true

/** Whether a page wants React in the browser: one of its routes says `export const handle = { hydrate: true }`. */
export const wantsHydration = (matches: readonly UIMatch[]): boolean =>
  matches.some((match) => asksForScripts(match.handle))

function isHydrated(context: EntryContext): boolean {
  const modules = context.routeModules
  return context.staticHandlerContext.matches.some((match) => asksForScripts(modules[match.route.id]?.handle))
}

/**
 * Makes a page. Without framework scripts, which is the rule, it is one string: half the work of a stream. A page
 * that opted in is streamed to its end first, because only a stream carries the data that hydration needs.
 *
 * @param nonceHeader the internal header by which the server hands the nonce over.
 */
export async function renderPage(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  const nonce = request.headers.get('x-app-nonce') ?? undefined
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const page: ReactNode = (
    <Nonce value={nonce}>
      <Sent value={typedNow()}>
        <ServerRouter context={context} url={request.url} {...(nonce && { nonce })} />
      </Sent>
    </Nonce>
  )
  if (!isHydrated(context)) {
    return new Response(`<!DOCTYPE html>${renderToString(page)}`, { status, headers })
  }
  const stream = await renderToReadableStream(page, { ...(nonce && { nonce }) })
  await stream.allReady
  return new Response(stream, { status, headers })
}
