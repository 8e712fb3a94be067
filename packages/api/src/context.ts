import type { Auth, Federation, SignedInUser, ValidSession } from '@common-ground/auth'
import type { Connection, Db, readAuthority, readDirectory } from '@common-ground/db'
import { type Actor, type LocalDate, todayIn } from '@common-ground/domain'
import type { Environment, ScannerAddress, Store } from '@common-ground/files'

/** Where the product is, for links in messages; and whose it is. */
export type ApiConfig = {
  readonly databaseUrl: string
  readonly authorityId: string
  readonly portalOrigin: string
  readonly staffOrigin: string
  /** Where files are kept when the environment names no object store. */
  readonly filesDir: string
  /** What else the environment says: the object store, the scanner, the key for secrets at rest. */
  readonly environment: Environment
}

/** Where files are kept, and who looks at them. Without a scanner every file waits. */
export type Files = { readonly store: Store; readonly scanner: ScannerAddress | null }

/** What one request brings. One caller a request: the session is looked up once. */
export type Call = {
  readonly sessionId: string | null
  readonly requestId: string
  readonly now: Date
  readonly clientAddress: string
  /** What the browser says of itself, for its owner to know it by. */
  readonly device: string
}

/** What every procedure can reach. */
export type Context = {
  readonly world: 'portal' | 'staff'
  readonly db: Db
  readonly auth: Auth
  readonly files: Files
  /** The council's own sign-in, where there is one. */
  readonly federation: Federation | null
  /** Whether secrets can be sealed, and so an authenticator app be added. */
  readonly canSeal: boolean
  readonly config: ApiConfig
  readonly call: Call
  readonly today: LocalDate
  /** The session of the request, or null. */
  readonly session: () => Promise<ValidSession | null>
  /** Whoever is signed in, or null. */
  readonly me: () => Promise<SignedInUser | null>
  /** What the authority says of itself, as remembered for a few seconds, or as it is this moment. */
  readonly authority: (afresh?: boolean) => ReturnType<typeof readAuthority>
  /** Who works here, as remembered for a few seconds, or as it is this moment. */
  readonly directory: (afresh?: boolean) => ReturnType<typeof readDirectory>
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

/** How long what an authority says of itself, and who works there, may be remembered, in milliseconds. */
const REMEMBER = 5_000

/** Remembers something for a few seconds: every page shows it, and it hardly ever changes. Failures are forgotten. */
export function remember<T>(read: () => Promise<T>): (afresh?: boolean) => Promise<T> {
  let kept: { at: number; value: Promise<T> } | undefined
  return (afresh = false) => {
    const at = performance.now()
    if (afresh || !kept || at - kept.at > REMEMBER) {
      const value = read()
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
  known: Pick<Context, 'world' | 'federation' | 'authority' | 'directory' | 'files' | 'canSeal'>,
  call: Call,
): Context {
  const session = once(async () => (call.sessionId ? auth.validateSession(call.sessionId, call.now) : null))
  const me = async () => (await session())?.user ?? null
  return { db, auth, config, call, today: todayIn(call.now), session, me, ...known }
}
