import type { Element } from '../layout/document.ts'
import { paragraph } from '../layout/paragraph.ts'
import { after, type Piece } from '../layout/piece.ts'
import { PAGE, type Sheet } from '../layout/sheet.ts'
import { cleanLine } from '../text/clean.ts'
import type { Block, LetterHead, Paper } from '../types.ts'
import { contents, placesOf } from './contents.ts'
import { entry } from './entry.ts'
import { figure } from './figure.ts'
import { rows } from './grid.ts'
import { heading } from './heading.ts'
import { list } from './list.ts'
import { address, opening } from './opening.ts'
import { signature } from './signature.ts'
import { table } from './table.ts'
import { windowOpening } from './window.ts'
import { words } from './words.ts'

const NEW_PAGE: Piece = { height: 0, before: 0, keep: true, newPage: true, draw() {} }

/** Clear space above a block, as a multiple of the normal print. */
function spaceAbove(block: Block): number {
  if (block.kind === 'heading') return { 1: 2.2, 2: 1.9, 3: 1.5 }[block.level]
  if (block.kind === 'pageBreak') return 0
  const above = { words: 0.7, list: 0.6, rows: 0.9, table: 1.2, entry: 1.3, letterHead: 1.3, signature: 1.6 }
  return { ...above, figure: 1, contents: 1.2 }[block.kind]
}

function body(
  sheet: Sheet,
  root: Element,
  block: Exclude<Block, { kind: 'heading' | 'pageBreak' }>,
  places: ReadonlyMap<Block, string>,
): Piece[] {
  switch (block.kind) {
    case 'words':
      return words(sheet, root, block.text)
    case 'list':
      return list(sheet, root, block.items)
    case 'rows':
      return rows(sheet, root, block.rows)
    case 'table':
      return table(sheet, root, block)
    case 'entry':
      return entry(sheet, root, block)
    case 'signature':
      return signature(sheet, root, block)
    case 'figure':
      return figure(sheet, root, block.alt, block.drawing)
    case 'contents':
      return contents(sheet, root, places)
    case 'letterHead':
      return [...block.from.flatMap((line) => paragraph(sheet, root, line)), ...address(sheet, root, block)]
  }
}

/** The letter head, if the paper begins with one, and everything else. */
function parts({ blocks }: Paper): { letter: LetterHead | undefined; rest: readonly Block[] } {
  const [first, ...rest] = blocks
  return first?.kind === 'letterHead' ? { letter: first, rest } : { letter: undefined, rest: blocks }
}

/** A paper that gives its own title as a heading is not given it twice. */
const namesItself = ({ title, blocks }: Paper) =>
  blocks.some(
    (block) => block.kind === 'heading' && block.level === 1 && cleanLine(block.text) === cleanLine(title),
  )

/**
 * Blocks as pieces in reading order.
 *
 * @param under the level of the heading that they stand under; 0 where there is none.
 */
export function blockPieces(sheet: Sheet, root: Element, blocks: readonly Block[], under: number): Piece[] {
  const pieces: Piece[] = []
  const places = placesOf(blocks)
  let level = under
  let before: Block['kind'] | undefined
  let turn = false
  for (const block of blocks) {
    // A page is not turned under a heading, which would leave it alone.
    if (block.kind === 'pageBreak') turn = before !== 'heading'
    else {
      if (block.kind === 'heading') level = Math.min(block.level, level + 1)
      const made =
        block.kind === 'heading'
          ? heading(sheet, root, block.level, block.text, level, places.get(block))
          : body(sheet, root, block, places)
      if (turn && made.length) pieces.push(NEW_PAGE)
      if (made.length) turn = false
      const close = block.kind === 'heading' || before !== 'heading' ? 1 : 0.6
      pieces.push(...after(sheet.size * spaceAbove(block) * close, made))
    }
    before = block.kind
  }
  return pieces
}

/**
 * A whole paper as pieces in reading order: who it is from with the last dates, a letter's head, the title, and
 * the blocks. Characters that no font has are explained at the end.
 */
export function allPieces(sheet: Sheet, root: Element, document: Paper): Piece[] {
  const { letter, rest } = parts(document)
  const pieces = letter?.window
    ? windowOpening(sheet, root, document, letter)
    : opening(sheet, root, document, letter)
  if (letter && !letter.window) pieces.push(...address(sheet, root, letter))
  const isNamed = namesItself(document)
  if (!isNamed) pieces.push(...after(sheet.size * 2, heading(sheet, root, 0, document.title, 1)))
  pieces.push(...blockPieces(sheet, root, rest, isNamed ? 0 : 1))
  if (sheet.lacking) pieces.push(...after(sheet.size * 2, note(sheet, root)))
  return pieces
}

/** What the replacement sign means, for whoever reads a paper that has it. */
export const note = (sheet: Sheet, root: Element): Piece[] =>
  paragraph(
    sheet,
    root,
    'Where you see \ufffd, somebody wrote a character that this paper has no shape for. It is kept as they wrote it.',
    { muted: true },
  )

/** Where the pieces go on a page, in points. */
export const ROOM = { top: PAGE.top, bottom: PAGE.height - PAGE.foot }
