import { Section, TwoThirds } from '@common-ground/ui'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'

export const handle = { title: 'Accessibility statement' }

export default function Accessibility() {
  return (
    <PortalFrame>
      <TwoThirds>
        <h1 className="govuk-heading-l">Accessibility statement</h1>
        <p className="govuk-body">
          We want as many people as possible to be able to use this service. You should be able to zoom in to
          400%, use it with only a keyboard, and listen to it with a screen reader. It works without
          JavaScript.
        </p>
        <Section id="compliance" title="How accessible this service is">
          <p className="govuk-body">
            It was built to the Web Content Accessibility Guidelines version 2.2, level AA. Every page and
            every state of a form is checked by an automatic test each time the service changes. Automatic
            tests find only some problems. It has not yet been tested by disabled people or audited by
            somebody independent, so we call it partially compliant.
          </p>
        </Section>
        <Section id="feedback" title="If you cannot use part of it">
          <p className="govuk-body">
            Tell us, and we will give you what you need in another way: by telephone, in large print, or read
            out.{' '}
            <a className="govuk-link" href={paths.help}>
              How to reach us
            </a>
            .
          </p>
        </Section>
        <Section id="enforcement" title="If you are not happy with our answer">
          <p className="govuk-body">
            You can contact the Equality Advisory and Support Service (EASS). The Equality and Human Rights
            Commission enforces the Public Sector Bodies Accessibility Regulations 2018.
          </p>
          <p className="govuk-body">This statement was prepared on 23 November 2026.</p>
        </Section>
      </TwoThirds>
    </PortalFrame>
  )
}
