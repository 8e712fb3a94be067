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
  type Value,
} from '@common-ground/charts'
import { addMonths, type KnownMeasure, type PublicFigure, percentOf } from '@common-ground/domain'
import type { Drawing, DrawnShape } from '@common-ground/papers'
import type { ToldMeasure, ToldPack, ToldQuarter } from './told.ts'

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

/** The quarters from the first to the last without a hole, as charts know them: "2026-Q3". */
function periodsOf(
  quarters: readonly ToldQuarter[],
): readonly { readonly first: string; readonly period: string }[] {
  const [from, to] = [quarters.at(0)?.first, quarters.at(-1)?.first]
  const periods: { first: string; period: string }[] = []
  if (!from || !to) return periods
  for (let first = from; first <= to; first = addMonths(first, 3))
    periods.push({ first, period: `${first.slice(0, 4)}-Q${(Number(first.slice(5, 7)) + 2) / 3}` })
  return periods
}

/** What is drawn of a figure in a line: its share in per cent where it is one, how many otherwise. */
function drawnOf(figure: PublicFigure | null | undefined): Value {
  if (!figure) return 'none'
  if (figure.n === undefined) return figure.of
  if (figure.n === null || figure.of === null) return null
  return percentOf({ n: figure.n, of: figure.of }) ?? 'none'
}

const isShare = ({ quarters }: ToldMeasure): boolean => quarters.some((figure) => figure?.n !== undefined)

function lineOf(told: ToldMeasure, { quarters }: ToldPack): Geometry | null {
  const byFirst = new Map(quarters.map(({ first }, at) => [first as string, told.quarters[at]]))
  const periods = periodsOf(quarters)
  const { target } = told.definition
  return lineChart(
    {
      scale: isShare(told) ? 'percent' : 'count',
      periods: periods.map(({ period }) => period),
      series: [
        {
          name: isShare(told) ? 'Share' : 'Number',
          values: periods.map(({ first }) => drawnOf(byFirst.get(first))),
        },
      ],
      target: isShare(told) && target ? { name: 'Aim', value: target.percent } : undefined,
    },
    'wide',
  )
}

const partIn = (figure: PublicFigure | null | undefined, id: string): Value => {
  const part = figure?.parts.find((each) => each.id === id)
  return part ? part.of : 'none'
}

/** The parts of the last quarter: where there are many, beside each other is the only way to read them. */
function barsOf({ measure, quarters }: ToldMeasure): Geometry | null {
  return barChart(
    {
      scale: 'count',
      order: 'largest',
      bars: (measure.parts?.all ?? []).map(({ id, name }) => ({
        label: name,
        value: partIn(quarters.at(-1), id),
      })),
    },
    'wide',
  )
}

function stackedOf({ measure, quarters }: ToldMeasure, pack: ToldPack): Geometry | null {
  const parts = measure.parts?.all ?? []
  return stackedBarChart(
    {
      scale: 'count',
      parts: parts.map(({ name }) => name),
      rows: pack.quarters.map(({ label }, at) => ({
        label,
        values: parts.map(({ id }) => partIn(quarters[at], id)),
      })),
    },
    'wide',
  )
}

const MADE = { line: lineOf, bar: barsOf, stacked: stackedOf } as const
const KINDS = { line: 'Line chart', bar: 'Bar chart', stacked: 'Stacked bar chart' } as const
type Kind = keyof typeof KINDS

/** What shows a measure best here: parts that are shares of their own are told nowhere, so that their whole is a line. */
function kindOf({ chart, parts }: KnownMeasure): Kind | null {
  if (chart === 'table') return null
  return parts && !parts.within ? chart : 'line'
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** What a drawing shows, for whoever does not see it: its figures are in the tables beneath. */
function altOf(told: ToldMeasure, kind: Kind, { quarters, words }: ToldPack, sentence: string): string {
  const { counted, parts } = told.measure
  const by = `${capital(counted.many)} by ${(parts?.name ?? 'part').toLowerCase()}`
  const what = {
    line: `${isShare(told) ? 'The share of each quarter' : 'How many in each quarter'}, ${words}`,
    bar: `${by}, ${quarters.at(-1)?.label ?? ''}`,
    stacked: `${by} in each quarter, ${words}`,
  }[kind]
  return `${KINDS[kind]}. ${what}. ${sentence} The tables that follow have every figure.`
}

/** Whether there is anything to draw beside nought and what is hidden. */
function hasMuch({ quarters }: ToldMeasure, kind: Kind): boolean {
  const drawnIn = kind === 'bar' ? quarters.slice(-1) : quarters
  const values = drawnIn.flatMap((each) =>
    kind === 'line' ? [each?.of] : (each?.parts ?? []).map(({ of }) => of),
  )
  return values.some((value) => typeof value === 'number' && value > 0)
}

/**
 * The chart of a figure, of nothing but what is told: what is hidden is marked and has no length.
 *
 * @returns null where there is too little to draw, or a table says it better.
 */
export function drawn(
  told: ToldMeasure,
  pack: ToldPack,
  sentence: string,
): { readonly alt: string; readonly drawing: Drawing } | null {
  const kind = kindOf(told.measure)
  if (!kind || !hasMuch(told, kind)) return null
  const geometry = MADE[kind](told, pack)
  return geometry && { alt: altOf(told, kind, pack, sentence), drawing: drawingOf(geometry) }
}
