import type { OutsidePurpose } from '@common-ground/domain'
import { bareLetter, type Letter, type Names } from './letter.ts'

/** Where somebody outside reads what was sent to them. */
export const outsideLink = (origin: string, token: string): string => `${origin}/shared-with-you/${token}`

/**
 * The message to an organisation outside: why it comes, and a link to what is shared with it.
 *
 * @param until the last day on which the link opens, in words.
 */
export const outsideLetter = (purpose: OutsidePurpose, token: string, until: string, names: Names): Letter =>
  bareLetter(purpose, { link: outsideLink(names.portalOrigin, token), until }, names)
