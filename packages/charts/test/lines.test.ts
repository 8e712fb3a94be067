import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Geometry, type LineData, lineChart, type Path, periodName, type Value } from '../src/index.ts'
import { lines, months } from './data.ts'

const paths = (geometry: Geometry | null, role: string): Path[] =>
  (geometry?.shapes ?? []).filter((shape) => shape.kind === 'path').filter((shape) => shape.role === role)
const texts = (geometry: Geometry | null, role: string) =>
  (geometry?.shapes ?? []).filter((shape) => shape.kind === 'text').filter((shape) => shape.role === role)
const words = (geometry: Geometry | null, role: string): string[] =>
  texts(geometry, role).map((each) => each.words)

const one = (values: readonly Value[], more: Partial<LineData> = {}): LineData => ({
  scale: 'count',
  periods: months(0, values.length),
  series: [{ name: 'Raised', values }],
  ...more,
})
/** How many runs of months a line is drawn as. */
const runs = (geometry: Geometry | null): number =>
  paths(geometry, 'series-1')
    .find(({ filled }) => !filled)
    ?.d.match(/M/g)?.length ?? 0

describe('a line', () => {
  test('is broken exactly where there is no number', () => {
    fc.assert(
      fc.property(lines, (data) => {
        const geometry = lineChart(data, 'wide')
        if (!geometry) return
        for (const [at, { values }] of data.series.entries()) {
          const wanted = values.filter(
            (value, month) => typeof value === 'number' && typeof values[month - 1] !== 'number',
          ).length
          const [line] = paths(geometry, `series-${at + 1}`).filter(({ filled }) => !filled)
          expect(line?.d.match(/M/g)?.length ?? 0).toBe(wanted)
        }
      }),
    )
  })

  test('never stands at nought for a hidden figure, which is marked beneath', () => {
    const geometry = lineChart(one([4, 6, null, 5, 7, 'none', 8]), 'wide')
    expect(runs(geometry)).toBe(3)
    expect(words(geometry, 'value')).toEqual(['c', '8'])
    expect(geometry?.hides).toBe(true)
    expect(lineChart(one([4, 6, 'none', 5]), 'wide')?.hides).toBe(false)
  })

  test('shows a month that stands alone between gaps, by its marker', () => {
    for (const width of ['wide', 'narrow'] as const) {
      const geometry = lineChart(
        one([1, 2, 3, 'none', 9, 'none', 5, 6, ...Array.from({ length: 16 }, () => 4)]),
        width,
      )
      const highest = Math.min(
        ...paths(geometry, 'series-1')
          .filter(({ filled }) => filled)
          .map(({ y }) => y),
      )
      const reached = paths(geometry, 'series-1').find(({ filled }) => !filled)?.d ?? ''
      expect(reached).toContain(`,${highest}`)
    }
  })

  test('rises with its figures, from nought', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 3, maxLength: 24 }), (values) => {
        const geometry = lineChart(one(values), 'wide')
        const [axis] = paths(geometry, 'axis').filter(({ d }) => /^M[\d.]+,([\d.]+)L[\d.]+,\1$/.test(d))
        const nought = Number(axis?.d.split(',').at(-1))
        const heights = [
          ...(paths(geometry, 'series-1').find(({ filled }) => !filled)?.d ?? '').matchAll(/,([\d.]+)/g),
        ].map(([, y]) => nought - Number(y))
        expect(heights.length).toBe(values.length)
        const most = values.indexOf(Math.max(...values))
        for (const [at, height] of heights.entries())
          expect(height * (values[most] ?? 0)).toBeCloseTo((heights[most] ?? 0) * (values[at] ?? 0), -2)
      }),
    )
  })
})

describe('scales', () => {
  test('counts have whole ticks, at least two, that reach the largest figure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.constantFrom('wide', 'narrow'), (most, width) => {
        const geometry = lineChart(one([0, most, 0], { periods: ['2024', '2025', '2026'] }), width)
        const ticks = texts(geometry, 'tick')
          .filter(({ anchor }) => anchor === 'end')
          .map((tick) => Number(tick.words.replaceAll(',', '')))
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(11)
        expect(ticks.every(Number.isInteger)).toBe(true)
        expect(ticks[0]).toBe(0)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most)
      }),
    )
  })

  test('shares go from 0 to 100, whatever they are', () => {
    const geometry = lineChart(one([3, 4, 5], { scale: 'percent' }), 'narrow')
    const ticks = texts(geometry, 'tick').filter(({ anchor }) => anchor === 'end')
    expect(ticks.map((tick) => tick.words)).toEqual(['0%', '20%', '40%', '60%', '80%', '100%'])
  })

  test('the last period is always named, and each year once', () => {
    for (const width of ['wide', 'narrow'] as const) {
      const named = texts(lineChart(one(Array.from({ length: 24 }, (_, at) => at)), width), 'tick')
        .filter(({ anchor }) => anchor === 'middle')
        .map((tick) => tick.words)
      expect(named).toContain('Dec')
      expect(named.filter((each) => each === '2024')).toHaveLength(1)
      expect(named.at(-1)).toMatch(/Dec|2025/)
    }
  })
})

