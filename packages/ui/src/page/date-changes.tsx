export type DateChangeRow = {
  readonly id: string
  readonly what: string
  readonly before: string
  readonly after: string
  readonly note: string
}

/** What becomes of each date, now and then, with what changes in words. Reads in one column on a narrow screen. */
export const DateChanges = ({ rows }: { rows: readonly DateChangeRow[] }) => (
  <ul className="app-changes">
    {rows.map((row) => (
      <li key={row.id} className="app-changes__change">
        <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{row.what}</h3>
        <dl className="app-changes__days">
          <div>
            <dt>Now</dt>
            <dd>{row.before}</dd>
          </div>
          <div>
            <dt>Then</dt>
            <dd>{row.after}</dd>
          </div>
        </dl>
        <p className="govuk-body">{row.note}</p>
      </li>
    ))}
  </ul>
)
