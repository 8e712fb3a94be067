import { randomBytes } from 'node:crypto'
import { sessionCookie } from '../cookies.ts'

/**
 * What a browser holds so that what was typed can find its way back: a secret of its own, what stands for the account
 * that was last signed in here, and whether anything was ever kept. That stays so: it may be another account's.
 */
export type Held = { readonly browser: string; readonly whose: string; readonly some: boolean }

const FORM = /^([\w-]{43})([\w-]{43})([01])$/

/** The cookie of it. It goes when the browser is closed, as the session does. */
export function keptCookie(origin: string, name: string) {
  const cookie = sessionCookie(origin, name)
  return {
    read(request: Request): Held | null {
      const [, browser, whose, some] = FORM.exec(cookie.read(request) ?? '') ?? []
      return browser && whose ? { browser, whose, some: some === '1' } : null
    },
    give: ({ browser, whose, some }: Held): string => cookie.give(`${browser}${whose}${some ? 1 : 0}`),
  }
}

/** A secret for a browser: 256 random bits. */
export const newBrowser = (): string => randomBytes(32).toString('base64url')
