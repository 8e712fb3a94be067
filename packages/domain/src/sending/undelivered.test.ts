import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../calendar/arithmetic.ts'
import { localDate } from '../calendar/local-date.ts'
import { todayIn } from '../calendar/london.ts'
import { isWorkingDay, workingDaysBetween } from '../calendar/working-days.ts'
import { overdueSince, reachBy, UNREAD_AFTER, unreadBetween } from './undelivered.ts'

test.each([
  // Failed on a Monday morning; on a Friday evening; before Christmas of 2026, when 28 December is a bank holiday.
  ['2026-11-23T10:00:00Z', '2026-11-23', '2026-11-25', 2],
  ['2026-11-27T19:00:00Z', '2026-11-30', '2026-12-01', 1],
  ['2026-11-27T19:00:00Z', '2026-12-01', '2026-12-01', 0],
  ['2026-11-27T19:00:00Z', '2026-12-03', '2026-12-01', -2],
  ['2026-12-24T10:00:00Z', '2026-12-24', '2026-12-30', 2],
  // Just before midnight in summer it is the next day in England.
  ['2026-07-05T23:30:00Z', '2026-07-06', '2026-07-08', 2],
])('failed at %s, on %s: by %s, %i left', (failedAt, today, by, left) =>
  expect(reachBy(new Date(failedAt), localDate(today))).toEqual({ by, left }),
)

const days = fc.integer({ min: 0, max: 700 }).map((n) => addDays(localDate('2026-01-01'), n))

test('what failed before the moment has no working day left to reach somebody, and what failed later has', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 14 * 24 }), (today, hours) => {
      const failedAt = new Date(Date.parse(`${today}T12:00:00Z`) - hours * 3_600_000)
      expect(failedAt < overdueSince(today)).toBe(reachBy(failedAt, today).left < 0)
    }),
  )
})

test('a letter is unread after 5 working days and not a moment before', () => {
  fc.assert(
    fc.property(days, (today) => {
      const { from, before } = unreadBetween(today)
      expect(from.getTime()).toBeLessThan(before.getTime())
      const last = todayIn(new Date(before.getTime() - 1))
      expect(workingDaysBetween(last, today)).toBeGreaterThanOrEqual(UNREAD_AFTER)
      expect(isWorkingDay(last)).toBe(true)
      expect(workingDaysBetween(todayIn(before), today)).toBeLessThanOrEqual(UNREAD_AFTER)
    }),
  )
})
