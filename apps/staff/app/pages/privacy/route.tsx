import { Section } from '@common-ground/ui'
import { ReadingPage } from '../../layout/reading-page.tsx'
import { paths } from '../../paths.ts'

export const handle = { title: 'Privacy' }

export default function PrivacyRoute() {
  return (
    <ReadingPage heading="Privacy">
      <p className="govuk-body">
        This is about what the service keeps on you as a member of staff. Families read a notice of their own
        in their part of the service.
      </p>
      <Section id="kept" title="What is kept">
        <ul className="govuk-list govuk-list--bullet">
          <li>your name, work email address, team and roles</li>
          <li>
            every step you take on a case, with the time: it is part of the case’s record and is not changed
          </li>
          <li>every case you open, and when you sign in and out</li>
          <li>why you looked at a case of another team, in your own words: managers read it</li>
        </ul>
      </Section>
      <Section id="why" title="Why">
        <p className="govuk-body">
          So that families know who decided what, and so that the council can show who read a child’s file.
          The lawful basis is the council’s public task under Part 3 of the Children and Families Act 2014.
        </p>
      </Section>
      <Section id="seen" title="Who sees it">
        <p className="govuk-body">
          Families see your name beside what you did on their case. Who opened a case is seen only by those
          who answer for data protection.
        </p>
      </Section>
      <Section id="rights" title="Your rights">
        <p className="govuk-body">
          Ask the council’s data protection officer to see what is kept on you or to put it right. You can
          complain to the Information Commissioner’s Office.
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href={paths.cookies}>
            The one cookie this service sets
          </a>
        </p>
      </Section>
    </ReadingPage>
  )
}
