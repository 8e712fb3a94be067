import { describe, expect, test } from 'vitest'
import { addDays, type Weekday, weekday } from './arithmetic.ts'
import { BANK_HOLIDAYS } from './bank-holidays.ts'
import { compare, type LocalDate, localDate } from './local-date.ts'

/** Easter Sunday by the Gregorian computus: a second way to the same dates. */
function easter(year: number): LocalDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const leap = Math.floor(century / 4)
  const moon =
    (19 * golden + century - leap - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30
  const rest = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - ((year % 100) % 4)) % 7
  const shift = Math.floor((golden + 11 * moon + 22 * rest) / 451)
  const count = moon + rest - 7 * shift + 114
  return localDate(`${year}-${pad(Math.floor(count / 31))}-${pad((count % 31) + 1)}`)
}

const pad = (n: number) => String(n).padStart(2, '0')

function firstOn(day: Weekday, from: LocalDate, by: 1 | -1): LocalDate {
  let date = from
  while (weekday(date) !== day) date = addDays(date, by)
  return date
}

/** A holiday on a weekend moves to the next day that is neither a weekend nor already a holiday. */
function withSubstitutes(days: readonly LocalDate[]): LocalDate[] {
  const taken: LocalDate[] = []
  for (const day of days) {
    let date = day
    while (['Saturday', 'Sunday'].includes(weekday(date)) || taken.includes(date)) date = addDays(date, 1)
    taken.push(date)
  }
  return taken
}

/** What the 1971 Act and the yearly proclamations give, special days apart. */
function ordinary(year: number): LocalDate[] {
  return [
    ...withSubstitutes([localDate(`${year}-01-01`)]),
    addDays(easter(year), -2),
    addDays(easter(year), 1),
    firstOn('Monday', localDate(`${year}-05-01`), 1),
    firstOn('Monday', localDate(`${year}-05-31`), -1),
    firstOn('Monday', localDate(`${year}-08-31`), -1),
    ...withSubstitutes([localDate(`${year}-12-25`), localDate(`${year}-12-26`)]),
  ]
}

/** Days that were moved or added by proclamation: the oracle's exceptions, each for a known reason. */
const SPECIAL: Record<number, { readonly without: readonly string[]; readonly plus: readonly string[] }> = {
  2020: { without: ['2020-05-04'], plus: ['2020-05-08'] },
  2022: { without: ['2022-05-30'], plus: ['2022-06-02', '2022-06-03', '2022-09-19'] },
  2023: { without: [], plus: ['2023-05-08'] },
}

const years = Object.keys(BANK_HOLIDAYS).map(Number)

describe('bank holidays of England and Wales', () => {
  test('every year from the start of the Regulations to 2028, without a gap', () => {
    expect(years).toEqual(Array.from({ length: 15 }, (_, n) => 2014 + n))
  })

  test.each(years)('%i agrees with the computed days', (year) => {
    const special = SPECIAL[year] ?? { without: [], plus: [] }
    const expected = [
      ...ordinary(year).filter((day) => !special.without.includes(day)),
      ...special.plus.map(localDate),
    ].toSorted(compare)
    // A Christmas Day on a Sunday gives its Tuesday, a Boxing Day keeps its Monday: same two dates either way.
    expect(BANK_HOLIDAYS[year]?.days.map((day) => `${year}-${day}`)).toEqual(expected)
  })

  test.each(years)('%i says where it was read, and each day is a real weekday', (year) => {
    const row = BANK_HOLIDAYS[year]
    expect(row?.source).toMatch(/\w{6,}/)
    expect(['V', 'V2', 'R']).toContain(row?.confidence)
    for (const day of row?.days ?? []) {
      expect(['Saturday', 'Sunday']).not.toContain(weekday(localDate(`${year}-${day}`)))
    }
  })

  test('the years in daily use were read, not recalled', () => {
    for (const year of [2024, 2025, 2026, 2027]) expect(BANK_HOLIDAYS[year]?.confidence).not.toBe('R')
  })
})
