import { expect, test } from 'vitest'
import { tickedIn, tickOf } from './ticked.ts'

test('ticks are read as they were written, once each, and nothing else is', () => {
  const ticked = { reference: 'BCD-FGH-JKL', version: 7 }
  expect(tickedIn([tickOf(ticked), tickOf(ticked), 'BCD-FGH-JKM', '.3', 'x.y', '', 'BCD-FGH-JKN.0'])).toEqual(
    [ticked],
  )
  expect(tickedIn(Array.from({ length: 99 }, (_, at) => `R-${at}.1`))).toHaveLength(50)
})
