import { expect, test } from 'vitest'
import { csv, csvLines } from '../src/index.ts'

test('numbers stay numbers, and what needs quoting is quoted', () => {
  expect(
    csv([
      ['What', 'Families'],
      ['Said "no", and more', 3],
      ['two\nlines', 0],
    ]),
  ).toBe('\uFEFFWhat,Families\r\n"Said ""no"", and more",3\r\n"two\nlines",0\r\n')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '  =1', '\t=1', '\r=1'])('%j is text and no formula', (text) => {
  expect(csv([[text]])).toMatch(/^\uFEFF"?'/)
})

test('line by line it is the same file, and nothing is read before it is asked for', async () => {
  const rows = [
    ['Reference', 'Child'],
    ['BCD-FGH-JKL', '=cmd()'],
    ['two\nlines', 3],
  ] as const
  let read = 0
  async function* coming() {
    for (const row of rows) {
      read += 1
      yield row
    }
  }
  const stream = csvLines(coming())
  const reader = stream.getReader()
  await reader.read()
  expect(read).toBeLessThanOrEqual(1)
  await reader.cancel()
  expect(read).toBeLessThan(rows.length)
  expect(await new Response(csvLines(coming())).bytes()).toEqual(new TextEncoder().encode(csv(rows)))
})
