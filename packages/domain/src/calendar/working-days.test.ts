import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from './arithmetic.ts'
import { CalendarNotCovered, calendarCovers, coversFrom, coversTo } from './coverage.ts'
import { localDate } from './local-date.ts'
import {
  addWorkingDays,
  type CalendarId,
  isTribunalBreak,
  isWorkingDay,
  nextWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBefore,
  workingDaysBetween,
} from './working-days.ts'

const d = localDate
const anyDay = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2027-06-30'), noInvalidDate: true })
  .map((date) => d(date.toISOString().slice(0, 10)))
const anyCalendar = fc.constantFrom<CalendarId>('regulations', 'tribunal')
const few = fc.integer({ min: 0, max: 40 })

describe('which days are working days', () => {
  test.each([
    ['2026-04-02', true, true],
    ['2026-04-03', false, false],
    ['2026-04-04', false, false],
    ['2026-04-06', false, false],
    ['2026-04-07', true, true],
    ['2026-07-31', true, true],
    ['2026-08-03', true, false],
    ['2026-08-31', false, false],
    ['2026-09-01', true, true],
    ['2026-12-24', true, true],
    ['2026-12-25', false, false],
    ['2026-12-28', false, false],
    ['2026-12-29', true, false],
    ['2026-12-31', true, false],
    ['2027-01-01', false, false],
    ['2027-01-04', true, true],
    ['2028-01-03', false, false],
  ])('%s: regulations %s, tribunal %s', (day, regulations, tribunal) => {
    expect(isWorkingDay(d(day))).toBe(regulations)
    expect(isWorkingDay(d(day), 'regulations')).toBe(regulations)
    expect(isWorkingDay(d(day), 'tribunal')).toBe(tribunal)
  })

  test.each([
    ['2026-07-31', false],
    ['2026-08-01', true],
    ['2026-08-31', true],
    ['2026-09-01', false],
    ['2026-12-24', false],
    ['2026-12-25', true],
    ['2026-12-31', true],
    ['2027-01-01', true],
    ['2027-01-02', false],
  ])('%s in a tribunal break: %s', (day, inBreak) => {
    expect(isTribunalBreak(d(day))).toBe(inBreak)
  })
})

describe('three working days', () => {
  test.each([
    ['2026-09-15', '2026-09-18'],
    ['2026-05-01', '2026-05-07'],
    ['2026-08-27', '2026-09-02'],
    ['2027-12-24', '2027-12-31'],
    ['2026-11-12', '2026-11-17'],
    ['2026-10-12', '2026-10-15'],
    ['2026-07-16', '2026-07-21'],
  ])('after %s', (from, to) => {
    expect(addWorkingDays(d(from), 3)).toBe(to)
  })
})

describe('five working days before', () => {
  test.each([
    ['2026-07-16', '2026-07-09'],
    ['2026-09-30', '2026-09-23'],
    ['2026-04-09', '2026-03-31'],
  ])('%s', (from, to) => {
    expect(workingDaysBefore(d(from), 5)).toBe(to)
  })
})

describe('thirty working days in the tribunal’s count', () => {
  test.each([
    ['2026-06-22', '2026-09-01'],
    ['2026-10-05', '2026-11-16'],
  ])('after %s', (from, to) => {
    expect(addWorkingDays(d(from), 30, 'tribunal')).toBe(to)
  })
})

describe('the next working day', () => {
  test.each([
    ['2026-04-02', '2026-04-07', '2026-04-02', '2026-04-02'],
    ['2026-04-03', '2026-04-07', '2026-04-07', '2026-04-02'],
    ['2026-11-14', '2026-11-16', '2026-11-16', '2026-11-13'],
    ['2026-12-25', '2026-12-29', '2026-12-29', '2026-12-24'],
  ])('%s: next %s, on or after %s, on or before %s', (day, next, onOrAfter, onOrBefore) => {
    expect(nextWorkingDay(d(day))).toBe(next)
    expect(workingDayOnOrAfter(d(day))).toBe(onOrAfter)
    expect(workingDayOnOrBefore(d(day))).toBe(onOrBefore)
  })
})

