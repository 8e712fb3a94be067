export * from './bar-chart.tsx'
export type { ChartPoint, ChartWords } from './chart-figure.tsx'
export * from './line-chart.tsx'
export * from './stacked-bar-chart.tsx'
