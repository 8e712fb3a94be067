const VALUES = '\nparams: '

/**
 * What may stand in a log of an error: its name, what it says and where it came from. Of a statement that failed it says
 * the statement and not the values that it was given: Drizzle puts them at the end of its message, and they may be
 * somebody's.
 */
export function loggable(error: unknown): {
  readonly name: string
  readonly message: string
  readonly stack: string | undefined
} {
  const { name, message: whole, stack } = error instanceof Error ? error : new Error(String(error))
  const message = whole.split(VALUES)[0] ?? ''
  // The stack begins with the message.
  return { name, message, stack: stack?.replace(whole, () => message) }
}

/** As long as the shortest of the secrets that stand in our addresses, in letters, and longer than any id. */
const SECRET = /[\w-]{40,}/g

/** A path as it may stand in a log: without its query, and with nothing in it that would open a page. */
export const loggedPath = (url: string): string => (url.split('?')[0] ?? '').replace(SECRET, '…')

/**
 * Says on one line what broke while a page was made. React Router calls it in place of its own, which would say every
 * value of a statement that failed.
 */
export function handleError(error: unknown, { request }: { readonly request: Request }): void {
  if (request.signal.aborted) return
  const { pathname } = new URL(request.url)
  const id = request.headers.get('x-app-request-id') ?? undefined
  console.error(
    JSON.stringify({ at: new Date().toISOString(), id, path: loggedPath(pathname), ...loggable(error) }),
  )
}
