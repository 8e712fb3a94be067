import type { ReactNode } from 'react'
import { classes } from './parts.tsx'

export type TableHead = {
  readonly text: ReactNode
  readonly format?: 'numeric' | undefined
  readonly sort?: 'ascending' | 'descending' | 'none' | undefined
  readonly classes?: string | undefined
}
export type TableCell = {
  readonly text: ReactNode
  readonly format?: 'numeric' | undefined
  readonly classes?: string | undefined
}
export type TableProps = {
  readonly caption?: ReactNode
  readonly captionClasses?: string | undefined
  readonly head?: readonly TableHead[] | undefined
  readonly rows: readonly (readonly TableCell[])[]
  readonly firstCellIsHeader?: boolean | undefined
  readonly classes?: string | undefined
}

/** Figures or facts in rows and columns. */
export const Table = ({
  caption,
  captionClasses,
  head,
  rows,
  firstCellIsHeader,
  classes: more,
}: TableProps) => (
  <table className={classes('govuk-table', more)}>
    {caption ? (
      <caption className={classes('govuk-table__caption', captionClasses)}>{caption}</caption>
    ) : null}
    {head ? (
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {head.map((cell, at) => (
            <th
              key={at}
              scope="col"
              className={classes(
                'govuk-table__header',
                cell.format && `govuk-table__header--${cell.format}`,
                cell.classes,
              )}
              {...(cell.sort && { 'aria-sort': cell.sort })}
            >
              {cell.text}
            </th>
          ))}
        </tr>
      </thead>
    ) : null}
    <tbody className="govuk-table__body">
      {rows.map((row, at) => (
        <tr key={at} className="govuk-table__row">
          {row.map((cell, column) =>
            firstCellIsHeader && column === 0 ? (
              <th key="0" scope="row" className={classes('govuk-table__header', cell.classes)}>
                {cell.text}
              </th>
            ) : (
              <td
                key={column}
                className={classes(
                  'govuk-table__cell',
                  cell.format && `govuk-table__cell--${cell.format}`,
                  cell.classes,
                )}
              >
                {cell.text}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
)
