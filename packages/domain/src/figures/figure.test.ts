import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, localDate } from '../calendar/index.ts'
import { resultOn } from './entry.ts'
import { BAND_IDS, bandDays, figureOf, lastMonths, monthsOf, type Tally } from './figure.ts'
import { quantile } from './quantile.ts'
import { isMeasure, MEASURES, measureOf } from './table.ts'
import { figureSentence } from './words.ts'

const day = localDate
const TODAY = day('2026-11-27')
const SPAN = { from: day('2026-10-01'), to: day('2026-11-01') }
const tally = (over: Partial<Tally> = {}): Tally => ({
  period: day('2026-11-01'),
  result: 'yes',
  due: null,
  part: null,
  days: null,
  n: 1,
  amount: 0,
  ...over,
})

describe('an entry', () => {
  test.each([
    ['yes', null, 'yes'],
    ['no', null, 'no'],
    ['open', '2026-11-26', 'no'],
    ['open', '2026-11-27', null],
    ['open', null, null],
  ] as const)('%s, due %s, says %s', (result, due, says) => {
    expect(resultOn({ result, due: due && day(due) }, TODAY)).toBe(says)
  })
})

describe('a quantile', () => {
  test('is the smallest value that so many do not go beyond', () => {
    const values = [
      { value: 9, n: 1 },
      { value: 1, n: 5 },
      { value: 3, n: 4 },
    ]
    expect([
      quantile(values, 0.5),
      quantile(values, 0.51),
      quantile(values, 0.9),
      quantile(values, 1),
    ]).toEqual([1, 3, 3, 9])
    expect(quantile([], 0.5)).toBeNull()
  })

  test('is that of the values one by one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(60), { minLength: 1 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (all, part) => {
          const counted = [...Map.groupBy(all, (value) => value)].map(([value, some]) => ({
            value,
            n: some.length,
          }))
          const sorted = all.toSorted((a, b) => a - b)
          expect(quantile(counted, part)).toBe(sorted[Math.max(1, Math.ceil(all.length * part)) - 1])
        },
      ),
    )
  })
})

describe('a figure', () => {
  const measure = measureOf('reply')

  test('counts the months of its span alone, and what is late as a no', () => {
    const { n, of, open, months } = figureOf(
      measure,
      [
        tally({ n: 3, days: 2 }),
        tally({ period: day('2026-10-01'), result: 'no', days: 9 }),
        tally({ result: 'open', due: day('2026-11-20'), n: 2 }),
        tally({ result: 'open', due: day('2026-12-01'), n: 4 }),
        tally({ period: day('2026-09-01'), n: 50 }),
      ],
      SPAN,
      TODAY,
    )
    expect({ n, of, open }).toEqual({ n: 3, of: 6, open: 4 })
    expect(months.map(({ month, n: yes, of: all }) => [month, yes, all])).toEqual([
      ['2026-10-01', 0, 1],
      ['2026-11-01', 3, 5],
    ])
  })

  test('of nothing is nothing, with all its months and parts', () => {
    const figure = figureOf(measureOf('channel'), [], SPAN, TODAY)
    expect(figure).toMatchObject({ n: 0, of: 0, open: 0, median: null, ninetieth: null })
    expect([figure.parts.length, figure.months.length]).toEqual([5, 2])
  })

  test('of what stands now counts only what has stood long enough, in bands without a gap', () => {
    const officers = measureOf('changes-of-officer')
    const at = (days: number) => tally({ period: addDays(TODAY, -days), result: 'no' })
    expect(figureOf(officers, [at(61), at(60), at(300)], SPAN, TODAY).of).toBe(2)
    for (let days = 0; days < 60; days += 1) {
      const began = addDays(TODAY, -days)
      const bands = BAND_IDS.filter((band) => {
        const { from, to } = bandDays(band, TODAY)
        return (from === null || began >= from) && began <= to
      })
      expect(bands).toHaveLength(1)
    }
  })

  test('adds up: its months and its parts are the whole, however it is cut', () => {
    const some = fc.record({
      period: fc.constantFrom(day('2026-10-01'), day('2026-11-01')),
      result: fc.constantFrom('yes', 'no', 'open' as const),
      part: fc.constantFrom(...(measureOf('certificates').parts?.all.map(({ id }) => id) ?? [])),
      n: fc.nat(20),
    })
    fc.assert(
      fc.property(fc.array(some), (drawn) => {
        const tallies = drawn.map((each) =>
          tally({ ...each, due: each.result === 'open' ? day('2026-11-01') : null }),
        )
        const { n, of, months, parts } = figureOf(measureOf('certificates'), tallies, SPAN, TODAY)
        for (const cut of [months, parts]) {
          expect(cut.reduce((sum, each) => sum + each.n, 0)).toBe(n)
          expect(cut.reduce((sum, each) => sum + each.of, 0)).toBe(of)
        }
      }),
    )
  })
})

test('months follow one another over the turn of a year', () => {
  expect(lastMonths(3, day('2027-01-31'))).toEqual({ from: '2026-11-01', to: '2027-01-01' })
  expect(monthsOf({ from: day('2026-11-15'), to: day('2027-01-01') })).toEqual([
    '2026-11-01',
    '2026-12-01',
    '2027-01-01',
  ])
})

test('a word is a measure or it is none', () => {
  expect(MEASURES.every(({ id }) => isMeasure(id))).toBe(true)
  expect([isMeasure('constructor'), isMeasure('')]).toEqual([false, false])
})

test.each([
  ['raised', 0, 0, 'There are no disagreements to count.'],
  ['raised', 1, 1, '1 disagreement was raised.'],
  ['raised', 1_204, 1_204, '1,204 disagreements were raised.'],
  ['mediation-in-time', 1, 1, '1 of 1 mediations due were held inside 30 days.'],
  ['mediation-in-time', 14, 14, 'All 14 mediations due were held inside 30 days.'],
  ['mediation-in-time', 11, 14, '11 of 14 mediations due were held inside 30 days.'],
] as const)('%s, %d of %d, is a sentence', (id, n, of, sentence) => {
  expect(figureSentence(measureOf(id), { n, of, parts: [] })).toBe(sentence)
})
