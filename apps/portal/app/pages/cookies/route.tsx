import { Section, TwoThirds } from '@common-ground/ui'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'

export const handle = { title: 'Cookies' }

export default function Cookies() {
  return (
    <PortalFrame>
      <TwoThirds>
        <h1 className="govuk-heading-l">Cookies</h1>
        <p className="govuk-body">
          A cookie is a small file that a website keeps on your phone or computer. We use three, and only for
          what you do here.
        </p>
        <Section id="ours" title="The cookie that keeps you signed in">
          <ul className="govuk-list govuk-list--bullet">
            <li>Name: common-ground (where the service is secure, its name begins with __Host-)</li>
            <li>What it does: shows that it is you, after you sign in</li>
            <li>How long it stays: until you close your browser, sign out, or do nothing for an hour</li>
          </ul>
        </Section>
        <Section id="find-out" title="The cookie of “Find out what you can do”">
          <ul className="govuk-list govuk-list--bullet">
            <li>Name: common-ground-find-out</li>
            <li>
              What it does: keeps your answers in your own browser while you find out. The council does not
              keep them
            </li>
            <li>
              How long it stays: until you close your browser, delete your answers, or raise a disagreement
              with them
            </li>
          </ul>
        </Section>
        <Section id="draft" title="The cookie of a disagreement you have begun">
          <ul className="govuk-list govuk-list--bullet">
            <li>Name: common-ground-draft (where the service is secure, its name begins with __Host-)</li>
            <li>
              What it does: lets you go on with what you began, without an account. It holds a key and none of
              your answers
            </li>
            <li>How long it stays: 28 days, or until you send it</li>
          </ul>
        </Section>
        <Section id="others" title="Nothing else">
          <p className="govuk-body">
            There are no other cookies, and nothing that follows you to other websites. So there is nothing to
            choose.{' '}
            <a className="govuk-link" href={paths.privacy}>
              How we look after what you tell us
            </a>
            .
          </p>
        </Section>
      </TwoThirds>
    </PortalFrame>
  )
}
