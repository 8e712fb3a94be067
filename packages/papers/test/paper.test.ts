import { describe, expect, test } from 'vitest'
import { paper } from '../src/index.ts'
import { found, made, oneLine, outside, plain, read } from './reading.ts'

const LONG = 'The school has written twice that it cannot meet his needs without help that is not there. '

describe('what a screen reader is told', () => {
  const blocks = [
    { kind: 'heading', level: 1, text: 'The case' },
    { kind: 'words', text: 'First words.\n\nSecond words.' },
    { kind: 'list', items: ['One', 'Two'] },
    { kind: 'rows', rows: [{ key: 'Child', value: 'Adam' }] },
    { kind: 'heading', level: 2, text: 'Dates' },
    { kind: 'table', caption: 'Last dates', head: ['What', 'When'], rows: [['Appeal', '3 January 2027']] },
    {
      kind: 'entry',
      title: 'Decision sent',
      by: 'P Nair',
      at: '3 September',
      details: ['By post'],
      body: 'Dear all',
    },
  ] as const

  test('the file is tagged, titled, in British English and dated once', async () => {
    const { info, markInfo, preferences, pages } = await made(blocks)
    expect(markInfo).toMatchObject({ Marked: true })
    expect(info).toMatchObject({
      Title: 'What happened in this case',
      Author: 'Borchester County Council',
      Language: 'en-GB',
      CreationDate: 'D:20261124093000Z',
      ModDate: 'D:20261124093000Z',
    })
    expect(preferences).toMatchObject({ DisplayDocTitle: true })
    expect(pages[0]?.tree.map(({ role }) => role)).toEqual(['Document'])
  })

  test('the tree holds everything in reading order, each as what it is', async () => {
    const { pages } = await made(blocks)
    const [document] = pages[0]?.tree ?? []
    expect(document?.children.map(({ role, text }) => [role, text])).toEqual([
      ['P', 'Borchester County Council'],
      ['P', 'Reference CG-2026-000123'],
      ['H1', 'What happened in this case'],
      ['H1', 'The case'],
      ['P', 'First words.'],
      ['P', 'Second words.'],
      ['L', '• One • Two'],
      ['Table', 'Child Adam'],
      ['H2', 'Dates'],
      ['Table', 'Last dates What When Appeal 3 January 2027'],
      ['Sect', 'Decision sent P Nair, 3 September • By post Dear all'],
    ])
    const tree = pages[0]?.tree ?? []
    expect(found(tree, 'TH').map(({ text }) => text)).toEqual(['Child', 'What', 'When'])
    expect(found(tree, 'TD').map(({ text }) => text)).toEqual(['Adam', 'Appeal', '3 January 2027'])
    expect(found(tree, 'Caption').map(({ text }) => text)).toEqual(['Last dates'])
    expect(found(tree, 'LBody').map(({ text }) => text)).toEqual(['One', 'Two', 'By post'])
  })

  test('no level of heading is skipped, whatever was asked for', async () => {
    const { pages } = await made([
      { kind: 'heading', level: 3, text: 'Deep' },
      { kind: 'words', text: 'x' },
      { kind: 'heading', level: 3, text: 'Deeper' },
    ])
    const [document] = pages[0]?.tree ?? []
    const heads = document?.children.map(({ role }) => role).filter((role) => role.startsWith('H'))
    expect(heads).toEqual(['H1', 'H2', 'H3'])
  })

  test('the foot of a page is decoration, with the reference and the page', async () => {
    const { pages } = await made(Array.from({ length: 60 }, () => ({ kind: 'words', text: LONG }) as const))
    expect(pages.length).toBeGreaterThan(2)
    pages.forEach(({ foot, text }, at) => {
      expect(oneLine(foot)).toBe(`CG-2026-000123 Page ${at + 1} of ${pages.length}`)
      expect(text).not.toContain(' of ')
    })
  })
})

describe('bookmarks', () => {
  test('follow the headings, under the title', async () => {
    const { outline } = await made([
      { kind: 'heading', level: 1, text: 'One' },
      { kind: 'heading', level: 2, text: 'One, two' },
      { kind: 'heading', level: 3, text: 'One, two, three' },
      { kind: 'heading', level: 1, text: 'Two' },
    ])
    expect(outline).toMatchObject([
      {
        title: 'What happened in this case',
        items: [
          { title: 'One', items: [{ title: 'One, two', items: [{ title: 'One, two, three' }] }] },
          { title: 'Two', items: [] },
        ],
      },
    ])
  })

  test('a paper that names itself is not named twice', async () => {
    const { outline, text } = await made([{ kind: 'heading', level: 1, text: 'What happened in this case' }])
    expect(outline.map(({ title }) => title)).toEqual(['What happened in this case'])
    expect(text.match(/What happened/g)).toHaveLength(1)
  })
})

describe('print', () => {
  test.each([
    ['standard', 12],
    ['large', 18],
  ] as const)('%s print has nothing under %d points', async (size, least) => {
    const { pages } = await made(
      [
        { kind: 'entry', title: 'Sent', by: 'P Nair', at: '3 May', details: ['x'], body: LONG },
        { kind: 'table', caption: 'c', head: ['a', 'b'], rows: [['1', LONG]] },
        { kind: 'heading', level: 3, text: 'Small' },
        { kind: 'signature', name: 'P Nair', how: 'On paper', day: '' },
      ],
      { size, datesBox: [{ what: 'Appeal by', day: '3 January 2027' }] },
    )
    const sizes = pages.flatMap(({ pieces }) => pieces.map((piece) => piece.size))
    expect(Math.min(...sizes)).toBeCloseTo(least, 5)
  })

  test('the last dates stand at the top right, and are read after the sender', async () => {
    const { pages, text } = await made([], { datesBox: [{ what: 'Appeal by', day: '3 January 2027' }] })
    const at = (said: string) => pages[0]?.pieces.find((piece) => piece.text.includes(said))
    expect(at('Appeal by')?.x).toBeGreaterThan(595 / 2)
    expect(at('Last dates')?.y).toBeGreaterThan(740)
    expect(oneLine(text)).toBe(
      'Borchester County Council Reference CG-2026-000123 Last dates Appeal by 3 January 2027 What happened in this case',
    )
  })

  test('more last dates than a box can hold go on over the page', async () => {
    const datesBox = Array.from({ length: 60 }, (_, at) => ({
      what: `Date number ${at}.`,
      day: '3 January 2027',
    }))
    const found = await made([], { datesBox })
    expect(outside(found)).toEqual([])
    for (const { what } of datesBox) expect(found.text).toContain(what)
  })
})

describe('the same paper', () => {
  const document = plain([{ kind: 'words', text: 'Łukasz محمد বাংলা 🙂 fi ffi' }])

  test('is the same bytes, whatever was made before it', async () => {
    const first = await paper(document)
    await paper(plain([{ kind: 'words', text: 'ﬁ ‐ ‑ \u00a0 إلى fl محمدي' }]))
    expect(Buffer.from(await paper(document)).equals(Buffer.from(first))).toBe(true)
  })

  test('is made at an instant, or not at all', async () => {
    await expect(paper({ ...document, madeOn: 'yesterday' })).rejects.toThrow(RangeError)
  })

  test('keeps a title that would break the XML beside it', async () => {
    const title = 'Mum & Dad <b>"said"</b>'
    const { info, metadata } = await read(await paper({ ...document, title }))
    expect(info.Title).toBe(title)
    expect(metadata?.get('dc:title')).toBe(title)
  })
})
