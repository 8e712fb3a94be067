import { expect, test } from 'vitest'
import { csv } from '../src/index.ts'

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
