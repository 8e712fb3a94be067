import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localDate } from './local-date.ts'
import { appealRule12, rule12Provision } from './roll.ts'
import { isTribunalBreak, isWorkingDay } from './working-days.ts'

const d = localDate
const anyDay = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2028-12-15'), noInvalidDate: true })
  .map((date) => d(date.toISOString().slice(0, 10)))

describe('rule 12 for an appeal', () => {
  test.each([
    ['2026-06-11', null, '2026-06-11'],
    ['2026-11-14', '12(2)', '2026-11-16'],
    ['2026-04-03', '12(2)', '2026-04-07'],
    ['2026-05-02', '12(2)', '2026-05-05'],
    ['2026-08-01', '12(3)(a)', '2026-09-01'],
    ['2026-08-20', '12(3)(a)', '2026-09-01'],
    ['2026-08-31', '12(3)(a)', '2026-09-01'],
    ['2027-08-31', '12(3)(a)', '2027-09-01'],
    ['2024-08-15', '12(3)(a)', '2024-09-02'],
    ['2026-12-24', null, '2026-12-24'],
    ['2026-12-25', '12(3)(a)', '2027-01-04'],
    ['2026-12-31', '12(3)(a)', '2027-01-04'],
    ['2027-01-01', '12(3)(a)', '2027-01-04'],
    ['2027-01-02', '12(2)', '2027-01-04'],
    ['2024-12-29', '12(3)(a)', '2025-01-02'],
    ['2028-01-01', '12(3)(a)', '2028-01-04'],
  ])('time that ends on %s is moved by %s to %s', (ends, provision, due) => {
    expect(rule12Provision(d(ends))).toBe(provision)
    expect(appealRule12(d(ends))).toBe(due)
  })

  test('a weekend before a break moves by 12(2) alone: the earliest reading', () => {
    expect(appealRule12(d('2027-07-31'))).toBe('2027-08-02')
    expect(appealRule12(d('2022-12-24'))).toBe('2022-12-28')
  })

  test('never earlier, always a working day, and a day that stands is left alone', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const due = appealRule12(day)
        expect(due >= day).toBe(true)
        expect(isWorkingDay(due)).toBe(true)
        expect(due === day).toBe(rule12Provision(day) === null)
        expect(due === day).toBe(isWorkingDay(day) && !isTribunalBreak(day))
      }),
    )
  })

  test('a later end never gives an earlier day', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [first, second] = a < b ? [a, b] : [b, a]
        expect(appealRule12(first) <= appealRule12(second)).toBe(true)
      }),
    )
  })
})
