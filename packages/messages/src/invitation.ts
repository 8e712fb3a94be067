import { bareLetter, type Letter, type Names } from './letter.ts'

/** Where an invitation is read and accepted. */
export const invitationLink = (origin: string, token: string): string => `${origin}/invitations/${token}`

/**
 * The message to somebody who is asked to come to a disagreement. It says nothing of whose it is: the address was
 * typed by somebody else, and may be wrong.
 *
 * @param days how many days the link works.
 */
export const invitationLetter = (token: string, days: number, names: Names): Letter =>
  bareLetter('invitation', { link: invitationLink(names.portalOrigin, token), days: String(days) }, names)
