import { bareLetter, type Letter, type Names } from './letter.ts'

/**
 * The message with the code of something that was begun and not sent. It says nothing of what it is about.
 *
 * @param days how many days the draft is kept after it was last saved.
 */
export const comeBackLetter = (code: string, days: number, names: Names): Letter =>
  bareLetter('comeBack', { code, days: String(days), link: `${names.portalOrigin}/raise/come-back` }, names)
