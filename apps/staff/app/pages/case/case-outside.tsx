import { Section, Tag } from '@common-ground/ui'
import type { CasePage } from './page.server.ts'

/** What left the building about this case: to whom, when, whether it was opened and answered, and the paper itself. */
export const CaseOutside = ({ page: { outside } }: { page: CasePage }) =>
  outside.length === 0 ? null : (
    <Section id="outside" title="What was sent outside">
      <ul className="app-ways">
        {outside.map(({ id, href, text, line, standing, waits }) => (
          <li key={id} className="app-ways__way">
            <div className="app-ways__head">
              <h3 className="app-ways__title">
                <a className="govuk-link" href={href}>
                  {text}
                </a>
              </h3>
              <Tag classes={waits ? 'govuk-tag--yellow' : 'govuk-tag--blue'}>{standing}</Tag>
            </div>
            <p className="govuk-body-s govuk-!-margin-bottom-0">{line}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
