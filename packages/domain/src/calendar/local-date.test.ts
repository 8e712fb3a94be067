import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, earliest, isLocalDate, latest, localDate } from './local-date.ts'

const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => localDate(date.toISOString().slice(0, 10)))

describe('a local date', () => {
  test.each(['2026-06-04', '2024-02-29', '1999-12-31', '2028-01-01'])('%s is one', (text) => {
    expect(isLocalDate(text)).toBe(true)
    expect(localDate(text)).toBe(text)
  })

  test.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-06-00',
    '2026-6-4',
    '20260604',
    '+002026-06-04',
    '2026-06-04T00:00',
    ' 2026-06-04',
    '2026-06-04\u0000',
    '٢٠٢٦-٠٦-٠٤',
    '',
    'today',
  ])('%j is not', (text) => {
    expect(isLocalDate(text)).toBe(false)
    expect(() => localDate(text)).toThrow(RangeError)
  })

  test.each([null, undefined, 20260604, new Date(), ['2026-06-04']])('%j is not text at all', (value) => {
    expect(isLocalDate(value)).toBe(false)
  })

  test('the error says what was wrong and what to write', () => {
    expect(() => localDate('4/6/2026')).toThrow(
      '"4/6/2026" is not a date. Write it as YYYY-MM-DD, such as 2026-06-04.',
    )
  })

  test('asking twice gives the same answer, also past what is remembered', () => {
    for (let n = 0; n < 9000; n += 1) {
      const text = new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10)
      expect(isLocalDate(text)).toBe(true)
    }
    expect(isLocalDate('2000-01-01')).toBe(true)
    expect(isLocalDate('2000-02-30')).toBe(false)
  })
})

describe('order', () => {
  test('earlier, same, later', () => {
    expect(compare(localDate('2026-06-04'), localDate('2026-06-05'))).toBe(-1)
    expect(compare(localDate('2026-06-04'), localDate('2026-06-04'))).toBe(0)
    expect(compare(localDate('2026-06-04'), localDate('2025-12-31'))).toBe(1)
  })

  test('earliest and latest agree with sorting', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1, maxLength: 6 }), (days) => {
        const sorted = days.toSorted(compare)
        const [first, ...rest] = days
        if (!first) return
        expect(earliest(first, ...rest)).toBe(sorted[0])
        expect(latest(first, ...rest)).toBe(sorted.at(-1))
      }),
    )
  })
})