describe('laws of working days', () => {
  test('adding a then b is adding a + b', () => {
    fc.assert(
      fc.property(anyDay, few, few, anyCalendar, (day, a, b, calendar) => {
        expect(addWorkingDays(addWorkingDays(day, a, calendar), b, calendar)).toBe(
          addWorkingDays(day, a + b, calendar),
        )
      }),
    )
  })

  test('lands on a working day, one more lands strictly later, none stays', () => {
    fc.assert(
      fc.property(anyDay, few, anyCalendar, (day, n, calendar) => {
        const landed = addWorkingDays(day, n, calendar)
        if (n === 0) expect(landed).toBe(day)
        else expect(isWorkingDay(landed, calendar)).toBe(true)
        expect(addWorkingDays(day, n + 1, calendar) > landed).toBe(true)
      }),
    )
  })

  test('back undoes forward from a working day', () => {
    fc.assert(
      fc.property(anyDay, few, anyCalendar, (any, n, calendar) => {
        const day = workingDayOnOrAfter(any, calendar)
        expect(workingDaysBefore(addWorkingDays(day, n, calendar), n, calendar)).toBe(day)
      }),
    )
  })

  test('the count between two days is what adding it shows, and turns about', () => {
    fc.assert(
      fc.property(anyDay, few, anyCalendar, (day, n, calendar) => {
        const landed = addWorkingDays(day, n, calendar)
        expect(workingDaysBetween(day, landed, calendar)).toBe(n)
        expect(workingDaysBetween(landed, day, calendar)).toBe(-n || 0)
      }),
    )
  })

  test('the count agrees with looking at each day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 90 }), anyCalendar, (day, span, calendar) => {
        const each = Array.from({ length: span }, (_, n) => addDays(day, n + 1))
        const expected = each.filter((one) => isWorkingDay(one, calendar)).length
        expect(workingDaysBetween(day, addDays(day, span), calendar)).toBe(expected)
      }),
    )
  })

  test('what is a working day to the tribunal is one to the Regulations', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        if (isWorkingDay(day, 'tribunal')) expect(isWorkingDay(day, 'regulations')).toBe(true)
      }),
    )
  })
})

describe('past what is known', () => {
  test('covers whole years, and says so before anyone asks', () => {
    expect([coversFrom, coversTo]).toEqual(['2014-01-01', '2028-12-31'])
    expect(calendarCovers(d('2028-12-31'))).toBe(true)
    expect(calendarCovers(d('2029-01-01'))).toBe(false)
    expect(calendarCovers(d('2013-12-31'))).toBe(false)
  })

  test.each(['2029-01-01', '2013-12-31', '2031-06-04'])('%s is refused, never guessed', (day) => {
    expect(() => isWorkingDay(d(day))).toThrow(CalendarNotCovered)
    expect(() => workingDaysBetween(addDays(d(day), -1), d(day))).toThrow(CalendarNotCovered)
  })

  test('a count that runs off the end is refused too', () => {
    expect(() => addWorkingDays(d('2028-12-29'), 1)).toThrow(CalendarNotCovered)
    expect(() => workingDaysBefore(d('2014-01-02'), 1)).toThrow(CalendarNotCovered)
  })

  test('the message names the day and the file to update', () => {
    expect(() => isWorkingDay(d('2029-01-01'))).toThrow(
      'Bank holidays are known from 2014-01-01 to 2028-12-31, not for 2029-01-01. ' +
        'Add the year to packages/domain/src/calendar/bank-holidays.ts.',
    )
  })

  test.each([-1, 1.5, Number.NaN])('%s working days is not a count', (n) => {
    expect(() => addWorkingDays(d('2026-06-04'), n)).toThrow(RangeError)
    expect(() => workingDaysBefore(d('2026-06-04'), n)).toThrow(RangeError)
  })
})
