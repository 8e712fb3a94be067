import type { Names } from './letter.ts'

/** Where an invitation is read and accepted. */
export const invitationLink = (origin: string, token: string): string => `${origin}/invitations/${token}`

/**
 * The message to somebody who is asked to come to a disagreement. It says nothing of whose it is: the address was
 * typed by somebody else, and may be wrong.
 *
 * @param days how many days the link works.
 */
export function invitationLetter(
  token: string,
  days: number,
  names: Names,
): { readonly template: string; readonly subject: string; readonly body: string } {
  const body = [
    'Somebody has asked you to stand beside them in a disagreement about special educational needs.',
    'Open this link to see what they ask of you, and say yes or no. You sign in with this email address.',
    invitationLink(names.portalOrigin, token),
    `The link works for ${days} days. If you do not know what this is about, you do not need to do anything.`,
    names.authorityName,
  ]
  return { template: 'invitation', subject: 'You have been asked to help', body: body.join('\n\n') }
}
