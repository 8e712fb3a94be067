import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, addWeeks, daysBetween, WEEKDAYS, weekday } from './arithmetic.ts'
import { localDate } from './local-date.ts'

const d = localDate
const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => d(date.toISOString().slice(0, 10)))

describe('months land on the same number, or the last day there is', () => {
  test.each([
    ['2026-09-30', 4, '2027-01-30'],
    ['2026-09-30', 2, '2026-11-30'],
    ['2026-02-28', 2, '2026-04-28'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-10-01', 2, '2024-12-01'],
    ['2024-11-29', 1, '2024-12-29'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months', (from, n, to) => {
    expect(addMonths(d(from), n)).toBe(to)
  })

  test('the day of the month never grows', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 24 }), (day, n) => {
        expect(Number(addMonths(day, n).slice(8))).toBeLessThanOrEqual(Number(day.slice(8)))
      }),
    )
  })

  test('never later than the same count of 31 days, never earlier than of 28', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 24 }), (day, n) => {
        const days = daysBetween(day, addMonths(day, n))
        expect(days).toBeGreaterThanOrEqual(28 * n)
        expect(days).toBeLessThanOrEqual(31 * n)
      }),
    )
  })
})

describe('thirty days', () => {
  test.each([
    ['2026-06-22', '2026-07-22'],
    ['2026-11-24', '2026-12-24'],
    ['2026-07-27', '2026-08-26'],
    ['2026-12-08', '2027-01-07'],
  ])('from %s', (from, to) => {
    expect(addDays(d(from), 30)).toBe(to)
  })
})

describe('weeks from 15 June 2026', () => {
  test.each([
    [1, '2026-06-22'],
    [2, '2026-06-29'],
    [4, '2026-07-13'],
    [5, '2026-07-20'],
    [10, '2026-08-24'],
    [11, '2026-08-31'],
    [14, '2026-09-21'],
  ])('%i', (n, to) => {
    expect(addWeeks(d('2026-06-15'), n)).toBe(to)
  })

  test.each([
    ['2026-03-02', 6, '2026-04-13'],
    ['2026-03-02', 16, '2026-06-22'],
    ['2026-03-02', 20, '2026-07-20'],
    ['2026-09-28', 4, '2026-10-26'],
    ['2026-09-28', 12, '2026-12-21'],
    ['2026-11-01', 4, '2026-11-29'],
  ])('%s and %i weeks', (from, n, to) => {
    expect(addWeeks(d(from), n)).toBe(to)
  })
})

describe('days of the week', () => {
  test.each([
    ['2026-09-14', 'Monday'],
    ['2026-09-15', 'Tuesday'],
    ['2026-06-10', 'Wednesday'],
    ['2026-07-16', 'Thursday'],
    ['2026-04-03', 'Friday'],
    ['2026-11-14', 'Saturday'],
    ['2026-12-06', 'Sunday'],
  ])('%s is a %s', (date, name) => {
    expect(weekday(d(date))).toBe(name)
  })

  test('a week later has the same name, a day later the next', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, n) => {
        expect(weekday(addWeeks(day, n))).toBe(weekday(day))
        const next = WEEKDAYS[(WEEKDAYS.indexOf(weekday(day)) + 1) % 7]
        expect(weekday(addDays(day, 1))).toBe(next)
      }),
    )
  })
})

describe('days between', () => {
  test('counts the nights, either way', () => {
    expect(daysBetween(d('2026-02-28'), d('2026-03-01'))).toBe(1)
    expect(daysBetween(d('2028-02-28'), d('2028-03-01'))).toBe(2)
    expect(daysBetween(d('2026-03-01'), d('2026-02-28'))).toBe(-1)
    expect(daysBetween(d('2026-03-28'), d('2026-03-30'))).toBe(2)
  })

  test('is what adding days undoes', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n)
      }),
    )
  })
})
