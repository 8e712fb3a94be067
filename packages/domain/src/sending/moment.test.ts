import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  calendarCovers,
  instantIn,
  isWorkingDay,
  type LocalDate,
  localDate,
  localTime,
  todayIn,
  weekday,
} from '../calendar/index.ts'
import { isWorked, nextWorked, sendMoment, type Timing, workedOnOrBefore } from './index.ts'

const at = (day: string, time: string): Date => instantIn(localDate(day), localTime(time))
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
})
const clock = (moment: Date): string => CLOCK.format(moment)

describe('a reminder', () => {
  test.each([
    ['goes at once in working hours', '2026-11-23', '11:30', '23/11/2026, 11:30'],
    ['waits for nine in the morning', '2026-11-23', '06:10', '23/11/2026, 09:00'],
    ['goes at nine sharp', '2026-11-23', '09:00', '23/11/2026, 09:00'],
    ['waits for the next day from five on', '2026-11-23', '17:00', '24/11/2026, 09:00'],
    ['waits from Friday evening for Monday', '2026-11-27', '17:30', '30/11/2026, 09:00'],
    ['waits over Christmas', '2026-12-24', '17:00', '29/12/2026, 09:00'],
    ['waits over Easter', '2027-03-25', '18:00', '30/03/2027, 09:00'],
    // The clocks go forward on Sunday 28 March 2027 and back on Sunday 25 October 2026.
    ['comes at nine by the clock in spring', '2027-03-28', '01:30', '30/03/2027, 09:00'],
    ['comes at nine by the clock in autumn', '2026-10-25', '01:30', '26/10/2026, 09:00'],
    ['comes at nine by the clock the evening before', '2026-10-24', '23:59', '26/10/2026, 09:00'],
  ])('%s', (_, day, time, comes) => {
    expect(clock(sendMoment(at(day, time), 'workingHours'))).toBe(comes)
  })

  test('keeps to hours whatever date presses: it was due before', () => {
    const saturday = at('2026-11-28', '10:00')
    expect(clock(sendMoment(saturday, 'workingHours', localDate('2026-11-29')))).toBe('30/11/2026, 09:00')
  })

  test('waits longer when a holiday is added late, also when it had been given a moment before', () => {
    const friday = at('2026-11-27', '17:30')
    const monday = sendMoment(friday, 'workingHours')
    expect(clock(monday)).toBe('30/11/2026, 09:00')
    const added = new Set([localDate('2026-11-30')])
    expect(clock(sendMoment(friday, 'workingHours', null, added))).toBe('01/12/2026, 09:00')
    expect(clock(sendMoment(monday, 'workingHours', null, added))).toBe('01/12/2026, 09:00')
  })
})

describe('news that can be bad', () => {
  test.each([
    ['goes at once on a Friday before three', '2026-11-27', '14:59', '27/11/2026, 14:59'],
    ['waits from three on a Friday', '2026-11-27', '15:00', '30/11/2026, 09:00'],
    ['waits at a weekend', '2026-11-29', '12:00', '30/11/2026, 09:00'],
    ['goes on a Thursday evening', '2026-11-26', '19:00', '26/11/2026, 19:00'],
    ['waits from three on the day before a bank holiday', '2026-12-24', '15:00', '29/12/2026, 09:00'],
    ['waits from three before Good Friday', '2027-03-25', '16:00', '30/03/2027, 09:00'],
  ])('%s', (_, day, time, comes) => {
    expect(clock(sendMoment(at(day, time), 'gentle'))).toBe(comes)
  })

  test('waits on the day before a holiday that was added', () => {
    const wednesday = at('2026-11-25', '15:00')
    expect(sendMoment(wednesday, 'gentle')).toEqual(wednesday)
    const added = new Set([localDate('2026-11-26')])
    expect(clock(sendMoment(wednesday, 'gentle', null, added))).toBe('27/11/2026, 09:00')
  })

  test.each([
    ['a last day while it would wait', '2026-11-28', true],
    ['the last day on which it would come', '2026-11-30', true],
    ['a last day after that', '2026-12-01', false],
  ])('goes at once where the law presses: %s', (_, lastDay, isAtOnce) => {
    const friday = at('2026-11-27', '16:00')
    expect(sendMoment(friday, 'gentle', localDate(lastDay)).getTime() === friday.getTime()).toBe(isAtOnce)
  })
})

/** Instants around the changes of the clock, Christmas, Easter, past the known calendar, and any other. */
const anyMoment = fc
  .record({
    from: fc.constantFrom(
      '2026-03-27T00:00:00Z',
      '2026-10-23T00:00:00Z',
      '2026-12-23T00:00:00Z',
      '2027-03-24T00:00:00Z',
      '2027-06-01T00:00:00Z',
      '2028-12-28T00:00:00Z',
    ),
    minutes: fc.nat({ max: 9 * 24 * 60 }),
  })
  .map(({ from, minutes }) => new Date(Date.parse(from) + minutes * 60_000))
