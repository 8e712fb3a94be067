import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  barChart,
  boxOf,
  type Geometry,
  lineChart,
  type Shape,
  stackedBarChart,
  type Width,
} from '../src/index.ts'
import { bars, lines, stacks } from './data.ts'

type Box = { left: number; right: number; top: number; bottom: number }

/** The farthest that a marker reaches from its middle. */
const MARKER = 7
/** A marker's square, or every point that a line names. */
function pathBox({ d, x, y, filled }: Extract<Shape, { kind: 'path' }>): Box {
  if (filled) return { left: x - MARKER, right: x + MARKER, top: y - MARKER, bottom: y + MARKER }
  const points = [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, a, b]) => [x + Number(a), y + Number(b)])
  const [xs, ys] = [points.map(([a = 0]) => a), points.map(([, b = 0]) => b)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}
function boxes(shape: Shape): Box {
  if (shape.kind === 'text') return boxOf(shape)
  if (shape.kind === 'path') return pathBox(shape)
  return { left: shape.x, right: shape.x + shape.width, top: shape.y, bottom: shape.y + shape.height }
}

const SLACK = 0.05
const outside = ({ width, height, shapes }: Geometry) =>
  shapes.filter((shape) => {
    const { left, right, top, bottom } = boxes(shape)
    return !(left >= -SLACK && top >= -SLACK && right <= width + SLACK && bottom <= height + SLACK)
  })
function overlapping({ shapes }: Geometry) {
  const texts = shapes.filter((shape) => shape.kind === 'text')
  return texts.flatMap((one, at) =>
    texts.slice(at + 1).flatMap((other) => {
      const [a, b] = [boxOf(one), boxOf(other)]
      const apart =
        a.right <= b.left + SLACK ||
        b.right <= a.left + SLACK ||
        a.bottom <= b.top + SLACK ||
        b.bottom <= a.top + SLACK
      return apart ? [] : [[one, other]]
    }),
  )
}

const KINDS: readonly [string, fc.Arbitrary<(width: Width) => Geometry | null>][] = [
  ['bars', bars.map((data) => (width) => barChart(data, width))],
  ['stacked bars', stacks.map((data) => (width) => stackedBarChart(data, width))],
  ['lines', lines.map((data) => (width) => lineChart(data, width))],
]

describe.each(KINDS)('%s', (_, charts) => {
  test.each(['wide', 'narrow'] as const)('%s: all is inside, and no words lie on others', (width) => {
    let drawn = 0
    fc.assert(
      fc.property(charts, (chart) => {
        const geometry = chart(width)
        if (!geometry) return
        drawn++
        expect(outside(geometry)).toEqual([])
        expect(overlapping(geometry)).toEqual([])
      }),
      { numRuns: 200 },
    )
    expect(drawn).toBeGreaterThan(50)
  })

  test('it is made of three kinds of shape, whose numbers are numbers, and of simple paths', () => {
    fc.assert(
      fc.property(charts, fc.constantFrom<Width>('wide', 'narrow'), (chart, width) => {
        for (const shape of chart(width)?.shapes ?? []) {
          expect(['rect', 'path', 'text']).toContain(shape.kind)
          for (const value of Object.values(shape))
            if (typeof value === 'number') expect(value).toSatisfy(Number.isFinite)
          if (shape.kind === 'path') expect(shape.d).toMatch(/^M[MLAhvZ\d.,-]+$/)
        }
      }),
      { numRuns: 50 },
    )
  })
})
