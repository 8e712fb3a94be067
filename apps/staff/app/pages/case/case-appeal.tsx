import { Section } from '@common-ground/ui'
import type { CasePage } from './page.server.ts'

/** What the council needs at hand while the tribunal has the case. */
export const CaseAppeal = ({ appeal }: { appeal: CasePage['appeal'] }) =>
  appeal === null ? null : (
    <Section id="appeal" title="The appeal">
      {appeal.subject ? (
        <p className="govuk-body">
          Begin the subject of every e-mail to the tribunal with: <strong>{appeal.subject}</strong>. Name
          nobody in it.
        </p>
      ) : null}
      {appeal.directions.length > 0 ? (
        <>
          <h3 className="govuk-heading-s">The tribunal’s directions</h3>
          <ul className="govuk-list govuk-list--spaced">
            {appeal.directions.map(({ id, what, said, who, day, was, standing }) => (
              <li key={id}>
                <strong>{day}</strong>: {what}. {who}. {standing}.{was ? ` ${was}.` : ''}
                {said ? (
                  <>
                    <br />
                    {said}
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  )
