import { describe, expect, test } from 'vitest'
import { clean, shorten } from '../src/text/clean.ts'
import { clusters } from '../src/text/clusters.ts'
import { openFont } from '../src/text/faces.ts'
import { direction, runs } from '../src/text/runs.ts'
import { made, oneLine, outside } from './reading.ts'

const said = async (text: string) => {
  const all = await made([{ kind: 'words', text }])
  expect(outside(all)).toEqual([])
  return oneLine(all.text.replace(/\u2060/g, '')).normalize('NFC')
}
/** The letters of a text in any order: joined scripts are printed, and so found, in the order of their shapes. */
const letters = (text: string) =>
  Array.from(text.normalize('NFKC').replace(/[^\p{L}]/gu, ''))
    .sort()
    .join('')
const lineOf = (text: string) => {
  const all = clusters(text)
  return runs(all, direction(all), 0, all.length)
}

test.each([
  ['Polish', 'Zażółć gęślą jaźń, Łucja Święcicka'],
  ['Romanian', 'Ștefan Țurcanu'],
  ['Turkish and Kurdish', 'Iğdır Şırnak îêû'],
  ['Vietnamese', 'Nguyễn Thị Ánh Tuyết'],
  ['Ukrainian', 'Юлія Ґудзь, їжак'],
  ['Greek', 'Ελένη Παπαδοπούλου'],
  ['Armenian and Georgian', 'Հայաստան საქართველო'],
  ['Tigrinya', 'ሰላም ትግርኛ'],
])('%s is printed and found again', async (_, text) => expect(await said(text)).toContain(text))

test.each([
  ['Dari', 'ما با این تصمیم موافق نیستیم'],
  ['Arabic', 'محمد عبد الله'],
  ['Urdu', 'ہم اس فیصلے سے متفق نہیں'],
  ['Pashto', 'زموږ ښوونځی'],
  ['Hebrew', 'שלום עולם'],
])('%s is printed from right to left and found again', async (_, text) => {
  const found = await said(text)
  expect(letters(found)).toContain(letters(text).slice(0, 1))
  expect(found).not.toContain('\ufffd')
  expect(lineOf(text).every(({ rightToLeft, actual }) => rightToLeft && actual !== undefined)).toBe(true)
})

test.each([
  ['Bengali', 'আমরা এই সিদ্ধান্তের সাথে একমত নই'],
  ['Hindi', 'हिन्दी में क्षमा'],
  ['Punjabi', 'ਸਤ ਸ੍ਰੀ ਅਕਾਲ ਪੰਜਾਬੀ ਗੁਰਮੁਖੀ ਸੰਤੋਖ'],
  ['Gujarati', 'ગુજરાતી ક્ષમા'],
  ['Tamil', 'தமிழ் பெயர்'],
])('%s has its shapes, and its spelling for who cannot see them', async (_, text) => {
  expect(await said(text)).not.toContain('\ufffd')
  expect(
    lineOf(text)
      .map(({ actual }) => actual)
      .join(''),
  ).toBe(text)
})

describe('a line that runs both ways', () => {
  test('keeps the order of reading of each', () => {
    expect(lineOf('Ms محمد علی, in May').map(({ text }) => text)).toEqual(['Ms ', 'محمد علی', ', in May'])
    const mixed = lineOf('محمد (Mo) علی')
    expect(mixed.map(({ rightToLeft }) => rightToLeft)).toEqual([true, true, false, true, true])
    expect(
      mixed
        .toSorted((a, b) => a.from - b.from)
        .map(({ actual, text }) => actual ?? text)
        .join(''),
    ).toBe('محمد (Mo) علی')
  })

  test('turns brackets round with the writing', () => {
    const brackets = lineOf('محمد (Mo) علی').filter(({ face, rightToLeft }) => face === 'sans' && rightToLeft)
    expect(brackets.map(({ text, actual }) => [text, actual])).toEqual([
      [' (', ') '],
      [')', '('],
    ])
  })
})

describe('what no font has', () => {
  test('is shown as the replacement sign, one for a character, and the paper says so', async () => {
    const found = await said('李明 wrote this')
    expect(found).toContain('\ufffd\ufffd wrote this')
    expect(found).toContain(
      'Where you see \ufffd, somebody wrote a character that this paper has no shape for',
    )
    expect(lineOf('李明')[0]).toMatchObject({ text: '\ufffd\ufffd', actual: '李明' })
  })

  test('and only then', async () => expect(await said('Łukasz 🙂')).not.toContain('Where you see'))

  test('is not an emoji', async () => {
    const found = await said('Agreed 👍🏽 👨‍👩‍👧 ❤️ 🙂 ☐ ✓ → €')
    expect(found).not.toContain('\ufffd')
    expect(found).toContain('👍')
  })
})

test('a font with a gap in its table of marks still sets the word', () => {
  const { glyphs } = openFont('gurmukhi', 'regular').layout('ਪੰਜਾਬੀ')
  expect(glyphs.length).toBeGreaterThan(4)
})

test('a word that no way can set is shown as boxes, one for a sign', () => {
  // The sign for a space that holds two words together is empty, and the last in this font: reading it fails.
  const { glyphs } = openFont('gujarati', 'regular').layout('ટ\u00a0ૄ')
  expect(glyphs.map(({ id }) => id)).toEqual([0, 0, 0])
})

test('a space that holds words together is an ordinary space on paper, even with a mark on it', async () => {
  expect(await said('ટ\u00a0ૄ')).not.toContain('\u00a0')
  expect(clusters('a\u00a0\u0301b\u2011c').map(({ shown }) => shown)).toEqual(['a', ' \u0301', 'b', '-', 'c'])
})

describe('text', () => {
  test('loses control characters and signs that turn the direction round, and nothing else', () =>
    expect(clean('a\u0000b\u202ec\u2066d\u200be\ufefff\r\ng\th  i\u00adj')).toBe('abcdef\ng h ij'))
  test('keeps the joiners that Persian needs', () => expect(clean('نمی\u200cتواند')).toBe('نمی\u200cتواند'))
  test('is composed', () => expect(clean('z\u0307\u006f\u0301')).toBe('żó'))
  test('with half a character shows the replacement sign', () => expect(clean('a\ud83d')).toBe('a\ufffd'))
  test('is cut between characters', () => expect(shorten('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 2)).toBe('👨‍👩‍👧…'))
})
