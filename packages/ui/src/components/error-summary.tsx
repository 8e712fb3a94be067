import type { ReactNode } from 'react'

export type ErrorSummaryProps = {
  readonly title?: ReactNode
  readonly description?: ReactNode
  readonly errors: readonly { readonly message: ReactNode; readonly href?: string | undefined }[]
}

/** Everything to put right, above the heading of the page. Takes focus where JavaScript is on. */
export const ErrorSummary = ({ title = 'There is a problem', description, errors }: ErrorSummaryProps) => (
  <div className="govuk-error-summary" data-module="govuk-error-summary">
    <div role="alert">
      <h2 className="govuk-error-summary__title">{title}</h2>
      <div className="govuk-error-summary__body">
        {description ? <p>{description}</p> : null}
        {errors.length > 0 ? (
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map(({ message, href }, at) => (
              <li key={href ?? at}>{href ? <a href={href}>{message}</a> : message}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  </div>
)
