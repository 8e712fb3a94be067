import { randomUUID } from 'node:crypto'
import { authorities, outbox, type Tx } from '@common-ground/db'
import { eq } from 'drizzle-orm'
import type { Room } from './types.ts'

/** Where the links in our messages lead. The app serves a page at each. */
export const mailPaths = {
  confirmEmail: (token: string): string => `/confirm-email/${token}`,
  resetPassword: (token: string): string => `/reset-password/${token}`,
  signIn: (): string => '/sign-in',
  forgottenPassword: (): string => '/forgotten-password',
} as const

type Texts = { readonly subject: string; readonly lines: readonly string[] }
type Facts = { readonly origin: string; readonly token: string }

/**
 * The messages about accounts. None of them holds what somebody typed, not even a name: anybody may type any
 * address, and these must not carry a stranger's words to it.
 */
const MAIL = {
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
  passwordChanged: ({ origin }: Facts): Texts => ({
    subject: 'Your password was changed',
    lines: [
      'The password of your account was changed just now. You have been signed out everywhere.',
      'If it was not you, choose another password here now:',
      `${origin}${mailPaths.forgottenPassword()}`,
    ],
  }),
} as const satisfies Record<string, (facts: Facts) => Texts>

export type MailTemplate = keyof typeof MAIL

type Letter = {
  readonly template: MailTemplate
  readonly to: { readonly id: string; readonly email: string }
  readonly token?: string
  readonly now: Date
}

/** Puts a message about an account in the outbox, in the transaction of what it tells. */
export async function post(tx: Tx, room: Room, letter: Letter): Promise<void> {
  const { authorityId, origin } = room
  const { subject, lines } = MAIL[letter.template]({ origin, token: letter.token ?? '' })
  const [authority] = await tx
    .select({ name: authorities.name })
    .from(authorities)
    .where(eq(authorities.authorityId, authorityId))
  await tx.insert(outbox).values({
    authorityId,
    key: `account:${letter.template}:${randomUUID()}`,
    toUserId: letter.to.id,
    toAddress: letter.to.email,
    template: letter.template,
    subject,
    body: [...lines, authority?.name ?? ''].join('\n\n').trimEnd(),
    createdAt: letter.now,
  })
}