const anyTiming = fc.constantFrom<Timing>('atOnce', 'gentle', 'workingHours')
/** Holidays near an instant, so that they matter. */
const withHolidays = anyMoment.chain((now) =>
  fc.record({
    now: fc.constant(now),
    holidays: fc
      .array(fc.integer({ min: -2, max: 12 }), { maxLength: 6 })
      .map((days) => new Set(days.map((each) => addDays(todayIn(now), each)))),
    lastDay: fc.option(fc.integer({ min: 0, max: 12 }).map((each) => addDays(todayIn(now), each))),
  }),
)

const minutesOf = (moment: Date): number => {
  const [hour = 0, minute = 0] = clock(moment).slice(-5).split(':').map(Number)
  return hour * 60 + minute
}
const worked = (day: LocalDate, holidays: ReadonlySet<LocalDate>): boolean =>
  !holidays.has(day) &&
  (calendarCovers(day) ? isWorkingDay(day) : !['Saturday', 'Sunday'].includes(weekday(day)))
/** Whether a message of a kind may reach somebody at an instant, said the plain way. */
function mayReach(timing: Timing, moment: Date, holidays: ReadonlySet<LocalDate>): boolean {
  if (timing === 'atOnce') return true
  const day = todayIn(moment)
  if (!worked(day, holidays)) return false
  if (timing === 'workingHours') return minutesOf(moment) >= 540 && minutesOf(moment) < 1_020
  return worked(addDays(day, 1), holidays) || minutesOf(moment) < 900
}

describe('whenever it is asked', () => {
  test('the moment is now or later, inside the hours that are allowed, and the first of them', () => {
    fc.assert(
      fc.property(withHolidays, anyTiming, ({ now, holidays }, timing) => {
        const moment = sendMoment(now, timing, null, holidays)
        expect(moment.getTime()).toBeGreaterThanOrEqual(now.getTime())
        expect(mayReach(timing, moment, holidays)).toBe(true)
        if (moment > now) expect(clock(moment).slice(-5)).toBe('09:00')
        // Nothing is kept back longer than it must be: no quarter of an hour in between was allowed. Bad news that has
        // waited comes at nine, and not in the night before.
        const end = timing === 'gentle' ? instantIn(todayIn(moment), localTime('00:00')) : moment
        for (let each = now.getTime(); each < end.getTime(); each += 15 * 60_000) {
          expect(mayReach(timing, new Date(each), holidays)).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('where the law presses, it goes now or in time', () => {
    fc.assert(
      fc.property(withHolidays, ({ now, holidays, lastDay }) => {
        const moment = sendMoment(now, 'gentle', lastDay, holidays)
        const isNow = moment.getTime() === now.getTime()
        if (!isNow && lastDay !== null) expect(todayIn(moment) < lastDay).toBe(true)
        if (!isNow) expect(moment).toEqual(sendMoment(now, 'gentle', null, holidays))
      }),
    )
  })

  test('asked again at the moment that it gave, it gives the same', () => {
    fc.assert(
      fc.property(withHolidays, anyTiming, ({ now, holidays, lastDay }, timing) => {
        const moment = sendMoment(now, timing, lastDay, holidays)
        expect(sendMoment(moment, timing, lastDay, holidays)).toEqual(moment)
      }),
    )
  })

  test('a holiday that is added makes no message earlier', () => {
    fc.assert(
      fc.property(
        withHolidays,
        fc.integer({ min: 0, max: 12 }),
        anyTiming,
        ({ now, holidays }, on, timing) => {
          const more = new Set([...holidays, addDays(todayIn(now), on)])
          const before = sendMoment(now, timing, null, holidays).getTime()
          expect(sendMoment(now, timing, null, more).getTime()).toBeGreaterThanOrEqual(before)
        },
      ),
    )
  })

  test('the next and the last day of work are the nearest ones', () => {
    fc.assert(
      fc.property(withHolidays, ({ now, holidays }) => {
        const today = todayIn(now)
        const next = nextWorked(today, holidays)
        const last = workedOnOrBefore(today, holidays)
        expect(isWorked(next, holidays) && isWorked(last, holidays)).toBe(true)
        for (let each = addDays(today, 1); each < next; each = addDays(each, 1))
          expect(isWorked(each, holidays)).toBe(false)
        for (let each = today; each > last; each = addDays(each, -1))
          expect(isWorked(each, holidays)).toBe(false)
      }),
    )
  })
})
