import { type BarData, barChart, inOrder, type Scale, type Value } from '@common-ground/charts'
import { ChartFigure, type ChartPoint, type ChartWords, cellOf } from './chart-figure.tsx'
import { ChartTable } from './chart-table.tsx'

/** `count` is the bar's figure: a share where the chart's scale is per cent. */
export type Bar = Omit<ChartPoint, 'value'> & { readonly label: string; readonly count: Value }

export type BarChartProps = ChartWords & {
  /** What the bars differ in, as "Case officer". */
  readonly measure: string
  /** What is counted. */
  readonly counted?: string | undefined
  readonly scale?: Scale | undefined
  /** As given, or the longest bar first. */
  readonly order?: BarData['order'] | undefined
  readonly bars: readonly Bar[]
}

/** Horizontal bars from nought, with the same figures as a table. */
export function BarChart({
  measure,
  counted = 'Cases',
  scale = 'count',
  order = 'given',
  bars,
  ...words
}: BarChartProps) {
  const all = bars.map(({ count, ...bar }) => ({ ...bar, value: count }))
  return (
    <ChartFigure
      words={words}
      draw={(width) => barChart({ scale, order, bars: all }, width)}
      table={
        <ChartTable
          title={words.title}
          measure={measure}
          columns={[counted]}
          rows={inOrder(all, order).map((bar) => ({
            name: bar.label,
            cells: [cellOf(bar, scale, bar.label)],
          }))}
        />
      }
    />
  )
}
