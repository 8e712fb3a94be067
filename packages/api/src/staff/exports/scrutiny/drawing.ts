import {
  barChart,
  type Geometry,
  inkOf,
  LOOKS,
  lineChart,
  type Role,
  type Shape,
  stackedBarChart,
  TEXT_SIZE,
  TILES,
} from '@common-ground/charts'
import type { Drawing, DrawnShape } from '@common-ground/papers'
import type { Shown, ShownMeasure } from './hide.ts'

/** The pattern of a series' surfaces. */
function tileOf(role: Role) {
  const look = LOOKS.find((_, at) => role === `series-${at + 1}`)
  return look ? TILES[look.pattern] : null
}

function shapeOf(shape: Shape): DrawnShape {
  const { role, x, y } = shape
  const { colour, thickness } = inkOf(role)
  if (shape.kind === 'text') {
    const { anchor, bold, words } = shape
    return { kind: 'text', x, y, anchor, bold, words }
  }
  if (shape.kind === 'rect') {
    const { width, height } = shape
    return { kind: 'rect', x, y, width, height, colour, tile: tileOf(role) }
  }
  const { d, filled, dash = null } = shape
  return { kind: 'path', x, y, d, filled, colour, thickness, dash }
}

const drawingOf = ({ width, height, shapes }: Geometry): Drawing => ({
  width,
  height,
  textSize: TEXT_SIZE,
  shapes: shapes.map(shapeOf),
})

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function lineOf({ measure, months }: ShownMeasure): Geometry | null {
  const isShare = measure.told === 'share'
  const { target } = measure.definition
  return lineChart(
    {
      scale: isShare ? 'percent' : 'count',
      periods: months.map(({ month }) => month.slice(0, 7)),
      series: [
        {
          name: isShare ? 'Share' : 'Number',
          values: months.map(({ of, percent }) => (isShare ? percent : of)),
        },
      ],
      target: isShare && target ? { name: 'Aim', value: target.percent } : undefined,
    },
    'wide',
  )
}

function barsOf({ bands, parts }: ShownMeasure): Geometry | null {
  const all = bands.length > 0 ? bands : parts
  return barChart(
    {
      scale: 'count',
      order: bands.length > 0 ? 'given' : 'largest',
      bars: all.map(({ label, of }) => ({ label: capital(label), value: of })),
    },
    'wide',
  )
}

/** Those that count and those that do not, of one part; hidden where either is small. */
const both = ({ n, of }: Shown) =>
  typeof n === 'number' && typeof of === 'number' ? [n, of - n] : [null, null]

function stackedOf({ measure, parts, quarters }: ShownMeasure): Geometry | null {
  return stackedBarChart(
    measure.parts?.within
      ? {
          scale: 'count',
          parts: ['Yes', 'No'],
          rows: parts.map((part) => ({ label: part.label, values: both(part) })),
        }
      : {
          scale: 'count',
          parts: parts.map(({ label }) => label),
          rows: quarters.map((quarter) => ({
            label: quarter.label,
            values: quarter.parts.map(({ of }) => of),
          })),
        },
    'wide',
  )
}

const MADE = { line: lineOf, bar: barsOf, stacked: stackedOf } as const
const KINDS = { line: 'Line chart', bar: 'Bar chart', stacked: 'Stacked bar chart' } as const

/** What a drawing shows, for whoever does not see it: its figures are in the table beneath. */
function altOf({ measure, months, sentence }: ShownMeasure, kind: keyof typeof KINDS): string {
  const [first, last] = [months.at(0), months.at(-1)]
  const what =
    kind !== 'line'
      ? `${capital(measure.counted.many)} by ${(measure.bands.length > 0 ? 'how long they have waited' : (measure.parts?.name ?? 'part')).toLowerCase()}`
      : measure.told === 'share'
        ? 'The share of each month'
        : 'How many in each month'
  const when = kind === 'line' && first && last ? `, ${first.label} to ${last.label}` : ''
  return `${KINDS[kind]}. ${what}${when}. ${sentence} The table that follows has every figure.`
}

/** Whether there is anything to draw beside nought and what is hidden. */
const hasMuch = ({ measure, months, parts, bands }: ShownMeasure): boolean =>
  (measure.chart === 'line' ? months : [...parts, ...bands]).some(
    ({ of }) => typeof of === 'number' && of > 0,
  )

/** The chart of a figure; null where there is too little to draw, or a table says it better. */
export function drawn(shown: ShownMeasure): { readonly alt: string; readonly drawing: Drawing } | null {
  const { chart } = shown.measure
  if (chart === 'table' || !hasMuch(shown)) return null
  const geometry = MADE[chart](shown)
  return geometry && { alt: altOf(shown, chart), drawing: drawingOf(geometry) }
}
