import type { ReactNode } from 'react'
import { Table, type TableCell } from '../components/table.tsx'
import { Scrollable } from '../page/layout.tsx'

export type ChartTableProps = {
  readonly title: string
  /** What the rows differ in, and what stands in each column of figures. */
  readonly measure: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly name: ReactNode; readonly cells: readonly TableCell[] }[]
}

/** More columns than these have no room beside each other on a telephone. */
const MOST_BESIDE = 1

/** The figures of a chart in rows and columns. Many columns stack on a telephone and scroll where there is little room. */
export function ChartTable({ title, measure, columns, rows }: ChartTableProps) {
  const many = columns.length > MOST_BESIDE
  const table = (
    <Table
      caption={title}
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      stacks={many}
      head={[{ text: measure }, ...columns.map((text) => ({ text, format: 'numeric' as const }))]}
      rows={rows.map(({ name, cells }) => [{ text: name }, ...cells])}
      classes="app-chart__table"
    />
  )
  return many ? <Scrollable label={`${title}: the figures`}>{table}</Scrollable> : table
}
