import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, weekday } from './arithmetic.ts'
import { localDate } from './local-date.ts'
import { endOfCompulsorySchoolAge, rightHolder } from './right-holder.ts'

const d = localDate
const anyBirthday = fc
  .date({ min: new Date('1998-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
  .map((date) => d(date.toISOString().slice(0, 10)))

describe('the end of compulsory school age', () => {
  test.each([
    ['2009-02-03', '2025-06-27'],
    ['2009-09-05', '2026-06-26'],
    ['2010-08-20', '2026-06-26'],
    ['2010-08-31', '2026-06-26'],
    ['2010-09-01', '2027-06-25'],
    ['2009-08-31', '2025-06-27'],
    ['2011-12-31', '2028-06-30'],
    ['2012-01-01', '2028-06-30'],
    ['2008-02-29', '2024-06-28'],
  ])('born %s: %s', (born, ends) => {
    expect(endOfCompulsorySchoolAge(d(born))).toBe(ends)
  })

  test('is always a Friday from 24 to 30 June, between 15 and 16 and ten months', () => {
    fc.assert(
      fc.property(anyBirthday, (born) => {
        const ends = endOfCompulsorySchoolAge(born)
        expect(weekday(ends)).toBe('Friday')
        expect(ends.slice(5) >= '06-24' && ends.slice(5) <= '06-30').toBe(true)
        const age = daysBetween(born, ends) / 365.25
        expect(age).toBeGreaterThan(15.8)
        expect(age).toBeLessThan(16.84)
      }),
    )
  })
})

describe('whose right it is', () => {
  test.each([
    ['a young person of 17', '2009-02-03', '2026-10-06', 'youngPerson'],
    ['edge A: 16 in September, still of school age', '2009-09-05', '2025-11-20', 'parent'],
    ['edge A, after the last Friday in June', '2009-09-05', '2026-06-27', 'youngPerson'],
    ['edge B: 15 with an August birthday', '2010-08-20', '2026-07-01', 'youngPerson'],
    ['the last day itself', '2010-08-20', '2026-06-26', 'parent'],
    ['the day after it', '2010-08-20', '2026-06-27', 'youngPerson'],
    ['a child of 7', '2019-03-12', '2026-06-04', 'parent'],
  ] as const)('%s', (_, born, today, holder) => {
    expect(rightHolder(d(born), d(today))).toBe(holder)
  })

  test('once it has passed to the young person it stays with them', () => {
    fc.assert(
      fc.property(anyBirthday, fc.nat(9000), fc.nat(2000), (born, age, later) => {
        const today = addDays(born, age)
        if (rightHolder(born, today) === 'parent') return
        expect(rightHolder(born, addDays(today, later))).toBe('youngPerson')
      }),
    )
  })
})
