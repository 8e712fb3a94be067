// Joiners shape Persian and Indic words, so they stay; every other invisible sign goes, the ones that turn the
// direction of writing round above all: a name must not be able to rewrite the sentence that it stands in.
const INVISIBLE = /(?!\u200c|\u200d|\n)[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]/gu

/**
 * Text as a paper can hold it: composed, with plain line breaks and single spaces, and without control characters
 * or signs that change the direction of writing. Half a surrogate pair becomes the replacement sign.
 */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/[ \u2000-\u200a\u205f\u3000]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

/** The same on one line: for titles, names and everything that is set in a single line. */
export function cleanLine(text: string): string {
  return clean(text).replace(/\n+/g, ' ')
}

/**
 * At most so many characters, counted as a reader counts them, with a sign where something was cut.
 * For places that have no room to wrap: bookmarks, the title of a window.
 */
export function shorten(text: string, most: number): string {
  const characters = Array.from(graphemes(text))
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

/** The characters of a text as a reader counts them: a letter with its marks is one. */
export function* graphemes(text: string): Generator<string> {
  for (const { segment } of segmenter.segment(text)) yield segment
}
