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
  /** On a narrow screen each row stands as a block, its cells under one another with their column's name. */
  readonly stacks?: boolean | undefined
  readonly classes?: string | undefined
}

/** A table that is laid out as blocks is one no longer for a screen reader, unless it says so. */
const role = (stacks: boolean | undefined, name: string) => (stacks ? { role: name } : {})

/** Figures or facts in rows and columns. */
export const Table = ({
  caption,
  captionClasses,
  head,
  rows,
  firstCellIsHeader,
  stacks,
  classes: more,
}: TableProps) => (
  <table className={classes('govuk-table', stacks && 'app-table-stacks', more)} {...role(stacks, 'table')}>
    {caption ? (
      <caption className={classes('govuk-table__caption', captionClasses)}>{caption}</caption>
    ) : null}
    {head ? (
      <thead className="govuk-table__head" {...role(stacks, 'rowgroup')}>
        <tr className="govuk-table__row" {...role(stacks, 'row')}>
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
              {...role(stacks, 'columnheader')}
            >
              {cell.text}
            </th>
          ))}
        </tr>
      </thead>
    ) : null}
    <tbody className="govuk-table__body" {...role(stacks, 'rowgroup')}>
      {rows.map((row, at) => (
        <tr key={at} className="govuk-table__row" {...role(stacks, 'row')}>
          {row.map((cell, column) =>
            firstCellIsHeader && column === 0 ? (
              <th
                key="0"
                scope="row"
                className={classes('govuk-table__header', cell.classes)}
                {...role(stacks, 'rowheader')}
              >
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
                {...role(stacks, 'cell')}
              >
                {stacks ? (
                  <span className="app-table-stacks__name" aria-hidden="true">
                    {head?.[column]?.text}
                  </span>
                ) : null}
                {cell.text}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
)
