import { sessions } from '@common-ground/db'
import { and, eq } from 'drizzle-orm'
import { fingerprint } from '../secret.ts'
import type { Sessions } from '../sessions/sessions.ts'
import { openOn } from '../sign-in.ts'
import type { Refused, Room } from '../types.ts'
import { settleAccount } from './account.ts'
import { ask, askedBy } from './asked.ts'
import { type Provider, providerOf, type Vouched } from './provider.ts'
import { type FederationSettings, placedBy } from './settings.ts'

/** Where the provider sends people back to. The app serves a page there. */
export const RETURN_PATH = '/sign-in/council/return'

export type CameBack = {
  /** What stands in the address after the "?", as it came. */
  readonly query: string
  /** What the browser kept. */
  readonly kept: string | null
  /** The session the browser already has, which ends. */
  readonly currentSessionId?: string | null
  readonly device?: string
}

export type FederatedAnswer =
  | { readonly ok: true; readonly sessionId: string; readonly userId: string; readonly next: string | null }
  | Refused<'notAsked' | 'notVouched' | 'noGroup' | 'disabled'>

/** Signing in with the council's own account. */
export type Federation = {
  /** Where to send somebody, and what their browser keeps until they come back. @throws when the provider is away */
  readonly begin: (next: string, now: Date) => Promise<{ readonly address: string; readonly kept: string }>
  /** Lets in somebody who came back. */
  readonly finish: (cameBack: CameBack, now: Date) => Promise<FederatedAnswer>
}

const NOT_ASKED: FederatedAnswer = {
  ok: false,
  refusal: 'notAsked',
  text: 'This took too long, or it was begun in another browser. Start again.',
}
const NOT_VOUCHED: FederatedAnswer = {
  ok: false,
  refusal: 'notVouched',
  text: 'The council’s sign-in did not say who you are. Start again. If it goes on, tell the council’s IT service desk.',
}
const NO_GROUP: FederatedAnswer = {
  ok: false,
  refusal: 'noGroup',
  text: 'Your council account is in none of the groups that use this service. Ask your manager to have it added.',
}
const DISABLED: FederatedAnswer = {
  ok: false,
  refusal: 'disabled',
  text: 'Your account here has been switched off. Ask your manager.',
}

/** Who came back, when it is what was asked; null for anything else, whatever is wrong with it. */
async function vouched(
  provider: Provider,
  asked: Parameters<Provider['answer']>[0],
  address: URL,
): Promise<Vouched | null> {
  try {
    return await provider.answer(asked, address)
  } catch {
    // Forged, spent, expired or refused by the provider: there is one answer, which tells nobody which.
    return null
  }
}

/** Opens the sign-in by the council's own provider. */
export function federationOf(room: Room, open: Sessions, settings: FederationSettings): Federation {
  const provider = providerOf(settings)
  const returnTo = `${room.origin}${RETURN_PATH}`
  return {
    begin: async (next, now) => {
      const { asked, kept } = ask(next, now)
      return { address: await provider.address(asked, returnTo), kept }
    },
    finish: async ({ query, kept, currentSessionId, device }, now) => {
      const asked = askedBy(kept, now)
      if (!asked) return NOT_ASKED
      const address = new URL(returnTo)
      address.search = query
      const who = await vouched(provider, asked, address)
      if (!who) return NOT_VOUCHED
      const placed = placedBy(settings.groups, who.groups)
      const account = await room.db.transaction((tx) => settleAccount(tx, room, who, placed, now))
      if (account === 'noGroup') return NO_GROUP
      if (account === 'disabled') return DISABLED
      if (currentSessionId) await open.end(currentSessionId)
      const sessionId = await openOn(room, open, account.id, now, device)
      await room.db
        .update(sessions)
        .set({ federated: true })
        .where(and(eq(sessions.authorityId, room.authorityId), eq(sessions.idHash, fingerprint(sessionId))))
      return { ok: true, sessionId, userId: account.id, next: asked.next }
    },
  }
}
