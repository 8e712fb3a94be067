import { type Scale, stackedBarChart } from '@common-ground/charts'
import { ChartFigure, type ChartPoint, type ChartWords, cellOf } from './chart-figure.tsx'
import { ChartTable } from './chart-table.tsx'

export type StackedBarChartProps = ChartWords & {
  /** What the bars differ in, as "Year". */
  readonly measure: string
  readonly scale: Scale
  /** At most four, in the order in which they lie. */
  readonly parts: readonly string[]
  /** One point for each part. */
  readonly rows: readonly { readonly label: string; readonly points: readonly ChartPoint[] }[]
}

/** Horizontal bars of up to four parts each, with the same figures as a table. */
export const StackedBarChart = ({ measure, scale, parts, rows, ...words }: StackedBarChartProps) => (
  <ChartFigure
    words={words}
    draw={(width) =>
      stackedBarChart(
        {
          scale,
          parts,
          rows: rows.map(({ label, points }) => ({ label, values: points.map(({ value }) => value) })),
        },
        width,
      )
    }
    table={
      <ChartTable
        title={words.title}
        measure={measure}
        columns={parts}
        rows={rows.map(({ label, points }) => ({
          name: label,
          cells: parts.map((part, at) => cellOf(points[at], scale, `${label}, ${part}`)),
        }))}
      />
    }
  />
)
