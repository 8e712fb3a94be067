import { paths } from '../../paths.ts'

/** Told by the browser when somebody else changes the case. Without JavaScript it stays hidden, and nothing is lost. */
export const ChangedNotice = ({ reference, version }: { reference: string; version: number }) => (
  <div role="status" data-case-watch={reference} data-version={version}>
    <div className="app-notice govuk-inset-text" hidden>
      <p className="govuk-body">
        <strong>This case has changed since you opened it.</strong>{' '}
        <a className="govuk-link" href={paths.case(reference)}>
          Show it as it is now
        </a>
      </p>
    </div>
  </div>
)
