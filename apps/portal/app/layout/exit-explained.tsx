import { paths } from '../paths.ts'

/** What "Exit this page" does, and what it does not, beside the form that has it. */
export const ExitExplained = () => (
  <p className="govuk-body">
    If somebody must not see this, press “Exit this page”. It opens the weather. It does not delete where you
    have been:{' '}
    <a className="govuk-link" href={paths.coverYourTracks}>
      how to cover your tracks
    </a>
    .
  </p>
)
