import { Details, Tag } from '../components/text.tsx'

export type KeyDate = {
  readonly id: string
  readonly date: string
  readonly what: string
  readonly note?: string | undefined
  /** What people have done to the date: that it was changed, by whom and why. */
  readonly history?: readonly string[] | undefined
  readonly actions?: readonly { readonly href: string; readonly text: string }[] | undefined
  readonly passed: boolean
  readonly passedLabel: string
  readonly working: readonly string[]
  readonly source: string
  readonly ifMissed: string
}

/** Dates that matter, each with how it was worked out and the law it comes from, one click away. */
export const KeyDates = ({ dates }: { dates: readonly KeyDate[] }) => (
  <ul className="app-dates">
    {dates.map((date) => (
      <li
        key={date.id}
        className={date.passed ? 'app-dates__date app-dates__date--passed' : 'app-dates__date'}
      >
        <p className="app-dates__when">
          {date.date} {date.passed ? <Tag classes="govuk-tag--grey">{date.passedLabel}</Tag> : null}
        </p>
        <p className="govuk-body app-dates__what">{date.what}</p>
        {date.note ? <p className="govuk-body app-dates__note">{date.note}</p> : null}
        {date.history?.map((line) => (
          <p key={line} className="govuk-body-s app-dates__history">
            {line}
          </p>
        ))}
        {date.actions?.length ? (
          <ul className="govuk-list app-dates__actions">
            {date.actions.map((action) => (
              <li key={action.href}>
                <a className="govuk-link govuk-link--no-visited-state" href={action.href}>
                  {action.text}
                  <span className="govuk-visually-hidden">: {date.what}</span>
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        <Details
          summary={
            <>
              How we worked this out<span className="govuk-visually-hidden">: {date.what}</span>
            </>
          }
          classes="app-dates__working"
        >
          <ul className="govuk-list govuk-list--bullet">
            {date.working.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
          <p className="govuk-body">{date.ifMissed}</p>
          <p className="govuk-body-s app-source">{date.source}</p>
        </Details>
      </li>
    ))}
  </ul>
)
