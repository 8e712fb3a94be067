import type { Db } from '@common-ground/db'
import { changeEmail, confirmNewEmail } from './accounts/change-email.ts'
import { changePassword } from './accounts/change-password.ts'
import { checkPassword } from './accounts/check-password.ts'
import { closeAccount } from './accounts/close.ts'
import { confirmEmail, resendConfirmation } from './accounts/confirm.ts'
import { createAccount } from './accounts/create.ts'
import { requestPasswordReset, resetPassword } from './accounts/reset.ts'
import { peek } from './accounts/tokens.ts'
import type { PortalAuth, StaffAuth } from './auth.ts'
import { federationOf } from './federation/federation.ts'
import type { FederationSettings } from './federation/settings.ts'
import { discardForm, keepForm, keptForm, sweepKeptForms } from './kept-forms/kept-forms.ts'
import { beginApp, confirmApp } from './second-step/add-app.ts'
import { beginPasskey, finishPasskey } from './second-step/add-passkey.ts'
import { newRecoveryCodes, removeSecondStep, resetSecondSteps } from './second-step/change.ts'
import { checkCode } from './second-step/check-code.ts'
import { checkPasskey, passkeyOptions } from './second-step/check-passkey.ts'
import { checkedKey } from './second-step/seal.ts'
import { secondStepsOf } from './second-step/steps.ts'
import { devicesOf, endDevice } from './sessions/devices.ts'
import { sessionsOf } from './sessions/sessions.ts'
import { openOn, signIn } from './sign-in.ts'
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
  /**
   * Where that app is served, such as 'https://portal.example': the links in messages begin with it, and passkeys
   * belong to its host.
   */
  readonly origin: string
  readonly limits?: Limits
  /** 32 bytes that the secrets of authenticator apps are sealed with. Without it none can be added. */
  readonly secretKey?: Uint8Array
  /** The council's own provider, for staff. */
  readonly federation?: FederationSettings
}

/** Opens the sign-in of one app of one authority. It holds no state of its own: make one, or a hundred. */
export function createAuth(options: AuthOptions<'portal'>): PortalAuth
export function createAuth(options: AuthOptions<'staff'>): StaffAuth
export function createAuth(options: AuthOptions<Room['world']>): PortalAuth & StaffAuth {
  const { db, authorityId, world, limits = LIMITS[world] } = options
  const origin = options.origin.replace(/\/+$/, '')
  const room: Room = { db, authorityId, world, origin, secretKey: checkedKey(options.secretKey) }
  const sessions = sessionsOf(room, limits)
  return {
    federation: options.federation ? federationOf(room, sessions, options.federation) : null,
    signIn: (attempt) => signIn(room, sessions, attempt),
    validateSession: sessions.validate,
    signOut: sessions.end,
    signOutEverywhere: sessions.endAllOf,
    openSession: (userId, now, device) => openOn(room, sessions, userId, now, device),
    devicesOf: (userId, currentSessionId, now) => devicesOf(room, userId, currentSessionId, now),
    endDevice: (userId, publicId) => endDevice(room, userId, publicId),
    beginApp: (userId, now, name) => beginApp(room, userId, now, name),
    confirmApp: (userId, id, code, now, sessionId) => confirmApp(room, { userId, id, code }, now, sessionId),
    checkCode: (sessionId, userId, code, now) => checkCode(room, { sessionId, userId }, code, now),
    beginPasskey: (user, now) => beginPasskey(room, user, now),
    finishPasskey: (userId, challengeId, response, name, now, sessionId) =>
      finishPasskey(room, { userId, challengeId, response, name }, now, sessionId),
    passkeyOptions: (userId, now) => passkeyOptions(room, userId, now),
    checkPasskey: (sessionId, userId, challengeId, response, now) =>
      checkPasskey(room, { sessionId, userId }, { challengeId, response }, now),
    secondStepsOf: (userId) => secondStepsOf(db, room, userId),
    removeSecondStep: (userId, id, now) => removeSecondStep(room, userId, id, now),
    resetSecondSteps: (userId, now) => resetSecondSteps(room, userId, now),
    newRecoveryCodes: (userId, now) => newRecoveryCodes(room, userId, now),
    peek: (token, now) => peek(db, room, token, now),
    requestPasswordReset: (email, now) => requestPasswordReset(room, email, now),
    resetPassword: (token, newPassword, now) => resetPassword(room, token, newPassword, now),
    checkPassword: (userId, password, now) => checkPassword(room, userId, password, now),
    changePassword: (userId, sessionId, current, next, now) =>
      changePassword(room, { userId, sessionId }, { current, next }, now),
    changeEmail: (userId, newEmail, now) => changeEmail(room, userId, newEmail, now),
    confirmNewEmail: (token, now) => confirmNewEmail(room, token, now),
    closeAccount: (userId, password, now) => closeAccount(room, userId, password, now),
    keepForm: (whom, address, typed, now) => keepForm(room, whom, address, typed, now),
    keptForm: (whom, address, now) => keptForm(room, whom, address, now),
    discardForm: (whom, address) => discardForm(room, whom, address),
    sweepKeptForms: (now) => sweepKeptForms(db, authorityId, now),
    createAccount: (given) => createAccount(room, given),
    confirmEmail: (token, now) => confirmEmail(room, token, now),
    resendConfirmation: (email, now) => resendConfirmation(room, email, now),
  }
}
