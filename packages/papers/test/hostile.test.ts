import { expect, test } from 'vitest'
import type { Block } from '../src/index.ts'
import { made, oneLine, outside } from './reading.ts'

/** One of each block, with this text in every place that takes one. */
const everywhere = (text: string): Block[] => [
  { kind: 'letterHead', to: [text, ''], from: [text], day: text },
  { kind: 'heading', level: 1, text },
  { kind: 'heading', level: 3, text },
  { kind: 'words', text },
  { kind: 'list', items: [text, ''] },
  { kind: 'rows', rows: [{ key: text, value: text }] },
  { kind: 'table', caption: text, head: [text, 'b', 'c'], rows: [['1', text, '3']] },
  { kind: 'entry', title: text, by: text, at: text, details: [text], body: text },
  { kind: 'signature', name: text, how: text, day: text },
  { kind: 'signature', name: text, how: text, day: '' },
]

const anyText = (text: string) =>
  made(everywhere(text), {
    title: text,
    reference: text,
    from: text,
    datesBox: [{ what: text, day: text }],
    size: 'large',
  })

test.each([
  ['nothing', ''],
  ['spaces and breaks', ' \n\n \t \r\n '],
  ['control characters', Array.from({ length: 32 }, (_, at) => String.fromCharCode(at)).join('x')],
  ['half characters', '\ud83d a \udc00'],
  ['markup', '<script>alert(1)</script> & ]]> (\\) %PDF /Type {x} \\n'],
  ['direction tricks', 'abc \u202egnp.exe\u202c \u2066x\u2069 \u200f'],
  ['marks without a letter', `\u0301\u0301\u064b ${'o\u0301'.repeat(50)}`],
  ['many marks on one letter', `Z${'\u0335\u0321\u0489\u0301'.repeat(200)} end`],
  ['emoji', '👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇬🇧👍🏽🫠❤️'.repeat(30)],
  ['every way at once', 'Łódź محمد (Mo) বাংলা ਪੰਜਾਬੀ 李明 שלום 12/05/2026 ትግርኛ. '.repeat(20)],
  ['private signs', '\ue000\uf8ff\u{10ffff}\ufffe'],
])('%s is put on paper', async (_, text) => {
  const all = await anyText(text)
  expect(outside(all)).toEqual([])
})

test('ten thousand letters without a space run over lines and pages, and all are there', async () => {
  const text = 'abcdefghij'.repeat(1000)
  const all = await made([
    { kind: 'words', text },
    { kind: 'table', caption: 'c', head: ['Narrow', 'Wide'], rows: [['1', text]] },
  ])
  expect(outside(all)).toEqual([])
  expect(all.text.replace(/\s/g, '').match(/abcdefghij/g)).toHaveLength(2000)
})

test.each([
  ['Arabic', 'ابجدهوزحطي'],
  ['Bengali', 'ক্ষমতা'],
  ['unprintable', '李'],
])('ten thousand %s letters without a space stay on the page', async (_, text) => {
  const all = await made([{ kind: 'words', text: text.repeat(10_000 / text.length) }])
  expect(outside(all)).toEqual([])
  expect(all.pages.length).toBeGreaterThan(1)
})

test('a heading of ten thousand letters is a heading over pages', async () => {
  const all = await made([{ kind: 'heading', level: 2, text: 'Long '.repeat(2000) }])
  expect(outside(all)).toEqual([])
  expect(oneLine(all.text).match(/Long/g)).toHaveLength(2000)
  expect(all.outline[0]?.items[0]?.title).toHaveLength(120)
})

test('a year of messages is made in seconds', async () => {
  const body = 'We do not agree, because the school has written twice that it cannot meet his needs. '.repeat(
    10,
  )
  const blocks = Array.from({ length: 500 }, (_, at): Block => {
    return { kind: 'entry', title: `Message ${at}`, by: 'Łucja', at: '3 May', details: [], body }
  })
  const started = performance.now()
  const { pages } = await made(blocks)
  expect(pages.length).toBeGreaterThan(100)
  expect(performance.now() - started).toBeLessThan(30_000)
})
