import type { Text } from './geometry.ts'

/** The height of all text in a chart, in its units, and of a line of it. */
export const TEXT_SIZE = 16
export const LINE = 20

/** Widths of Arial's letters in thousandths of its size, as its metrics give them. Digits and most letters are 556. */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  (
    [
      [222, "ijl'’‘"],
      [278, ' ft.,:;!/I[]|'],
      [333, 'r-()“”'],
      [389, '"*'],
      [500, 'ckJsvxyz'],
      [584, '+=<>~'],
      [611, 'FTZ'],
      [667, 'ABEKPSVXY&'],
      [722, 'wCDHNRU'],
      [778, 'GOQ'],
      [833, 'mM'],
      [889, '%'],
      [944, 'W'],
      [1000, '—@…'],
    ] as const
  ).flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
)
const BOLD = 1.12

const letterWidth = (letter: string): number =>
  WIDTHS.get(letter) ??
  ((letter.codePointAt(0) ?? 0) < 0x2e80 ? ((letter.codePointAt(0) ?? 0) < 0x250 ? 556 : 722) : 1000)

/** How wide a line of text is at most, in the chart's units. No font is read: Arial's widths are known. */
export function widthOf(words: string, bold = false): number {
  const thousandths = [...words].reduce((sum, letter) => sum + letterWidth(letter), 0)
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
