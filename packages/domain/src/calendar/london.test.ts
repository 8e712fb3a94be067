import { afterEach, describe, expect, test } from 'vitest'
import { formatMoment, todayIn } from './london.ts'

const ZONES = ['UTC', 'Europe/London', 'Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kolkata']
const zone = process.env.TZ

afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

const MOMENTS = [
  ['2026-06-04T08:32:00Z', '2026-06-04', '4 June 2026 at 9:32am'],
  ['2026-01-04T09:32:00Z', '2026-01-04', '4 January 2026 at 9:32am'],
  ['2026-06-03T23:00:00Z', '2026-06-04', '4 June 2026 at midnight'],
  ['2026-06-03T22:59:59Z', '2026-06-03', '3 June 2026 at 11:59pm'],
  ['2026-06-04T11:00:00Z', '2026-06-04', '4 June 2026 at midday'],
  ['2026-06-04T11:01:00Z', '2026-06-04', '4 June 2026 at 12:01pm'],
  ['2026-06-03T23:05:00Z', '2026-06-04', '4 June 2026 at 12:05am'],
  ['2026-06-04T08:00:00Z', '2026-06-04', '4 June 2026 at 9am'],
  ['2026-12-31T23:30:00Z', '2026-12-31', '31 December 2026 at 11:30pm'],
  ['2027-01-01T00:00:00Z', '2027-01-01', '1 January 2027 at midnight'],
  ['2026-03-29T00:59:00Z', '2026-03-29', '29 March 2026 at 12:59am'],
  ['2026-03-29T01:00:00Z', '2026-03-29', '29 March 2026 at 2am'],
  ['2026-10-25T00:30:00Z', '2026-10-25', '25 October 2026 at 1:30am'],
  ['2026-10-25T01:30:00Z', '2026-10-25', '25 October 2026 at 1:30am'],
] as const

describe.each(ZONES)('on a machine set to %s', (machine) => {
  test.each(MOMENTS)('%s', (instant, today, moment) => {
    process.env.TZ = machine
    expect(todayIn(new Date(instant))).toBe(today)
    expect(formatMoment(new Date(instant))).toBe(moment)
  })
})
