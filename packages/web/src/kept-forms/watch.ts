import { redirect } from 'react-router'
import { type Held, keptCookie, newBrowser } from './cookie.ts'
import { copyOf, formKind, type Typed, wordsOfUpload } from './words.ts'

/** What an app lends for one request: who is signed in, and where forms are kept. */
export type KeptDoor = {
  /** Whoever is signed in; `whole` is false while their second step is still wanted. */
  readonly me: () => Promise<{ readonly id: string; readonly whole: boolean } | null>
  readonly keep: (held: Held, address: string, typed: Typed) => Promise<boolean>
  readonly show: (held: Held, address: string) => Promise<Typed | null>
  readonly discard: (held: Held, address: string) => Promise<unknown>
}

export type KeptOptions = {
  /** The app's public address. */
  readonly origin: string
  readonly cookieName: string
  /** What stands for an account in one browser. */
  readonly whoseIn: (browser: string, userId: string) => string
  /** Pages that are not there for somebody whose session has ended, though they were a moment ago. */
  readonly private: RegExp
}

const addressOf = (request: Request): string => {
  const { pathname, search } = new URL(request.url)
  return pathname + search
}

const goneOn = (response: Response): URL | null => {
  const to = response.headers.get('location')
  return response.status >= 300 && response.status < 400 && to ? URL.parse(to, 'http://here.invalid') : null
}

/** Whether an answer sends somebody to sign in, or to their second step, and then back to where they were. */
function asksToSignIn(response: Response, address: string): boolean {
  const to = goneOn(response)
  return (
    (to?.pathname === '/sign-in' || to?.pathname === '/second-step') &&
    to.searchParams.get('next') === address
  )
}

const signInFor = (address: string): Response => redirect(`/sign-in?next=${encodeURIComponent(address)}`)

/**
 * Sees to it that nothing typed is lost when a session has ended. A form that is answered with "sign in" is kept
 * first; whoever then signs in as the same account finds it filled in again at the same address.
 */
export function keptForms(options: KeptOptions) {
  const cookie = keptCookie(options.origin, options.cookieName)

  /** What the browser holds from now on, once it is known who is signed in there. */
  function heldFor(before: Held | null, userId: string): Held {
    const browser = before?.browser ?? newBrowser()
    return { browser, whose: options.whoseIn(browser, userId), some: before?.some ?? false }
  }

  async function keep(
    door: KeptDoor,
    held: Held,
    address: string,
    typed: Typed,
    response: Response,
  ): Promise<Response> {
    const to = goneOn(response)
    // A database that is away must not keep anybody from the sign-in page.
    if (!to || typed.length === 0 || !(await door.keep(held, address, typed).catch(() => false)))
      return response
    to.searchParams.set('kept', 'yes')
    response.headers.set('Location', `${to.pathname}${to.search}`)
    response.headers.append('Set-Cookie', cookie.give({ ...held, some: true }))
    return response
  }

  /** Answers somebody who is signed in: what they have now sent need not be kept any longer. */
  async function signedIn(
    request: Request,
    door: KeptDoor,
    userId: string,
    response: Response,
  ): Promise<Response> {
    const before = cookie.read(request)
    const held = heldFor(before, userId)
    // A form that led on to another page has been dealt with.
    if (held.some && formKind(request) && goneOn(response))
      await door.discard(held, addressOf(request)).catch(() => {})
    if (before?.whose !== held.whose) response.headers.append('Set-Cookie', cookie.give(held))
    return response
  }

  /** Answers somebody who is not signed in, or only half. */
  async function signedOut(
    request: Request,
    door: KeptDoor,
    held: Held,
    next: () => Promise<Response>,
  ): Promise<Response> {
    const address = addressOf(request)
    const kind = formKind(request)
    // Every form with a file needs a session, and such a form can be read only once.
    if (kind === 'files') return keep(door, held, address, await wordsOfUpload(request), signInFor(address))
    const typed = kind === 'words' ? await copyOf(request) : []
    const answer = await next()
    const isGone =
      answer.status === 404 && (kind === 'words' || options.private.test(new URL(request.url).pathname))
    const response = isGone ? signInFor(address) : answer
    return asksToSignIn(response, address) ? keep(door, held, address, typed, response) : response
  }

  return {
    /** Stands around every request of the app. */
    async watch(request: Request, door: KeptDoor, next: () => Promise<Response>): Promise<Response> {
      const me = await door.me().catch(() => 'away' as const)
      if (me === 'away') return next()
      if (me?.whole) return signedIn(request, door, me.id, await next())
      const before = cookie.read(request)
      const held = me ? heldFor(before, me.id) : before
      return held ? signedOut(request, door, held, next) : next()
    },

    /** What is kept for the page that is asked for. Costs nothing for a browser that keeps nothing. */
    async kept(request: Request, door: KeptDoor): Promise<Typed | null> {
      const held = cookie.read(request)
      return held?.some ? door.show(held, addressOf(request)).catch(() => null) : null
    },

    /** Throws away what is kept for an address, at its owner's wish. */
    async discard(request: Request, door: KeptDoor, address: string): Promise<void> {
      const held = cookie.read(request)
      if (held) await door.discard(held, address)
    },
  }
}
