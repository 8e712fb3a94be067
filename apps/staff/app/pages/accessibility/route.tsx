import { Section } from '@common-ground/ui'
import { ReadingPage } from '../../layout/reading-page.tsx'
import { paths } from '../../paths.ts'

export const handle = { title: 'Accessibility statement' }

export default function AccessibilityRoute() {
  return (
    <ReadingPage heading="Accessibility statement">
      <p className="govuk-body">
        This is about the part of Common Ground that staff use. You should be able to zoom in to 400%, use it
        with only a keyboard or by voice, and listen to it with a screen reader. It works without JavaScript.
      </p>
      <Section id="compliance" title="How accessible it is">
        <p className="govuk-body">
          It was built to the Web Content Accessibility Guidelines version 2.2, level AA. Every page and state
          of a form is checked by an automatic test each time the service changes. Such tests find only some
          problems. Nobody independent has audited it yet, so we call it partially compliant.
        </p>
      </Section>
      <Section id="known" title="What we know is not easy">
        <p className="govuk-body">
          The list of cases is a wide table. On a narrow screen it moves sideways, with a finger or the arrow
          keys.
        </p>
      </Section>
      <Section id="feedback" title="If you cannot use part of it">
        <p className="govuk-body">
          Tell your manager or whoever looks after the service, and you will get what you need in another way.{' '}
          <a className="govuk-link" href={paths.help}>
            How to get help
          </a>
          .
        </p>
      </Section>
      <Section id="enforcement" title="If you are not happy with the answer">
        <p className="govuk-body">
          The Equality Advisory and Support Service (EASS) can advise you. The Equality and Human Rights
          Commission enforces the Public Sector Bodies Accessibility Regulations 2018.
        </p>
        <p className="govuk-body">This statement was prepared on 23 November 2026.</p>
      </Section>
    </ReadingPage>
  )
}
