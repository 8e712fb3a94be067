import type { AccountTemplate } from '@common-ground/messages'

/** Where the links in our messages lead. The app serves a page at each. */
export const mailPaths = {
  confirmEmail: (token: string): string => `/confirm-email/${token}`,
  confirmNewEmail: (token: string): string => `/confirm-new-email/${token}`,
  resetPassword: (token: string): string => `/reset-password/${token}`,
  signIn: (): string => '/sign-in',
  forgottenPassword: (): string => '/forgotten-password',
} as const

/** Which page the link of a message leads to. A message that is not here has none of its own. */
const LINKS: Readonly<Partial<Record<AccountTemplate, (token: string) => string>>> = {
  confirmEmail: mailPaths.confirmEmail,
  alreadyHaveAccount: mailPaths.signIn,
  finishAccount: mailPaths.resetPassword,
  resetPassword: mailPaths.resetPassword,
  secondStepReset: mailPaths.signIn,
  confirmNewEmail: mailPaths.confirmNewEmail,
  emailInUse: mailPaths.signIn,
}

/** The addresses that a message about an account holds, on an app's origin. */
export const linksIn = (
  template: AccountTemplate,
  origin: string,
  token: string,
): { readonly link?: string; readonly passwordLink: string } => {
  const path = LINKS[template]?.(token)
  return {
    ...(path !== undefined && { link: `${origin}${path}` }),
    passwordLink: `${origin}${mailPaths.forgottenPassword()}`,
  }
}
