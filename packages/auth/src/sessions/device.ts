import Bowser from 'bowser'

/** What is said of a program that does not say what it is, or is none that we know. */
export const UNKNOWN_DEVICE = 'a browser we do not know'

/** Names as people use them, where the library's are longer. */
const BROWSERS: Readonly<Record<string, string>> = {
  'Microsoft Edge': 'Edge',
  'Samsung Internet for Android': 'Samsung Internet',
  'Amazon Silk': 'Silk',
}
const PLACES: Readonly<Record<string, string>> = { macOS: 'Mac', 'Chrome OS': 'Chromebook', iOS: 'iPhone' }

/** Only names from the library's own lists: a User-Agent can hold any words, and these go into a message. */
const KNOWN = new Set([...Object.values(Bowser.BROWSER_MAP), ...Object.values(Bowser.OS_MAP)])

/** The longest User-Agent that is looked at. */
const LONGEST = 512

/**
 * A browser in a few words, such as "Safari on iPhone": enough for its owner to know it by, and no more. It names
 * no version, so that an update does not make it another device.
 *
 * @param userAgent the User-Agent header, which may be empty.
 */
export function describeDevice(userAgent: string): string {
  const text = userAgent.trim().slice(0, LONGEST)
  if (text === '') return UNKNOWN_DEVICE
  const { browser, os, platform } = Bowser.parse(text)
  const name = browser.name && KNOWN.has(browser.name) ? (BROWSERS[browser.name] ?? browser.name) : null
  const system = os.name && KNOWN.has(os.name) ? (PLACES[os.name] ?? os.name) : null
  const place = platform.model === 'iPad' ? 'iPad' : system
  if (!name) return place ? `a browser on ${place}` : UNKNOWN_DEVICE
  return place ? `${name} on ${place}` : name
}
