import { type Scale, stackedBarChart } from '@common-ground/charts'
import { Table } from '../components/table.tsx'
import { ChartFigure, type ChartPoint, type ChartWords, cellOf } from './chart-figure.tsx'

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
      <Table
        caption={words.title}
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        stacks={parts.length > 1}
        head={[{ text: measure }, ...parts.map((text) => ({ text, format: 'numeric' as const }))]}
        rows={rows.map(({ label, points }) => [
          { text: label },
          ...parts.map((part, at) => cellOf(points[at], scale, `${label}, ${part}`)),
        ])}
        classes="govuk-table--small-text-until-tablet"
      />
    }
  />
)
