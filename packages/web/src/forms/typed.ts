import { AsyncLocalStorage } from 'node:async_hooks'
import { readForm } from './read.ts'

/** A form as it was sent, field by field, and whether it could hold a file. */
export type Typed = {
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly multipart: boolean
}
const NOTHING: Typed = { fields: [], multipart: false }

/** Without an effect of its own, so that a browser's bundle leaves it out. */
const storage = /* @__PURE__ */ new AsyncLocalStorage<Typed>()

/** Larger forms are files on their way: they cannot be shown again. In bytes. */
const MOST_BYTES = 1_048_576
/** What must never be sent back to a page. */
const SECRET = /password|secret|code|token/i

async function typedIn(request: Request): Promise<Typed> {
  const type = request.headers.get('content-type') ?? ''
  const bytes = Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY)
  const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)
  if (request.method !== 'POST' || !isForm || bytes > MOST_BYTES) return NOTHING
  const form = await readForm(request.clone()).catch(() => null)
  const fields = [...(form ?? [])].flatMap(([name, value]) =>
    typeof value === 'string' && !SECRET.test(name) ? [[name, value.replaceAll('\0', '')] as const] : [],
  )
  return { fields, multipart: /^multipart/i.test(type) }
}

/**
 * Answers a request and remembers for as long as it takes what its form held: so a page that can only say "not now"
 * still has everything that was typed.
 */
export async function withTyped<T>(request: Request, answer: () => Promise<T>): Promise<T> {
  return storage.run(await typedIn(request), answer)
}

/** What the form of the request that is being answered held; nothing when there was none. */
export const typedNow = (): Typed => storage.getStore() ?? NOTHING
