import type { Db } from '@common-ground/db'
import { type ConfirmAnswer, confirmEmail, resendConfirmation } from './accounts/confirm.ts'
import { type CreateAnswer, createAccount, type NewAccount } from './accounts/create.ts'
import { type ResetAnswer, requestPasswordReset, resetPassword } from './accounts/reset.ts'
import { type Peeked, peek } from './accounts/tokens.ts'
import { sessionsOf, type ValidSession } from './sessions/sessions.ts'
import { type SignInAnswer, type SignInAttempt, signIn } from './sign-in.ts'
import type { Limits, Room } from './types.ts'

/** How long sessions last when nothing else is said. A council's desk is shared more than a family's phone. */
const LIMITS: Readonly<Record<Room['world'], Limits>> = {
  portal: { idleMinutes: 60, absoluteHours: 12 },
  staff: { idleMinutes: 30, absoluteHours: 10 },
}

export type AuthOptions<W extends Room['world']> = {
  readonly db: Db
  readonly authorityId: string
  readonly world: W
  /** Where that app is served, such as 'https://portal.example': the links in messages begin with it. */
  readonly origin: string
  readonly limits?: Limits
}

/** Signing in and out of one app of one authority. Nobody else's accounts or sessions exist here. */
export type Auth = {
  /** Signs in with a password, or says why not. @throws TooBusy */
  readonly signIn: (attempt: SignInAttempt) => Promise<SignInAnswer>
  /** Whose session this is, and whether it was just renewed; null when it has ended. One statement. */
  readonly validateSession: (sessionId: string, now: Date) => Promise<ValidSession | null>
  /** Ends one session. */
  readonly signOut: (sessionId: string) => Promise<void>
  /** Ends every session of a person. */
  readonly signOutEverywhere: (userId: string) => Promise<void>
  /** Opens a session for somebody whose identity is already known, and gives its secret. */
  readonly openSession: (userId: string, now: Date) => Promise<string>
  /** What a link in a message is worth, without using it. */
  readonly peek: (token: string, now: Date) => Promise<Peeked>
  /** Sends a link to choose a new password, if there is such an account. */
  readonly requestPasswordReset: (email: string, now: Date) => Promise<{ ok: true }>
  /** Sets a new password with that link and ends every session. @throws TooBusy */
  readonly resetPassword: (token: string, newPassword: string, now: Date) => Promise<ResetAnswer>
}

/** The portal's, where families make their own accounts. Staff are given theirs. */
export type PortalAuth = Auth & {
  /** Creates an account and sends the link that confirms it. @throws TooBusy */
  readonly createAccount: (given: NewAccount) => Promise<CreateAnswer>
  /** Confirms an address with that link, once. */
  readonly confirmEmail: (token: string, now: Date) => Promise<ConfirmAnswer>
  /** Sends the link again, if there is such an account. */
  readonly resendConfirmation: (email: string, now: Date) => Promise<{ ok: true }>
}

/** Opens the sign-in of one app of one authority. It holds no state of its own: make one, or a hundred. */
export function createAuth(options: AuthOptions<'portal'>): PortalAuth
export function createAuth(options: AuthOptions<'staff'>): Auth
export function createAuth(options: AuthOptions<Room['world']>): PortalAuth {
  const { db, authorityId, world, origin, limits = LIMITS[world] } = options
  const room: Room = { db, authorityId, world, origin: origin.replace(/\/+$/, '') }
  const sessions = sessionsOf(room, limits)
  return {
    signIn: (attempt) => signIn(room, sessions, attempt),
    validateSession: sessions.validate,
    signOut: sessions.end,
    signOutEverywhere: sessions.endAllOf,
    openSession: sessions.open,
    peek: (token, now) => peek(db, room, token, now),
    requestPasswordReset: (email, now) => requestPasswordReset(room, email, now),
    resetPassword: (token, newPassword, now) => resetPassword(room, token, newPassword, now),
    createAccount: (given) => createAccount(room, given),
    confirmEmail: (token, now) => confirmEmail(room, token, now),
    resendConfirmation: (email, now) => resendConfirmation(room, email, now),
  }
}
