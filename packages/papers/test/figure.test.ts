import { expect, test } from 'vitest'
import { type Block, type Drawing, paper } from '../src/index.ts'
import { found, made, outside, plain } from './reading.ts'

const DRAWING: Drawing = {
  width: 640,
  height: 200,
  textSize: 16,
  shapes: [
    { kind: 'rect', x: 100, y: 20, width: 300, height: 24, colour: '#12436d', tile: null },
    {
      kind: 'rect',
      x: 100,
      y: 60,
      width: 120,
      height: 24,
      colour: '#28a197',
      tile: { size: 8, d: 'M-2,2L2,-2M0,8L8,0M6,10L10,6', stroke: 2 },
    },
    {
      kind: 'path',
      x: 0,
      y: 0,
      d: 'M10,180L600,180',
      filled: false,
      colour: '#0b0c0c',
      thickness: 2,
      dash: [6, 4],
    },
    {
      kind: 'path',
      x: 300,
      y: 100,
      d: 'M4,0A4,4,0,1,1,-4,0A4,4,0,1,1,4,0',
      filled: true,
      colour: '#12436d',
      thickness: 3,
      dash: null,
    },
    { kind: 'text', x: 640, y: 40, anchor: 'end', bold: true, words: '44' },
    { kind: 'text', x: 90, y: 40, anchor: 'end', bold: false, words: 'Contents' },
    { kind: 'text', x: 300, y: 196, anchor: 'middle', bold: false, words: 'Nov' },
  ],
}
const ALT = 'Bar chart. Contents of the plan 44. The table that follows has every figure.'
const figure = (drawing = DRAWING): Block => ({ kind: 'figure', alt: ALT, drawing })
const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text })
const words = (text: string): Block => ({ kind: 'words', text })

const latin = async (blocks: readonly Block[]) => Buffer.from(await paper(plain(blocks))).toString('latin1')

test('a drawing is a figure with its words, and where it lies', async () => {
  const file = await made([figure()])
  const [page] = file.pages
  expect(found(page?.tree ?? [], 'Figure')).toHaveLength(1)
  expect(found(page?.tree ?? [], 'Figure')[0]?.text).toMatch(/^44 ?Contents ?Nov$/)
  const bytes = await latin([figure()])
  expect(bytes).toContain(`/Alt (${ALT})`)
  expect(bytes).toMatch(/\/O \/Layout\n\/Placement \/Block\n\/BBox \[[\d. ]+\]/)
})

test('its text is as large as all print, inside the page, at the ends that it was given', async () => {
  const file = await made([figure()])
  const [page] = file.pages
  const texts = page?.pieces.filter(({ text }) => ['44', 'Contents', 'Nov'].includes(text)) ?? []
  expect(texts.map(({ size }) => Math.round(size))).toEqual([12, 12, 12])
  const [end] = texts
  // 640 units of 0.75 points are 480, which stand out of the 471 of a line on both sides alike.
  expect((end?.x ?? 0) + (end?.width ?? 0)).toBeCloseTo(62 + 471.28 / 2 + 240, 0)
  expect(outside(file).filter(({ x, width }) => x < 57 || x + width > 595.28 - 57)).toEqual([])
})

test('a drawing that no page holds is left out, and the paper goes on', async () => {
  const file = await made([figure({ ...DRAWING, height: 2_000 }), words('Beneath it')])
  expect(found(file.pages[0]?.tree ?? [], 'Figure')).toEqual([])
  expect(file.text).toContain('Beneath it')
})

test('the contents name each section that follows with its page, and lead there', async () => {
  const many = Array.from({ length: 40 }, (_, at) => words(`Line ${at}`))
  const blocks: Block[] = [
    words('Before'),
    { kind: 'contents' },
    heading(1, 'Service'),
    heading(2, 'How many'),
    ...many,
    heading(1, 'Team'),
    words('After'),
  ]
  const file = await made(blocks)
  const rows = found(file.pages[0]?.tree ?? [], 'TR').map(({ text }) => text)
  expect(rows).toEqual(['Section Page', 'Service 1', 'How many 1', expect.stringMatching(/^Team [2-9]$/)])
  const team = Number(rows.at(-1)?.split(' ').at(-1))
  expect(found(file.pages[team - 1]?.tree ?? [], 'H1').map(({ text }) => text)).toContain('Team')
  expect(found(file.pages[0]?.tree ?? [], 'Link').map(({ text }) => text)).toEqual([
    'Service',
    'How many',
    'Team',
  ])
  const bytes = await latin(blocks)
  for (const place of ['section-1', 'section-2', 'section-3']) {
    expect(bytes.split(`(${place})`).length).toBeGreaterThanOrEqual(3)
  }
})

test('a paper without sections has no contents, and the same drawing is the same bytes', async () => {
  const file = await made([{ kind: 'contents' }, words('Alone')])
  expect(found(file.pages[0]?.tree ?? [], 'Table')).toEqual([])
  expect(await paper(plain([figure()]))).toEqual(await paper(plain([figure()])))
})
