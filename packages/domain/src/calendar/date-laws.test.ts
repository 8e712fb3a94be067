import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { addDays, addMonths, addWeeks, daysBetween } from './arithmetic.ts'
import { type LocalDate, localDate } from './local-date.ts'
import { formatMoment, todayIn } from './london.ts'
import { appealRule12 } from './roll.ts'
import { isWorkingDay } from './working-days.ts'

const anyDay = fc
  .date({ min: new Date('2014-09-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => localDate(date.toISOString().slice(0, 10)))
const some = fc.integer({ min: -400, max: 400 })

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe('laws of dates', () => {
  test('adding a, then b, is adding a + b: days and weeks', () => {
    fc.assert(
      fc.property(anyDay, some, some, (day, a, b) => {
        expect(addDays(addDays(day, a), b)).toBe(addDays(day, a + b))
        expect(addWeeks(addWeeks(day, a), b)).toBe(addWeeks(day, a + b))
        expect(addWeeks(day, a)).toBe(addDays(day, 7 * a))
        expect(daysBetween(day, addDays(day, a))).toBe(a)
      }),
    )
  })

  test('adding a, then b months, is adding a + b wherever no month is too short', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(60), fc.nat(60), (day, a, b) => {
        if (day.slice(8) > '28') return
        expect(addMonths(addMonths(day, a), b)).toBe(addMonths(day, a + b))
      }),
    )
  })

  test('the last day of every month, leap years too: the same day, or the last there is', () => {
    for (let year = 2014; year <= 2028; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const first = localDate(`${year}-${String(month).padStart(2, '0')}-01`)
        const last = addDays(addMonths(first, 1), -1)
        const lastIn = (months: number): LocalDate => addDays(addMonths(first, months + 1), -1)
        for (const months of [1, 2, 3, 6, 12]) {
          const there = lastIn(months)
          const day = Math.min(Number(last.slice(8)), Number(there.slice(8)))
          expect(addMonths(last, months)).toBe(`${there.slice(0, 8)}${day}`)
        }
      }
    }
    expect(addMonths(localDate('2024-01-31'), 1)).toBe('2024-02-29')
    expect(addMonths(localDate('2028-02-29'), 12)).toBe('2029-02-28')
  })

  test('rule 12 lands on a working day outside the break, never earlier, and stays where it may', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const rolled = appealRule12(day)
        expect(isWorkingDay(rolled)).toBe(true)
        expect(rolled >= day).toBe(true)
        if (isWorkingDay(day, 'tribunal')) expect(rolled).toBe(day)
        expect(
          appealRule12(rolled) === rolled || rolled.slice(5) < '08-03' || rolled.slice(5) > '12-25',
        ).toBe(true)
      }),
    )
  })

  test.each(['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/London'])(
    'both changes of the clock, on a machine in %s',
    (tz) => {
      process.env.TZ = tz
      // Clocks go forward at 01:00 UTC on 29 March 2026, and back at 01:00 UTC on 25 October 2026.
      expect(todayIn(new Date('2026-03-28T23:59:59Z'))).toBe('2026-03-28')
      expect(todayIn(new Date('2026-03-29T22:59:59Z'))).toBe('2026-03-29')
      expect(todayIn(new Date('2026-03-29T23:00:00Z'))).toBe('2026-03-30')
      expect(todayIn(new Date('2026-10-24T23:00:00Z'))).toBe('2026-10-25')
      expect(todayIn(new Date('2026-10-25T23:59:59Z'))).toBe('2026-10-25')
      expect(formatMoment(new Date('2026-03-29T01:00:00Z'))).toBe('29 March 2026 at 2am')
      expect(formatMoment(new Date('2026-10-25T01:00:00Z'))).toBe('25 October 2026 at 1am')
      for (const day of ['2026-03-28', '2026-10-24'] as const) {
        expect(daysBetween(localDate(day), addDays(localDate(day), 2))).toBe(2)
      }
    },
  )
})
