import { Section, TwoThirds } from '@common-ground/ui'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'

export const handle = { title: 'Privacy' }

export default function Privacy() {
  return (
    <PortalFrame>
      <TwoThirds>
        <h1 className="govuk-heading-l">Privacy</h1>
        <Section id="what" title="What we keep">
          <p className="govuk-body">
            Your name and email address, a child’s or young person’s name and date of birth, what you disagree
            with, and everything you and the council write to each other about it. Some of it is about health
            or disability, so we look after it with extra care.
          </p>
        </Section>
        <Section id="why" title="Why">
          <p className="govuk-body">
            The law gives councils the task of deciding about special educational needs and of helping to
            resolve disagreements. We use what you tell us for that task, and for nothing else.
          </p>
        </Section>
        <Section id="who" title="Who sees it">
          <ul className="govuk-list govuk-list--bullet">
            <li>the council’s SEN team, and the person who looks at a decision again</li>
            <li>
              nobody at a school, the NHS or a mediation service, unless you ask for something that needs them
            </li>
          </ul>
          <p className="govuk-body">Each time a member of staff opens your case, that is written down.</p>
        </Section>
        <Section id="rights" title="Your rights">
          <p className="govuk-body">
            You can ask to see what we hold, and to have mistakes put right.{' '}
            <a className="govuk-link" href={paths.help}>
              Contact us
            </a>{' '}
            to ask. You can complain to the Information Commissioner’s Office.
          </p>
        </Section>
      </TwoThirds>
    </PortalFrame>
  )
}