describe('names and targets', () => {
  const two: LineData = {
    ...one([80, 85, 90], { scale: 'percent' }),
    series: [
      { name: 'Held in time', values: [80, 85, 90] },
      { name: 'Settled', values: [81, 84, 90] },
    ],
    target: { name: 'Target', value: 90 },
  }

  test('stand at the ends where it is wide, and in a key where it is narrow', () => {
    expect(words(lineChart(two, 'wide'), 'label')).toEqual(['Held in time', 'Settled', 'Target'])
    expect(words(lineChart(two, 'narrow'), 'label')).toEqual(['Held in time', 'Settled', 'Target'])
    const ys = texts(lineChart(two, 'narrow'), 'label').map(({ y }) => y)
    expect(Math.max(...ys)).toBeLessThan(60)
    expect(words(lineChart(two, 'wide'), 'value')).toEqual(['90%', '90%', '90%'])
  })

  test('each line has markers of a shape of its own, at its end too', () => {
    const geometry = lineChart(two, 'wide')
    const shapes = ['series-1', 'series-2'].map(
      (role) =>
        new Set(
          paths(geometry, role)
            .filter(({ filled }) => filled)
            .map(({ d }) => d),
        ),
    )
    expect(shapes.map((set) => set.size)).toEqual([1, 1])
    expect(new Set(shapes.flatMap((set) => [...set])).size).toBe(2)
  })

  test('a target is dashed, and a line never is', () => {
    const geometry = lineChart(two, 'wide')
    expect(paths(geometry, 'target').every(({ dash }) => dash !== undefined)).toBe(true)
    expect(paths(geometry, 'target').length).toBeGreaterThan(0)
    expect(paths(geometry, 'series-1').some(({ dash }) => dash !== undefined)).toBe(false)
  })

  test('an older figure is not said as the last', () => {
    expect(words(lineChart(one([1, 2, 3, 'none']), 'wide'), 'value')).toEqual([])
    expect(words(lineChart(one([1, 2, 3, null]), 'wide'), 'value')).toEqual(['c', 'c'])
  })
})

test('no chart of fewer than three points, of five lines or of 25 months', () => {
  expect(lineChart(one([1, 2]), 'wide')).toBeNull()
  expect(lineChart(one([1, null, 'none', 2]), 'wide')).toBeNull()
  const five = Array.from({ length: 5 }, () => ({ name: 'Raised', values: [1, 2, 3] }))
  expect(lineChart({ ...one([1, 2, 3]), series: five }, 'wide')).toBeNull()
  expect(lineChart(one(Array.from({ length: 25 }, () => 1)), 'wide')).toBeNull()
})

test.each(['2026-13', '2026-00', 'April', '26-04'])('%s is no period', (period) => {
  expect(() => lineChart(one([1, 2, 3], { periods: ['2026-01', '2026-02', period] }), 'wide')).toThrow(
    RangeError,
  )
})

describe('a period', () => {
  test('is a month, a calendar quarter or a year', () => {
    const names = ['2026-07', '2026-Q3', '2026-Q1', '2026'].map(periodName)
    expect(names).toEqual(['July 2026', 'July to September 2026', 'January to March 2026', '2026'])
    for (const none of ['2026-13', '2026-00', '2026-Q5', '2026-Q0', '26', 'Q3'])
      expect(() => periodName(none)).toThrow(`${none} is no month, no quarter and no year`)
  })

  test('of three months stands beneath its point in short, with the year where it begins', () => {
    const periods = ['2025-Q3', '2025-Q4', '2026-Q1']
    const geometry = lineChart(one([10, 20, 30], { periods }), 'wide')
    const ticks = words(geometry, 'tick')
    for (const tick of ['Jul to Sep', '2025', 'Oct to Dec', 'Jan to Mar', '2026'])
      expect(ticks).toContain(tick)
    expect(ticks.filter((tick) => tick === '2025')).toHaveLength(1)
  })
})
