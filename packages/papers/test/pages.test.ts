import { describe, expect, test } from 'vitest'
import { paginate } from '../src/layout/paginate.ts'
import type { Piece } from '../src/layout/piece.ts'
import { found, made, oneLine, outside } from './reading.ts'

const WORDS = 'They do not agree with what was decided. '

const piece = (height: number, rest: Partial<Piece> = {}): Piece => ({
  height,
  before: 0,
  keep: false,
  draw() {},
  ...rest,
})
const heights = (pieces: readonly Piece[]) =>
  paginate(pieces, { top: 0, bottom: 100 }).map((page) => page.map((placed) => placed.piece.height))

describe('pages', () => {
  test('are filled in order', () =>
    expect(heights([piece(60), piece(40), piece(1)])).toEqual([[60, 40], [1]]))
  test('are at least one', () => expect(heights([])).toEqual([[]]))
  test('keep what belongs together together', () =>
    expect(heights([piece(80), piece(10, { keep: true }), piece(20)])).toEqual([[80], [10, 20]]))
  test('part what is taller than a page', () =>
    expect(heights([piece(5), piece(60, { keep: true }), piece(50)])).toEqual([[5], [60], [50]]))
  test('hold even a piece that is too tall', () =>
    expect(heights([piece(5), piece(150), piece(5)])).toEqual([[5], [150], [5]]))
  test('have no clear space at the top', () =>
    expect(paginate([piece(99), piece(5, { before: 20 })], { top: 0, bottom: 100 })[1]?.[0]?.y).toBe(0))
  test('begin with the head of a table that goes over them', () => {
    const head = piece(10)
    const row = (height: number) => piece(height, { repeat: head })
    const pages = paginate([head, row(80), row(30), row(80)], { top: 0, bottom: 100 })
    expect(pages.map((page) => page.map(({ again, y }) => [again, y]))).toEqual([
      [
        [false, 0],
        [false, 10],
      ],
      [
        [true, 0],
        [false, 10],
      ],
      [
        [true, 0],
        [false, 10],
      ],
    ])
  })
  test('are turned when asked, and not twice', () =>
    expect(heights([piece(1), piece(0, { newPage: true, keep: true }), piece(2)])).toEqual([[1], [0, 2]]))
})

test('a table goes over pages with its head, which is heard once', async () => {
  const rows = Array.from({ length: 90 }, (_, at) => [`Step ${at}.`, `${(at % 28) + 1} May 2027`, WORDS])
  const { pages, text } = await made([{ kind: 'table', caption: 'Steps', head: ['Step', 'By', 'Why'], rows }])
  expect(pages.length).toBeGreaterThan(3)
  for (const { pieces } of pages) expect(pieces.filter((piece) => piece.text === 'Why')).toHaveLength(1)
  expect(
    pages
      .flatMap(({ tree }) => found(tree, 'TH'))
      .map(({ text }) => text)
      .filter(Boolean),
  ).toEqual(['Step', 'By', 'Why'])
  for (const [step = ''] of rows) expect(text.split(step)).toHaveLength(2)
})

test('a row that is taller than a page goes on over it', async () => {
  const all = await made([
    { kind: 'table', caption: 'c', head: ['a', 'b'], rows: [['x', WORDS.repeat(300)]] },
  ])
  expect(all.pages.length).toBeGreaterThan(3)
  expect(outside(all)).toEqual([])
  expect(oneLine(all.text).match(/They do not agree/g)?.length).toBe(300)
})

test('a table of too many columns is told row by row', async () => {
  const head = Array.from({ length: 30 }, (_, at) => `Column ${at}`)
  const all = await made([{ kind: 'table', caption: 'Wide', head, rows: [head.map((name) => `in ${name}`)] }])
  expect(outside(all)).toEqual([])
  expect(
    found(
      all.pages.flatMap(({ tree }) => tree),
      'TH',
    )
      .map(({ text }) => oneLine(text))
      .filter(Boolean),
  ).toEqual(head)
})

test('rows of any length and none, and tables of nothing, are no trouble', async () => {
  const { text } = await made([
    { kind: 'table', caption: 'Ragged', head: ['a'], rows: [['1', '2', '3'], [], ['4']] },
    { kind: 'table', caption: 'Bare', head: [], rows: [] },
    { kind: 'rows', rows: [] },
    { kind: 'list', items: [] },
    { kind: 'list', items: ['', ' '] },
    { kind: 'words', text: '' },
    { kind: 'signature', name: '', how: '', day: '' },
  ])
  expect(oneLine(text)).toContain('Ragged a 1 2 3 4 Bare')
})

test.each(Array.from({ length: 24 }, (_, at) => at + 18))(
  'no heading stands alone at the foot of a page: after %d lines',
  async (count) => {
    const lines = Array.from({ length: count }, () => ({ kind: 'words', text: 'A line.' }) as const)
    const { pages } = await made([
      ...lines,
      { kind: 'heading', level: 1, text: 'Section' },
      { kind: 'heading', level: 2, text: 'Part' },
      { kind: 'pageBreak' },
      { kind: 'table', caption: 'Caption', head: ['Head'], rows: [['Body']] },
    ])
    const on = (said: string) =>
      pages.findIndex(({ pieces }) => pieces.some((piece) => piece.text.trim() === said))
    expect([on('Part'), on('Caption'), on('Head'), on('Body')]).toEqual(Array(4).fill(on('Section')))
  },
)

test('page breaks turn the page once, and never make an empty one', async () => {
  const turn = { kind: 'pageBreak' } as const
  const { pages } = await made([
    { kind: 'words', text: 'One' },
    turn,
    turn,
    { kind: 'words', text: 'Two' },
    turn,
  ])
  expect(pages).toHaveLength(2)
  expect(oneLine(pages[1]?.text ?? '')).toBe('Two')
})
