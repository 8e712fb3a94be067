import type { World } from '@common-ground/db'

/** Where the links in our messages lead. The app serves a page at each. */
export const mailPaths = {
  confirmEmail: (token: string): string => `/confirm-email/${token}`,
  confirmNewEmail: (token: string): string => `/confirm-new-email/${token}`,
  resetPassword: (token: string): string => `/reset-password/${token}`,
  signIn: (): string => '/sign-in',
  forgottenPassword: (): string => '/forgotten-password',
} as const

type Texts = { readonly subject: string; readonly lines: readonly string[] }

/** What a message may hold. `device` is one of our own descriptions and `when` a date and time in words. */
export type Facts = {
  readonly origin: string
  readonly token: string
  readonly device: string
  readonly when: string
  /** Staff have no page on which to choose another password: somebody at the council helps them. */
  readonly world: World
}

const notYou = ({ origin, world }: Facts): readonly string[] =>
  world === 'staff'
    ? ['If it was not you, tell your manager at once.']
    : [
        'If it was not you, choose another password here now. It signs every device out.',
        `${origin}${mailPaths.forgottenPassword()}`,
      ]

/**
 * The messages about accounts. None of them holds what somebody typed, not even a name: anybody may type any
 * address, and these must not carry a stranger's words to it.
 */
export const MAIL = {
  confirmEmail: ({ origin, token }: Facts): Texts => ({
    subject: 'Confirm your email address',
    lines: [
      'Open this link to finish creating your account. It works once, for 24 hours.',
      `${origin}${mailPaths.confirmEmail(token)}`,
      'If you did not ask for an account, you do not need to do anything.',
    ],
  }),
  alreadyHaveAccount: ({ origin }: Facts): Texts => ({
    subject: 'You already have an account',
    lines: [
      'Somebody tried to create an account with this email address. You already have one.',
      'If it was you, sign in here:',
      `${origin}${mailPaths.signIn()}`,
      'If you do not remember your password, choose a new one here:',
      `${origin}${mailPaths.forgottenPassword()}`,
      'If it was not you, you do not need to do anything. Nobody has seen or changed your account.',
    ],
  }),
  finishAccount: ({ origin, token }: Facts): Texts => ({
    subject: 'Finish creating your account',
    lines: [
      'Somebody asked for an account with this email address more than once, and it is not finished yet.',
      'To be sure that the password is yours, choose it again here. The link works once, for 1 hour.',
      `${origin}${mailPaths.resetPassword(token)}`,
      'If you did not ask for an account, you do not need to do anything.',
    ],
  }),
  resetPassword: ({ origin, token }: Facts): Texts => ({
    subject: 'Choose a new password',
    lines: [
      'Open this link to choose a new password. It works once, for 1 hour.',
      `${origin}${mailPaths.resetPassword(token)}`,
      'If you did not ask for this, you do not need to do anything. Your password stays as it is.',
    ],
  }),
  passwordChanged: (facts: Facts): Texts => ({
    subject: 'Your password was changed',
    lines: [
      'The password of your account was changed just now. Every other device has been signed out.',
      ...notYou(facts),
    ],
  }),
  newDevice: (facts: Facts): Texts => ({
    subject: 'You signed in from a new device',
    lines: [
      `Somebody signed in to your account on ${facts.when}, with ${facts.device}. We had not seen that before.`,
      'If it was you, you do not need to do anything.',
      ...notYou(facts),
    ],
  }),
  secondStepAdded: (facts: Facts): Texts => ({
    subject: 'A second step was added to your account',
    lines: [
      'From now on, signing in asks for your password and then for a second step.',
      'Keep your recovery codes somewhere safe. They let you in if you lose your phone or key.',
      ...notYou(facts),
    ],
  }),
  secondStepRemoved: (facts: Facts): Texts => ({
    subject: 'A second step was removed from your account',
    lines: [
      'One of the second steps that you sign in with was removed just now. It no longer lets anybody in.',
      ...notYou(facts),
    ],
  }),
  secondStepReset: ({ origin }: Facts): Texts => ({
    subject: 'Your second step was taken off your account',
    lines: [
      'A manager took the second step off your account, because you had lost it. Every device has been signed out.',
      'Sign in with your password and add a new second step:',
      `${origin}${mailPaths.signIn()}`,
      'If you did not ask for this, tell your manager at once.',
    ],
  }),
  emailChangeAsked: ({ origin }: Facts): Texts => ({
    subject: 'Somebody asked to change your email address',
    lines: [
      'Somebody who is signed in to your account asked to change its email address.',
      'We sent a link to the new one.',
      'Nothing changes until that link is used. After that, messages no longer come to this address.',
      'If it was not you, choose another password here now. It stops the change and signs every device out.',
      `${origin}${mailPaths.forgottenPassword()}`,
    ],
  }),
  confirmNewEmail: ({ origin, token }: Facts): Texts => ({
    subject: 'Confirm your new email address',
    lines: [
      'Open this link to use this email address for your account from now on. It works once, for 24 hours.',
      `${origin}${mailPaths.confirmNewEmail(token)}`,
      'If you did not ask for this, you do not need to do anything. Nothing changes.',
    ],
  }),
  emailInUse: ({ origin }: Facts): Texts => ({
    subject: 'This email address already has an account',
    lines: [
      'Somebody asked to use this email address for their account. It already has one, so nothing was changed.',
      'If it was you, sign in with this address here:',
      `${origin}${mailPaths.signIn()}`,
      'If it was not you, you do not need to do anything. Nobody has seen or changed your account.',
    ],
  }),
  accountClosed: (): Texts => ({
    subject: 'Your account is closed',
    lines: [
      'Your account was closed just now. Nobody can sign in with it any more.',
      'We removed your email address, phone number, password and second steps from the account.',
      'We kept your name, and what was written and decided in any disagreement you are part of.',
      'We must be able to show what happened, and why. Our privacy notice says for how long.',
      'Closing the account does not end a disagreement or an appeal, and no date changes.',
      'To carry on with one, write to us or call us.',
      'If it was not you who closed it, tell us as soon as you can.',
    ],
  }),
} as const satisfies Record<string, (facts: Facts) => Texts>

export type MailTemplate = keyof typeof MAIL
