import { scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import { type Geometry, type Path, type Shape, stroke, WIDTHS, type Width } from './geometry.ts'
import { keyOf } from './key.ts'
import { hiddenSigns, levels, periodTicks } from './line-axis.ts'
import { type End, endFigure, endLabels, highOf, roomFor } from './line-ends.ts'
import { lookOf, MOST_SERIES } from './looks.ts'
import type { Period } from './periods.ts'
import { scaleOf } from './scales.ts'
import { FEWEST_POINTS, numberIn, type Scale, said, type Value } from './value.ts'
import { LINE, TEXT_SIZE, widthOf, wrap } from './words.ts'

export type LineData = {
  readonly scale: Scale
  /** Months, quarters or years without a hole, the earliest first: a period that has no figure has a value that says so. */
  readonly periods: readonly Period[]
  /** At most four. `values` has one figure for each period. */
  readonly series: readonly { readonly name: string; readonly values: readonly Value[] }[]
  readonly target?: { readonly name: string; readonly value: number } | undefined
}

/** The most periods in one chart: two years of months. */
export const MOST_PERIODS = 24
const HEIGHT: Readonly<Record<Width, number>> = { wide: 260, narrow: 200 }
/** Room for the names at the ends of lines, where they stand there. */
const NAMES = 170
/** Markers closer than this are left out, but for the last and for points that stand alone. */
const MARKERS = 12
const DASH = [6, 4]

type Drawn = {
  readonly name: string
  readonly values: readonly Value[]
  readonly numbers: readonly (number | null)[]
  readonly look: ReturnType<typeof lookOf>
}
type Place = { readonly x: (period: number) => number; readonly y: (value: number) => number }
/** One line of the chart or its target, and how it is known: what a key and the end of the line both show. */
type Known = {
  readonly name: string
  readonly figure: string | null
  readonly sign: (x: number, y: number) => readonly Shape[]
  readonly end: (place: Place, right: number) => { readonly x: number; readonly y: number }
}

const mark = ({ role, marker }: Drawn['look'], x: number, y: number): Path => ({
  kind: 'path',
  role,
  x: Math.round(x * 100) / 100,
  y: Math.round(y * 100) / 100,
  d: marker,
  filled: true,
})

const dashed = (x1: number, y: number, x2: number): Path => ({
  ...stroke('target', x1, y, x2, y),
  dash: DASH,
})

/** A line with its markers; it is broken where there is no number. */
function lineOf({ numbers, look }: Drawn, { x, y }: Place): Shape[] {
  const d = line<number | null>()
    .digits(2)
    .defined((number) => number !== null)
    .x((_, at) => x(at))
    .y((number) => y(number ?? 0))([...numbers])
  const every = Math.ceil(MARKERS / (x(1) - x(0)))
  const last = numbers.findLastIndex((number) => number !== null)
  const alone = (at: number): boolean =>
    (numbers[at - 1] ?? null) === null && (numbers[at + 1] ?? null) === null
  return [
    ...(d ? [{ kind: 'path', role: look.role, x: 0, y: 0, d, filled: false } as const] : []),
    ...numbers.flatMap((number, at) =>
      number !== null && ((last - at) % every === 0 || alone(at)) ? [mark(look, x(at), y(number))] : [],
    ),
  ]
}

/** The series with a figure for each period, or `null` where there are too many or too few to draw. */
function drawable({ scale, periods, series }: LineData): readonly Drawn[] | null {
  if (series.length > MOST_SERIES || periods.length > MOST_PERIODS) return null
  const all = series.map(({ name, values: given }, at): Drawn => {
    const values = periods.map((_, period) => {
      const value = given[period]
      return value === undefined ? 'none' : value
    })
    return { name, values, numbers: values.map((value) => numberIn(value, scale)), look: lookOf(at) }
  })
  const points = periods.filter((_, at) => all.some(({ numbers }) => numbers[at] !== null))
  return points.length < FEWEST_POINTS ? null : all
}

/** How each line, and the target after them, is known. */
function knownOf(lines: readonly Drawn[], { scale, target }: LineData): readonly Known[] {
  const known = lines.map(
    ({ name, values, numbers, look }): Known => ({
      name,
      figure: endFigure(values.at(-1) ?? null, scale),
      sign: (x, y) => [mark(look, x, y)],
      end: (place) => {
        const last = numbers.findLastIndex((number) => number !== null)
        return { x: place.x(Math.max(0, last)), y: place.y(numbers[last] ?? 0) }
      },
    }),
  )
  if (!target) return known
  const number = numberIn(target.value, scale) ?? 0
  const goal: Known = {
    name: target.name,
    figure: said(number, scale),
    sign: (x, y) => [dashed(x - 7, y, x + 7)],
    end: (place, right) => ({ x: right, y: place.y(number) }),
  }
  return [...known, goal]
}

/**
 * Up to four lines over at most 24 months, quarters or years, from nought. A line is broken where there is no figure, and a hidden
 * one is marked "c" beneath. Each line has markers of its own shape. Its last figure stands at its end, with its name
 * where the chart is wide; where it is narrow, names are in a key above. A target is a dashed line with its name.
 * @returns null where a chart would say nothing, with a number in fewer than three periods, or too much.
 * @throws RangeError for a number that can be no figure and for a period that is none.
 */
export function lineChart(data: LineData, width: Width): Geometry | null {
  const { scale, periods, target } = data
  const lines = drawable(data)
  if (!lines) return null
  const whole = WIDTHS[width]
  const known = knownOf(lines, data)
  const namesAtEnds = known.length > 1 && width === 'wide'
  const labels = known.map((each) => ({
    ...each,
    sign: known.length > 1 ? each.sign : null,
    names: namesAtEnds ? wrap(each.name, NAMES) : [],
  }))
  const key = known.length > 1 && !namesAtEnds ? keyOf(known, whole) : { shapes: [], height: 0 }

  const figures = Math.max(...known.map(({ figure }) => widthOf(figure ?? '', true)))
  const right = whole - roomFor(Math.max(figures, namesAtEnds ? NAMES : 0), known.length > 1)
  const top = key.height + LINE / 2
  // Names that need more room than the chart is high make it higher.
  const bottom =
    top +
    Math.max(
      HEIGHT[width],
      labels.reduce((sum, label) => sum + highOf(label), 0),
    )
  const largest = Math.max(target?.value ?? 0, ...lines.flatMap(({ numbers }) => numbers.map((n) => n ?? 0)))
  const { along: y, ticks } = scaleOf(scale, largest, [bottom, top])
  const left = Math.ceil(Math.max(...ticks.map((tick) => widthOf(said(tick, scale))))) + 8
  const along = scalePoint([...periods.keys()], [left + TEXT_SIZE / 2, right])
  const place: Place = { x: (period) => along(period) ?? left, y }

  const hides = [...periods.keys()].filter((at) => lines.some(({ values }) => values[at] === null))
  const foot = bottom + (hides.length > 0 ? LINE + 2 : 0)
  const named = periodTicks(periods, place.x, foot)
  const ends = labels.map((label): End => ({ ...label, ...label.end(place, right) }))
  return {
    width: whole,
    height: foot + named.height,
    shapes: [
      ...key.shapes,
      ...levels(ticks, scale, y, left, right),
      ...named.shapes,
      ...hiddenSigns(hides, place.x, bottom + LINE - 2),
      ...(target ? [dashed(left, y(target.value), right)] : []),
      ...lines.flatMap((each) => lineOf(each, place)),
      ...endLabels(ends, right, key.height, bottom + TEXT_SIZE / 2),
    ],
    hides: hides.length > 0,
  }
}
