import { describe, expect, test } from 'vitest'
import { formatTime, formatWhen, instantIn, isLocalTime, localDate, localTime, parseTime } from './index.ts'

describe('a time of day', () => {
  test.each([
    ['9:30am', '09:30'],
    ['9.30 am', '09:30'],
    ['9:30 a.m.', '09:30'],
    ['9am', '09:00'],
    [' 2PM ', '14:00'],
    ['2:05pm', '14:05'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['12:30am', '00:30'],
    ['14:00', '14:00'],
    ['1400', '14:00'],
    ['09:30', '09:30'],
    ['0930', '09:30'],
    ['930am', '09:30'],
    ['midday', '12:00'],
    ['noon', '12:00'],
    ['midnight', '00:00'],
  ])('typed as %j is %s', (typed, time) => expect(parseTime(typed)).toBe(time))

  test.each([
    '',
    'soon',
    '9',
    '14',
    '2:30',
    '9.30',
    '25:00',
    '14:60',
    '13pm',
    '0am',
    '9:3am',
    '14:00:00',
    'half past 2',
    '-1pm',
  ])('typed as %j is nothing to rely on', (typed) => expect(parseTime(typed)).toBeUndefined())

  test.each([
    ['09:30', '9:30am'],
    ['09:00', '9am'],
    ['00:00', 'midnight'],
    ['00:05', '12:05am'],
    ['12:00', 'midday'],
    ['12:05', '12:05pm'],
    ['23:59', '11:59pm'],
  ])('%s is said as %s, and read back as it was', (time, said) => {
    expect(formatTime(localTime(time))).toBe(said)
    expect(parseTime(said)).toBe(time)
  })

  test('is written one way only', () => {
    for (const wrong of ['9:30', '24:00', '12:60', '12:00 ', '', null]) expect(isLocalTime(wrong)).toBe(false)
    expect(() => localTime('9:30')).toThrow(RangeError)
  })

  test('stands after its day, where there is one', () => {
    const day = localDate('2026-12-04')
    expect(formatWhen(day, localTime('09:30'))).toBe('Friday 4 December 2026 at 9:30am')
    expect(formatWhen(day)).toBe('Friday 4 December 2026')
    expect(formatWhen(day, null)).toBe('Friday 4 December 2026')
  })
})

describe('the instant of a day and time in England', () => {
  test.each([
    ['2026-12-04', '09:30', '2026-12-04T09:30:00.000Z'],
    ['2026-06-04', '09:30', '2026-06-04T08:30:00.000Z'],
    // The clocks go forward on 29 March and back on 25 October 2026, both at 1am GMT.
    ['2026-03-28', '09:30', '2026-03-28T09:30:00.000Z'],
    ['2026-03-29', '09:30', '2026-03-29T08:30:00.000Z'],
    ['2026-10-24', '09:30', '2026-10-24T08:30:00.000Z'],
    ['2026-10-25', '09:30', '2026-10-25T09:30:00.000Z'],
    // 1:30am does not exist on the one night, and comes twice on the other.
    ['2026-03-29', '01:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
  ])('%s at %s is %s', (day, time, instant) =>
    expect(instantIn(localDate(day), localTime(time)).toISOString()).toBe(instant),
  )
})
