import type { Auth, SignedInUser } from '@common-ground/auth'
import { type Connection, type Db, readAuthority } from '@common-ground/db'
import { type Actor, type LocalDate, todayIn } from '@common-ground/domain'

/** Where the product is, for links in messages; and whose it is. */
export type ApiConfig = {
  readonly databaseUrl: string
  readonly authorityId: string
  readonly portalOrigin: string
  readonly staffOrigin: string
}

/** What one request brings. One caller a request: the session is looked up once. */
export type Call = {
  readonly sessionId: string | null
  readonly requestId: string
  readonly now: Date
  readonly clientAddress: string
}

/** What every procedure can reach. */
export type Context = {
  readonly db: Db
  readonly auth: Auth
  readonly config: ApiConfig
  readonly call: Call
  readonly today: LocalDate
  /** Whoever is signed in, or null. */
  readonly me: () => Promise<SignedInUser | null>
  readonly authority: () => ReturnType<typeof readAuthority>
}
/** The same, once it is known who asks. */
export type SignedIn = Context & { readonly user: SignedInUser; readonly actor: Actor }

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** How long what an authority says of itself may be remembered, in milliseconds. */
const REMEMBER = 5_000

/** Remembers an authority's settings for a few seconds: every page shows them, and they hardly ever change. */
export function rememberAuthority(db: Db, authorityId: string): () => ReturnType<typeof readAuthority> {
  let kept: { at: number; value: ReturnType<typeof readAuthority> } | undefined
  return () => {
    const at = performance.now()
    if (!kept || at - kept.at > REMEMBER) {
      const value = readAuthority(db, authorityId)
      kept = { at, value }
      value.catch(() => {
        kept = undefined
      })
    }
    return kept.value
  }
}

/** The context of one request. */
export function contextOf(
  { db }: Connection,
  auth: Auth,
  config: ApiConfig,
  authority: Context['authority'],
  call: Call,
): Context {
  const me = once(async () => {
    if (!call.sessionId) return null
    return (await auth.validateSession(call.sessionId, call.now))?.user ?? null
  })
  return { db, auth, config, call, today: todayIn(call.now), me, authority }
}
