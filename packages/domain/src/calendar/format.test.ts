import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDate, formatShort, formatWithWeekday, MONTHS, parseParts } from './format.ts'
import { localDate } from './local-date.ts'

describe('dates in words', () => {
  test.each([
    ['2026-06-04', '4 June 2026', 'Thursday 4 June 2026', '4 Jun 2026'],
    ['2026-11-14', '14 November 2026', 'Saturday 14 November 2026', '14 Nov 2026'],
    ['2024-02-29', '29 February 2024', 'Thursday 29 February 2024', '29 Feb 2024'],
    ['2027-01-01', '1 January 2027', 'Friday 1 January 2027', '1 Jan 2027'],
    ['2025-12-31', '31 December 2025', 'Wednesday 31 December 2025', '31 Dec 2025'],
  ])('%s', (text, date, withWeekday, short) => {
    expect(formatDate(localDate(text))).toBe(date)
    expect(formatWithWeekday(localDate(text))).toBe(withWeekday)
    expect(formatShort(localDate(text))).toBe(short)
  })
})

describe('three boxes as one date', () => {
  test.each([
    ['4', '6', '2026'],
    ['04', '06', '2026'],
    ['4', 'June', '2026'],
    ['4', 'june', '2026'],
    ['4', 'JUN', '2026'],
    [' 4 ', ' jun. ', ' 2026 '],
  ])('%j %j %j is 4 June 2026', (day, month, year) => {
    expect(parseParts(day, month, year)).toBe('2026-06-04')
  })

  test('Sept is September', () => {
    expect(parseParts('14', 'Sept', '2026')).toBe('2026-09-14')
  })

  test.each([
    ['', '6', '2026'],
    ['4', '', '2026'],
    ['4', '6', ''],
    ['4', '6', '26'],
    ['4', '6', '20260'],
    ['0', '6', '2026'],
    ['32', '1', '2026'],
    ['31', '6', '2026'],
    ['29', 'February', '2026'],
    ['4', '13', '2026'],
    ['4', '0', '2026'],
    ['4', 'ju', '2026'],
    ['4', 'Juno', '2026'],
    ['4', 'Junes', '2026'],
    ['-4', '6', '2026'],
    ['4.0', '6', '2026'],
    ['4', '6', '-2026'],
    ['four', 'June', '2026'],
    ["4'; --", '6', '2026'],
    ['<script>', '<script>', '<script>'],
    ['😀', '6', '2026'],
    ['4\u0000', '6', '2026'],
  ])('%j %j %j is not a date', (day, month, year) => {
    expect(parseParts(day, month, year)).toBeUndefined()
  })

  test('what is written can be read back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1900, max: 2099 }),
        (day, month, year) => {
          const date = parseParts(String(day), String(month), String(year))
          if (!date) throw new Error('expected a date')
          const [d = '', m = '', y = ''] = formatDate(date).split(' ')
          expect(parseParts(d, m, y)).toBe(date)
          const [sd = '', sm = '', sy = ''] = formatShort(date).split(' ')
          expect(parseParts(sd, sm, sy)).toBe(date)
          expect(formatDate(date)).toBe(`${day} ${MONTHS[month - 1]} ${year}`)
        },
      ),
    )
  })

  test('nothing that is typed makes it throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (day, month, year) => {
        parseParts(day, month, year)
      }),
    )
  })
})
