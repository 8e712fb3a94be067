import { Section, SummaryList } from '@common-ground/ui'
import { decisionRows } from './file.ts'
import type { NotReachedLine } from './not-reached.ts'
import type { CasePage } from './page.server.ts'

/** Our messages that did not reach somebody. */
const Missed = ({ lines, who }: { lines: readonly NotReachedLine[]; who: string }) =>
  lines.map(({ id, line, href }) => (
    <p key={id} className="govuk-body">
      <strong>{line}.</strong>{' '}
      {href ? (
        <a className="govuk-link" href={href}>
          See to it<span className="govuk-visually-hidden"> for {who}</span>
        </a>
      ) : null}
    </p>
  ))

/** The decision in dispute, and the people of the case. */
export const CaseFile = ({ page, notReached }: { page: CasePage; notReached: readonly NotReachedLine[] }) => (
  <>
    <Section id="decision" title="The decision">
      <SummaryList rows={decisionRows(page.decision, page.reference, page.canRecord)} />
    </Section>
    <Section id="people" title="People">
      {page.people.map((person) => (
        <div key={person.id}>
          <h3 className="govuk-heading-s">
            {person.name} <span className="govuk-!-font-weight-regular">({person.kind.toLowerCase()})</span>
          </h3>
          <Missed lines={notReached.filter(({ personId }) => personId === person.id)} who={person.name} />
          {person.facts.length > 0 ? <SummaryList rows={person.facts} /> : null}
        </div>
      ))}
    </Section>
  </>
)
