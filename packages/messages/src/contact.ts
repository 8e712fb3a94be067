import { bareLetter, type Letter, type Names } from './letter.ts'

/** To the address that somebody had before: how to reach them was changed by whoever was signed in. */
export const contactChangedLetter = (names: Names): Letter =>
  bareLetter('contactChanged', { link: `${names.portalOrigin}/account` }, names)
