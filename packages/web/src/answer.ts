import { data, redirect } from 'react-router'

/** The parts of a tRPC error that decide what a page answers, without depending on tRPC. */
function codeOf(error: unknown): string | undefined {
  const isOne = error instanceof Error && error.name === 'TRPCError' && 'code' in error
  return isOne ? String(error.code) : undefined
}

/** Whether an error says that the service cannot save or read anything just now. */
export const isAway = (error: unknown): boolean => codeOf(error) === 'SERVICE_UNAVAILABLE'

/**
 * A path of our own to go on to after signing in. Anything that could lead elsewhere becomes `otherwise`.
 */
export function safeNext(next: string | null | undefined, otherwise: string): string {
  if (!next || !/^\/(?![/\\])/.test(next) || /[\\\s\p{Cc}]/u.test(next)) return otherwise
  const parsed = URL.parse(next, 'http://here.invalid')
  return parsed?.host === 'here.invalid' ? `${parsed.pathname}${parsed.search}` : otherwise
}

/** What a page answers instead, when its call to the API failed in a way that has a page of its own. */
function instead(error: unknown, request: Request, back?: string): unknown {
  const { pathname, search } = new URL(request.url)
  switch (codeOf(error)) {
    case 'UNAUTHORIZED':
      return redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`)
    case 'PRECONDITION_REQUIRED':
      return redirect(`/second-step?next=${encodeURIComponent(pathname + search)}`)
    case 'PRECONDITION_FAILED':
      return redirect(`/second-step/needed?next=${encodeURIComponent(back ?? pathname + search)}`)
    case 'FORBIDDEN':
      return redirect(`/look-in?next=${encodeURIComponent(back ?? pathname + search)}`)
    case 'NOT_FOUND':
      return data(null, 404)
    case 'SERVICE_UNAVAILABLE':
      return data(null, { status: 503, headers: { 'Retry-After': '30' } })
    case 'TOO_MANY_REQUESTS':
      return data(null, 429)
    case 'BAD_REQUEST':
      return data(null, 400)
    default:
      return error
  }
}

/**
 * Awaits a call to the API for a page: not found becomes the 404 page, not signed in the sign-in page, what somebody
 * has to give a reason for the page that asks for it, and a database that is away the 503 page. Anything else goes on as it is.
 *
 * @param back where to come back to from a page on the way, when it is not this one: a file is not a page.
 */
export async function answering<T>(request: Request, call: Promise<T>, back?: string): Promise<T> {
  try {
    return await call
  } catch (error) {
    throw instead(error, request, back)
  }
}
