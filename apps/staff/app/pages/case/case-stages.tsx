import { Details, Section, StageTracker } from '@common-ground/ui'
import type { CasePage } from './page.server.ts'
import { StepLinks } from './step-links.tsx'

/** Where each stage stands, with what can be done on it; what cannot be done now says why. */
export const CaseStages = ({ page: { stages, caseSteps, notOpen } }: { page: CasePage }) => (
  <Section id="stages" title="Stages">
    <StageTracker
      stages={stages.map(({ links, ...stage }) => ({ ...stage, actions: <StepLinks links={links} /> }))}
    />
    {caseSteps.length > 0 ? (
      <>
        <h3 className="govuk-heading-s">The case as a whole</h3>
        <StepLinks links={caseSteps} />
      </>
    ) : null}
    {notOpen.length > 0 ? (
      <Details summary="Steps not open now">
        <dl className="govuk-body">
          {notOpen.map(({ text, why }) => (
            <div key={text}>
              <dt>
                <strong>{text}</strong>
              </dt>
              <dd className="govuk-!-margin-left-0 govuk-!-margin-bottom-3">{why}</dd>
            </div>
          ))}
        </dl>
      </Details>
    ) : null}
  </Section>
)
