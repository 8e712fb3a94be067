/** An answer of Notify that is not the one hoped for. Its message is Notify's own, and goes no further than this room. */
export class NotifyProblem extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** What the client library asks for. */
type Asked = {
  readonly method: string
  readonly url: string
  readonly data?: unknown
  readonly headers: Readonly<Record<string, string>>
}

/** Failures that happen before anything of a request has left: no such name, nobody there, no line in time. */
const BEFORE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Whether a request certainly never reached the other side. */
export const neverLeft = (error: unknown): boolean => {
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined
  return BEFORE.has(String(cause?.code))
}

type Answer = { readonly errors?: readonly { readonly error?: string; readonly message?: string }[] }

/**
 * What carries the client library's requests: with a time limit for the whole of it, following no redirect.
 *
 * @throws NotifyProblem for every answer but success; what `fetch` throws where there is none.
 */
export const asker =
  (limitMs: number) =>
  async ({ method, url, data, headers }: Asked): Promise<{ readonly data: unknown }> => {
    const response = await fetch(url, {
      method: method.toUpperCase(),
      headers: { ...headers, ...(data !== undefined && { 'Content-Type': 'application/json' }) },
      ...(data !== undefined && { body: JSON.stringify(data) }),
      redirect: 'error',
      signal: AbortSignal.timeout(limitMs),
    })
    if (response.ok) return { data: await response.json() }
    const said = (await response.json().catch(() => ({}))) as Answer
    const words = (said.errors ?? []).map(({ error, message }) => `${error}: ${message}`)
    throw new NotifyProblem(response.status, words.join('; '))
  }
