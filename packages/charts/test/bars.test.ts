import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { barChart, type Geometry, inOrder, said, stackedBarChart } from '../src/index.ts'
import { bars, stacks } from './data.ts'

const rects = (geometry: Geometry | null) => (geometry?.shapes ?? []).filter((shape) => shape.kind === 'rect')
const words = (geometry: Geometry | null, role: string) =>
  (geometry?.shapes ?? []).flatMap((shape) =>
    shape.kind === 'text' && shape.role === role ? [shape.words] : [],
  )

const three = (value: number | null | 'none') => ({
  scale: 'count' as const,
  order: 'given' as const,
  bars: [
    { label: 'Talking', value: 8 },
    { label: 'Mediation', value },
    { label: 'Appeal', value: 2 },
  ],
})

describe('bars', () => {
  test('each begins at nought and is as long as its figure says', () => {
    fc.assert(
      fc.property(bars, (data) => {
        const geometry = barChart(data, 'wide')
        if (!geometry) return
        const numbers = inOrder(data.bars, data.order).flatMap(({ value }) =>
          typeof value === 'number' && value > 0 ? [value] : [],
        )
        const drawn = rects(geometry)
        const [longest] = drawn.toSorted((a, b) => b.width - a.width)
        const most = Math.max(...numbers)
        expect(new Set(drawn.map(({ x }) => x)).size).toBeLessThanOrEqual(1)
        for (const [at, { width }] of drawn.entries())
          expect(width / (longest?.width ?? 1)).toBeCloseTo((numbers[at] ?? 0) / most, 1)
        expect(drawn.length).toBe(numbers.length)
      }),
    )
  })

  test('a share is measured against a hundred, not against the largest', () => {
    const data = {
      scale: 'percent',
      order: 'given',
      bars: [50, 25, 25].map((value) => ({ label: `${value}`, value })),
    } as const
    const geometry = barChart(data, 'narrow')
    const end = Math.max(
      ...(geometry?.shapes ?? []).flatMap((shape) =>
        shape.kind === 'text' && shape.words === '100%' ? [shape.x] : [],
      ),
    )
    expect(rects(geometry).map(({ width }) => Math.round((width / end) * 100))).toEqual([50, 25, 25])
  })

  test('what is hidden says so and has no bar; so does what has no figure', () => {
    expect(words(barChart(three(null), 'wide'), 'value')).toEqual(['8', 'hidden', '2'])
    expect(words(barChart(three('none'), 'wide'), 'value')).toEqual(['8', 'no figure', '2'])
    expect(words(barChart(three(0), 'wide'), 'value')).toEqual(['8', '0', '2'])
    for (const value of [null, 'none', 0] as const)
      expect(rects(barChart(three(value), 'wide'))).toHaveLength(2)
    expect(barChart(three(null), 'wide')?.hides).toBe(true)
    expect(barChart(three('none'), 'wide')?.hides).toBe(false)
  })

  test('the largest comes first where that is asked for, and what is hidden last', () => {
    const { bars: given } = three(null)
    expect(inOrder([...given.toReversed()], 'largest').map(({ label }) => label)).toEqual([
      'Talking',
      'Appeal',
      'Mediation',
    ])
    expect(inOrder(given, 'given')).toEqual(given)
  })

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('%s is refused', (value) => {
    expect(() => barChart(three(value), 'wide')).toThrow(RangeError)
  })
  test('more than a hundred per cent is refused', () => {
    expect(() => barChart({ ...three(101), scale: 'percent' }, 'wide')).toThrow(RangeError)
  })
  test('two bars are no chart, nor are three of which nothing is known', () => {
    const data = three(1)
    expect(barChart({ ...data, bars: data.bars.slice(0, 2) }, 'wide')).toBeNull()
    expect(barChart({ ...data, bars: data.bars.map((bar) => ({ ...bar, value: null })) }, 'wide')).toBeNull()
  })
})

describe('stacked bars', () => {
  test('parts lie end to end, each as long as its figure says, in every bar alike', () => {
    fc.assert(
      fc.property(stacks, (data) => {
        const geometry = stackedBarChart(data, 'wide')
        if (!geometry) return
        const drawn = rects(geometry).slice(data.parts.length)
        const numbers = data.rows.flatMap(({ values }) =>
          values.filter((value) => typeof value === 'number' && value > 0),
        )
        expect(drawn.length).toBe(numbers.length)
        const total = drawn.reduce((sum, { width }) => sum + width, 0)
        const all = numbers.reduce<number>((sum, value) => sum + Number(value), 0)
        for (const [at, { width }] of drawn.entries())
          expect(width / total).toBeCloseTo(Number(numbers[at]) / all, 2)
        for (const [at, one] of drawn.entries()) {
          const next = drawn[at + 1]
          if (next && next.y === one.y) expect(next.x).toBeCloseTo(one.x + one.width, 1)
        }
      }),
    )
  })

  test('every figure that is drawn is written, and each part is of its own series', () => {
    const geometry = stackedBarChart(
      {
        scale: 'count',
        parts: ['In full', 'In part', 'Not'],
        rows: [
          { label: '2025', values: [40, 1, 1] },
          { label: '2026', values: [7, 0, null] },
          { label: '2027', values: [null, null, null] },
          { label: '2028', values: ['none', 'none', 'none'] },
        ],
      },
      'narrow',
    )
    expect(words(geometry, 'value')).toEqual(['40', '1', '1', '7', '+ c', 'hidden', 'no figure'])
    expect(words(geometry, 'label')).toEqual(['In full', 'In part', 'Not', '2025', '2026', '2027', '2028'])
    expect(
      rects(geometry)
        .slice(3)
        .map(({ role }) => role),
    ).toEqual(['series-1', 'series-2', 'series-3', 'series-1'])
    expect(geometry?.hides).toBe(true)
    // The two small parts are narrower than their figures: lines lead to them.
    expect(geometry?.shapes.filter(({ role }) => role === 'leader').length).toBeGreaterThan(0)
  })

  test('five parts are too many, two figures too few, and more than a whole is refused', () => {
    const rows = [{ label: 'All', values: [10, 20, 30, 30, 10] }]
    const parts = ['a', 'b', 'c', 'd', 'e']
    expect(stackedBarChart({ scale: 'count', parts, rows }, 'wide')).toBeNull()
    expect(stackedBarChart({ scale: 'count', parts: parts.slice(0, 2), rows }, 'wide')).toBeNull()
    const most = [{ label: 'All', values: [60, 60, 10] }]
    expect(() => stackedBarChart({ scale: 'percent', parts: parts.slice(0, 3), rows: most }, 'wide')).toThrow(
      RangeError,
    )
  })
})

test.each([
  [1204, 'count', '1,204'],
  [82, 'percent', '82%'],
  [33.333, 'percent', '33.3%'],
  [null, 'count', 'hidden'],
  ['none', 'percent', 'no figure'],
] as const)('%s in %s is written %s', (value, scale, written) => {
  expect(said(value, scale)).toBe(written)
})
