import { Section, SummaryList } from '@common-ground/ui'
import { decisionRows } from './file.ts'
import type { CasePage } from './page.server.ts'

/** The decision in dispute, and the people of the case. */
export const CaseFile = ({ page }: { page: CasePage }) => (
  <>
    <Section id="decision" title="The decision">
      <SummaryList rows={decisionRows(page.decision, page.reference, page.canRecord)} />
    </Section>
    <Section id="people" title="People">
      {page.people.map((person) => (
        <div key={`${person.kind} ${person.name}`}>
          <h3 className="govuk-heading-s">
            {person.name} <span className="govuk-!-font-weight-regular">({person.kind.toLowerCase()})</span>
          </h3>
          {person.facts.length > 0 ? <SummaryList rows={person.facts} /> : null}
        </div>
      ))}
    </Section>
  </>
)
