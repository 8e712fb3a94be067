import type { Text } from './geometry.ts'

/** The height of all text in a chart, in its units, and of a line of it. */
export const TEXT_SIZE = 16
export const LINE = 20

/**
 * Widths of letters in thousandths of their size: of each the wider in Arial and in DejaVu Sans, which stands in for it
 * on machines without it. Digits and most letters are 636.
 */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  (
    [
      [278, "'ijl"],
      [318, ' ,.‘’IJ!'],
      [361, 'f/:;|-'],
      [411, 'tr()[]'],
      [521, 's"*_`–“”z'],
      [556, '?cL'],
      [592, 'vxyk'],
      [615, 'aeoFT'],
      [667, 'EKSP'],
      [685, 'AVXYZB'],
      [722, 'RC'],
      [752, 'UNH'],
      [787, 'GOQD&'],
      [838, 'w#+<=>^~'],
      [974, 'mM%'],
      [1000, 'W—@…'],
    ] as const
  ).flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
)
const MOST_LETTERS = 636
/** Of scripts other than Latin, and of those whose letters are as wide as high. */
const OTHER_LETTERS = 800
const FULL_LETTERS = 1000
const BOLD = 1.16

function letterWidth(letter: string): number {
  const known = WIDTHS.get(letter)
  if (known !== undefined) return known
  const code = letter.codePointAt(0) ?? 0
  if (code < 0x250) return MOST_LETTERS
  return code < 0x2e80 ? OTHER_LETTERS : FULL_LETTERS
}

/** How wide a line of text is at most, in the chart's units. No font is read: the widths of letters are known. */
export function widthOf(words: string, bold = false): number {
  let thousandths = 0
  for (const letter of words) thousandths += letterWidth(letter)
  return (thousandths / 1000) * TEXT_SIZE * (bold ? BOLD : 1)
}

/** Breaks one word that is wider than a line. */
function pieces(word: string, width: number, bold: boolean): string[] {
  const all: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece && widthOf(piece + letter, bold) > width) {
      all.push(piece)
      piece = ''
    }
    piece += letter
  }
  return piece ? [...all, piece] : all
}

/** Lines of at most `width`, broken between words, and inside a word only where one fills a line by itself. */
export function wrap(words: string, width: number, bold = false): string[] {
  const lines: string[] = []
  for (const word of words
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((each) => pieces(each, width, bold))) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`, bold) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The box that a line of text fills. */
export function boxOf({ x, y, anchor, bold, words }: Text) {
  const width = widthOf(words, bold)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - TEXT_SIZE * 0.8, bottom: y + TEXT_SIZE * 0.22 }
}
