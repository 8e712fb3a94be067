import type { TableFormat } from '@common-ground/web'

const WORDS: Readonly<Record<TableFormat, string>> = {
  ods: 'as a spreadsheet (ODS)',
  csv: 'as CSV',
}

/** One link for each kind of file. @param what what is taken away, with its number: "3 open cases". */
export const TakeAwayLinks = ({ what, href }: { what: string; href: (format: TableFormat) => string }) =>
  (['ods', 'csv'] as const).map((format) => (
    <li key={format}>
      <a className="govuk-link" href={href(format)}>
        Download {what} {WORDS[format]}
      </a>
    </li>
  ))

/** What is said beside every download. */
export const Noted = () => (
  <p className="govuk-body-s">When you download something, we record who took it, when, and how many rows.</p>
)

/** A list to take away, and that it is written down. */
export const TakeAway = (props: Parameters<typeof TakeAwayLinks>[0]) => (
  <>
    <ul className="govuk-list app-actions govuk-!-margin-bottom-2">
      <TakeAwayLinks {...props} />
    </ul>
    <Noted />
  </>
)
