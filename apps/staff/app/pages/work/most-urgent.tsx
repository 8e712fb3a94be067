import { paths } from '../../paths.ts'
import type { WorkPage } from './view.server.ts'

/** What comes first today, before anything is pressed or moved. */
export const MostUrgent = ({ urgent }: { urgent: WorkPage['urgent'] }) => (
  <section aria-labelledby="urgent">
    <h2 className="govuk-heading-m" id="urgent">
      Most urgent
    </h2>
    <ol className="app-urgent">
      {urgent.map((line) => (
        <li key={line.id} className={`app-urgent__item${line.isLate ? ' app-urgent__item--late' : ''}`}>
          <p className="app-urgent__when">{line.when}</p>
          <p className="govuk-body govuk-!-margin-bottom-1">
            <a className="govuk-link" href={line.href}>
              {line.what}
              <span className="govuk-visually-hidden">
                {' '}
                for {line.child}, {line.reference}
              </span>
            </a>
          </p>
          <p className="govuk-body-s govuk-!-margin-bottom-1">
            {line.child},{' '}
            <a className="govuk-link" href={paths.case(line.reference)}>
              {line.reference}
            </a>
            {line.covering ? `. Covering for ${line.covering}` : ''}
          </p>
          <p className="govuk-body-s app-quiet govuk-!-margin-bottom-0">
            {line.side}. {line.why}
          </p>
        </li>
      ))}
    </ol>
  </section>
)
