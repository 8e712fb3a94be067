import type { ChangeEmailAnswer, ConfirmNewEmailAnswer } from './accounts/change-email.ts'
import type { ChangePasswordAnswer } from './accounts/change-password.ts'
import type { CheckPasswordAnswer } from './accounts/check-password.ts'
import type { CloseAnswer } from './accounts/close.ts'
import type { ConfirmAnswer } from './accounts/confirm.ts'
import type { CreateAnswer, NewAccount } from './accounts/create.ts'
import type { ResetAnswer } from './accounts/reset.ts'
import type { Peeked } from './accounts/tokens.ts'
import type { Federation } from './federation/federation.ts'
import type { KeptFor, Typed } from './kept-forms/kept-forms.ts'
import type { AppBegun, ConfirmAppAnswer } from './second-step/add-app.ts'
import type { FinishPasskeyAnswer, PasskeyBegun } from './second-step/add-passkey.ts'
import type { NewCodesAnswer, RemoveStepAnswer } from './second-step/change.ts'
import type { CheckCodeAnswer } from './second-step/check-code.ts'
import type { CheckPasskeyAnswer, PasskeyAsked } from './second-step/check-passkey.ts'
import type { SecondStep } from './second-step/steps.ts'
import type { Device } from './sessions/devices.ts'
import type { ValidSession } from './sessions/sessions.ts'
import type { SignInAnswer, SignInAttempt } from './sign-in.ts'
import type { Refused, SignedInUser } from './types.ts'

/** Coming in, being in and going out. */
type SigningIn = {
  /** Signs in with a password, or says why not. @throws TooBusy */
  readonly signIn: (attempt: SignInAttempt) => Promise<SignInAnswer>
  /** Whose session this is, whether it was just renewed and when it ends; null when it has. One statement. */
  readonly validateSession: (sessionId: string, now: Date) => Promise<ValidSession | null>
  /** Ends one session. */
  readonly signOut: (sessionId: string) => Promise<void>
  /** Ends every session of a person. */
  readonly signOutEverywhere: (userId: string) => Promise<void>
  /** Opens a session for somebody who is already known, and gives its secret. `device` is the User-Agent. */
  readonly openSession: (userId: string, now: Date, device?: string) => Promise<string>
  /** Where somebody is signed in, this session first. */
  readonly devicesOf: (userId: string, currentSessionId: string, now: Date) => Promise<readonly Device[]>
  /** Signs one of somebody's devices out. */
  readonly endDevice: (userId: string, publicId: string) => Promise<void>
}

/** The second step: having one, and passing it. */
type SecondSteps = {
  /** Begins to add an authenticator app. @throws when there is no `secretKey`. */
  readonly beginApp: (userId: string, now: Date, name?: string) => Promise<AppBegun | Refused<'signedOut'>>
  /** Finishes adding it with a code it shows. Give the session, so that it need not pass what it just added. */
  readonly confirmApp: (
    userId: string,
    id: string,
    code: string,
    now: Date,
    sessionId?: string,
  ) => Promise<ConfirmAppAnswer>
  /** Passes the second step in a session with a code from an app, or a recovery code. */
  readonly checkCode: (sessionId: string, userId: string, code: string, now: Date) => Promise<CheckCodeAnswer>
  /** Begins to add a passkey. */
  readonly beginPasskey: (
    user: Pick<SignedInUser, 'id' | 'email' | 'fullName'>,
    now: Date,
  ) => Promise<PasskeyBegun>
  /** Finishes adding it with the browser's answer. Give the session, as with an app. */
  readonly finishPasskey: (
    userId: string,
    challengeId: string,
    response: unknown,
    name: string,
    now: Date,
    sessionId?: string,
  ) => Promise<FinishPasskeyAnswer>
  /** What to ask the browser for; null when the account has no passkey. */
  readonly passkeyOptions: (userId: string, now: Date) => Promise<PasskeyAsked | null>
  /** Passes the second step in a session with the browser's answer. */
  readonly checkPasskey: (
    sessionId: string,
    userId: string,
    challengeId: string,
    response: unknown,
    now: Date,
  ) => Promise<CheckPasskeyAnswer>
  /** The second steps somebody has. */
  readonly secondStepsOf: (userId: string) => Promise<readonly SecondStep[]>
  /** Removes one. Ask for the password first: `checkPassword`. */
  readonly removeSecondStep: (userId: string, id: string, now: Date) => Promise<RemoveStepAnswer>
  /** Takes all of somebody's, who has lost them, and signs them out everywhere. */
  readonly resetSecondSteps: (userId: string, now: Date) => Promise<RemoveStepAnswer>
  /** Makes new recovery codes, to be shown once. Ask for the password first. */
  readonly newRecoveryCodes: (userId: string, now: Date) => Promise<NewCodesAnswer>
}

/** Changing and closing an account. */
type OwnAccount = {
  /** What a link in a message is worth, without using it. */
  readonly peek: (token: string, now: Date) => Promise<Peeked>
  /** Sends a link to choose a new password, if there is such an account. */
  readonly requestPasswordReset: (email: string, now: Date) => Promise<{ ok: true }>
  /** Sets a new password with that link and ends every session. @throws TooBusy */
  readonly resetPassword: (token: string, newPassword: string, now: Date) => Promise<ResetAnswer>
  /** Whether it is the person themselves who asks. @throws TooBusy */
  readonly checkPassword: (userId: string, password: string, now: Date) => Promise<CheckPasswordAnswer>
  /** Changes a password and ends every other session. @throws TooBusy */
  readonly changePassword: (
    userId: string,
    sessionId: string,
    current: string,
    next: string,
    now: Date,
  ) => Promise<ChangePasswordAnswer>
  /** Sends a link to a new address and tells the old one. Ask for the password first: `checkPassword`. */
  readonly changeEmail: (userId: string, newEmail: string, now: Date) => Promise<ChangeEmailAnswer>
  /** Uses that link, once. */
  readonly confirmNewEmail: (token: string, now: Date) => Promise<ConfirmNewEmailAnswer>
  /** Closes an account for good. @throws TooBusy */
  readonly closeAccount: (userId: string, password: string, now: Date) => Promise<CloseAnswer>
}

/** What was typed in a form that came after its session had ended. */
type KeptForms = {
  /** Keeps it for a day, for the same account in the same browser and nobody else. */
  readonly keepForm: (whom: KeptFor, address: string, typed: Typed, now: Date) => Promise<void>
  /** What is kept for somebody at an address, or null. */
  readonly keptForm: (whom: KeptFor, address: string, now: Date) => Promise<Typed | null>
  /** Throws it away. */
  readonly discardForm: (whom: KeptFor, address: string) => Promise<void>
  /** Throws away what nobody came back for. */
  readonly sweepKeptForms: (now: Date) => Promise<void>
}

/** Signing in and out of one app of one authority. Nobody else's accounts or sessions exist here. */
export type Auth = SigningIn & SecondSteps & OwnAccount & KeptForms

/** The council's app, with its own provider where the environment names one. */
export type StaffAuth = Auth & { readonly federation: Federation | null }

/** The portal's, where families make their own accounts. Staff are given theirs. */
export type PortalAuth = Auth & {
  /** Creates an account and sends the link that confirms it. @throws TooBusy */
  readonly createAccount: (given: NewAccount) => Promise<CreateAnswer>
  /** Confirms an address with that link, once. */
  readonly confirmEmail: (token: string, now: Date) => Promise<ConfirmAnswer>
  /** Sends the link again, if there is such an account. */
  readonly resendConfirmation: (email: string, now: Date) => Promise<{ ok: true }>
}
