import type { ReactNode } from 'react'
import { classes } from './parts.tsx'

export type SummaryAction = {
  readonly href: string
  readonly text: ReactNode
  readonly visuallyHiddenText?: string | undefined
}
export type SummaryRow = {
  readonly key: ReactNode
  readonly value: ReactNode
  readonly actions?: readonly SummaryAction[] | undefined
}
export type SummaryListProps = { readonly rows: readonly SummaryRow[]; readonly classes?: string | undefined }

const Action = ({ href, text, visuallyHiddenText }: SummaryAction) => (
  <a className="govuk-link" href={href}>
    {text}
    {visuallyHiddenText ? <span className="govuk-visually-hidden"> {visuallyHiddenText}</span> : null}
  </a>
)

/** What is known, by name. */
export function SummaryList({ rows, classes: more }: SummaryListProps) {
  const anyActions = rows.some((row) => row.actions && row.actions.length > 0)
  return (
    <dl className={classes('govuk-summary-list', more)}>
      {rows.map((row, at) => {
        const actions = row.actions ?? []
        return (
          <div
            key={at}
            className={classes(
              'govuk-summary-list__row',
              anyActions && actions.length === 0 && 'govuk-summary-list__row--no-actions',
            )}
          >
            <dt className="govuk-summary-list__key">{row.key}</dt>
            <dd className="govuk-summary-list__value">{row.value}</dd>
            {actions.length > 0 ? (
              <dd className="govuk-summary-list__actions">
                {actions.length === 1 ? (
                  actions.map((action) => <Action key={action.href} {...action} />)
                ) : (
                  <ul className="govuk-summary-list__actions-list">
                    {actions.map((action) => (
                      <li key={action.href} className="govuk-summary-list__actions-list-item">
                        <Action {...action} />
                      </li>
                    ))}
                  </ul>
                )}
              </dd>
            ) : null}
          </div>
        )
      })}
    </dl>
  )
}
