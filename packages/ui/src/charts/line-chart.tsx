import { lineChart, type Period, periodName, type Scale, said } from '@common-ground/charts'
import { ChartFigure, type ChartPoint, type ChartWords, cellOf } from './chart-figure.tsx'
import { ChartTable } from './chart-table.tsx'

export type LineChartProps = ChartWords & {
  readonly scale: Scale
  /** Months ("2026-04") or years ("2026") without a hole, the earliest first. */
  readonly periods: readonly Period[]
  /** At most four; one point for each period. */
  readonly series: readonly { readonly name: string; readonly points: readonly ChartPoint[] }[]
  readonly target?: { readonly name: string; readonly value: number } | undefined
}

/** Lines over time, with the same figures as a table, the target among them. */
export function LineChart({ scale, periods, series, target, ...words }: LineChartProps) {
  return (
    <ChartFigure
      words={words}
      draw={(width) =>
        lineChart(
          {
            scale,
            periods,
            series: series.map(({ name, points }) => ({ name, values: points.map(({ value }) => value) })),
            target,
          },
          width,
        )
      }
      table={
        <ChartTable
          title={words.title}
          measure={periods.some((period) => period.includes('-')) ? 'Month' : 'Year'}
          columns={[...series.map(({ name }) => name), ...(target ? [target.name] : [])]}
          rows={periods.map((period, at) => ({
            name: periodName(period),
            cells: [
              ...series.map(({ name, points }) =>
                cellOf(points[at], scale, `${name}, ${periodName(period)}`),
              ),
              ...(target ? [{ text: said(target.value, scale), format: 'numeric' as const }] : []),
            ],
          }))}
        />
      }
    />
  )
}
