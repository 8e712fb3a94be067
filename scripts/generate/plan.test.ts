import { localDate } from '@common-ground/domain'
import { describe, expect, test } from 'vitest'
import { numberOf } from './days.ts'
import { houseOf } from './house.ts'
import { Lots } from './lots.ts'
import { optionsFrom } from './options.ts'
import { batchesOf, raisedOn, sizesOf } from './plan.ts'

const until = localDate('2026-11-27')
const england = { authorities: 153, cases: 1_000_000, seed: 1, until }

describe('sizes of authorities', () => {
  test('are as uneven as England’s: the largest has 3 to 4% of all, the smallest are tiny', () => {
    const sizes = sizesOf(england)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(1_000_000)
    expect(sizes[0]).toBeGreaterThan(30_000)
    expect(sizes[0]).toBeLessThan(40_000)
    expect(sizes.at(-1)).toBeLessThan(100)
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  })

  test('each has a case, however few there are', () => {
    expect(sizesOf({ ...england, cases: 153 }).every((size) => size >= 1)).toBe(true)
  })

  test('batches hold every case once', () => {
    const wish = { ...england, authorities: 7, cases: 5_003 }
    const seen = batchesOf(wish).flatMap(({ authority, from, to }) =>
      Array.from({ length: to - from }, (_, at) => `${authority}:${from + at}`),
    )
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe(5_003)
  })

  test('authorities are told apart, with 3 to 12 teams, an officer for 30 to 60 open cases, and somebody to look again', () => {
    const houses = [0, 10, 80, 152].map((rank) => houseOf(england, rank))
    expect(new Set(houses.map(({ authorityId }) => authorityId)).size).toBe(4)
    for (const { teams, staff } of houses) {
      expect(teams.length).toBeGreaterThanOrEqual(3)
      expect(teams.length).toBeLessThanOrEqual(12)
      expect(staff.filter(({ roles }) => roles.includes('decisionMaker')).length).toBeGreaterThanOrEqual(2)
      expect(new Set(staff.map(({ email }) => email)).size).toBe(staff.length)
    }
    const all = Array.from({ length: 153 }, (_, rank) => houseOf(england, rank).authorityId)
    expect(new Set(all).size).toBe(153)
  })
})

describe('days', () => {
  const dayFor = raisedOn(until)

  test('cases are raised in the 36 months before the end, and none on the day itself', () => {
    expect(dayFor(0)).toBe(numberOf(until) - 1_095)
    expect(dayFor(0.999999)).toBe(numberOf(until) - 1)
  })

  test('more of them in the last year than in the first', () => {
    const lots = new Lots(1, 1, 1)
    const drawn = Array.from({ length: 4_000 }, () => numberOf(until) - dayFor(lots.next()))
    const last = drawn.filter((ago) => ago <= 365).length
    const first = drawn.filter((ago) => ago > 730).length
    expect(last / first).toBeGreaterThan(1.2)
  })
})

describe('lots', () => {
  test('the same numbers draw the same, and a hundred thousand ids are all different', () => {
    expect(new Lots(1, 2, 3).uuid()).toBe(new Lots(1, 2, 3).uuid())
    const ids = new Set<string>()
    for (let nth = 0; nth < 1_000; nth += 1) {
      const lots = new Lots(1, 0, nth)
      for (let at = 0; at < 100; at += 1) ids.add(lots.uuid())
    }
    expect(ids.size).toBe(100_000)
    for (const id of [...ids].slice(0, 100)) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }
  })
})

describe('what is asked for', () => {
  const now = new Date('2026-11-27T10:00:00Z')

  test('is a million cases of 153 authorities up to today, unless said', () => {
    expect(optionsFrom([], now)).toMatchObject({ wish: england, database: null, fresh: false })
  })

  test.each([
    [['--cases', 'many'], '--cases is a whole number'],
    [['--authorities', '0'], '--authorities is a whole number from 1'],
    [['--authorities', '10', '--cases', '9'], '--cases is a whole number from 10'],
    [['--until', '2026-02-30'], '--until is a day'],
    [['--until', '2031-01-01'], '--until is a day'],
    [['--sed', '1'], 'Try --help'],
  ])('%s is refused with a sentence', (args, sentence) => {
    expect(() => optionsFrom(args, now)).toThrow(sentence)
  })
})
