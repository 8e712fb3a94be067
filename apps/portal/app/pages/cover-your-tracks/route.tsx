import { InsetText, Section, TwoThirds } from '@common-ground/ui'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'

export const handle = { title: 'How to cover your tracks' }

export default function CoverYourTracks() {
  return (
    <PortalFrame exit>
      <TwoThirds>
        <h1 className="govuk-heading-l">How to cover your tracks</h1>
        <p className="govuk-body">
          Browsers remember the pages you look at. Somebody with your phone or computer could see that you
          were here.
        </p>
        <InsetText>If you are in danger now, ring 999.</InsetText>
        <Section id="private" title="Use a private window">
          <p className="govuk-body">A private window forgets the pages you looked at when you close it.</p>
          <ul className="govuk-list govuk-list--bullet">
            <li>
              Chrome: open the menu with 3 dots, then choose “New Incognito window” or “New Incognito tab”
            </li>
            <li>Safari on an iPhone: press the tabs button, then choose “Private”</li>
            <li>
              Edge: open the menu with 3 dots, then choose “New InPrivate window” or “New InPrivate tab”
            </li>
            <li>
              Firefox: open the menu with 3 lines, then choose “New private window” or “New private tab”
            </li>
          </ul>
        </Section>
        <Section id="history" title="Delete this visit from your history">
          <p className="govuk-body">
            Delete only these pages. If your whole history is gone, somebody may notice that.
          </p>
          <ol className="govuk-list govuk-list--number">
            <li>Open your browser’s menu and choose “History”.</li>
            <li>Find the pages of this service.</li>
            <li>Delete them one by one.</li>
          </ol>
        </Section>
        <Section id="messages" title="Messages from us">
          <p className="govuk-body">
            Our emails say nothing about your child or your disagreement. Somebody who reads your email can
            still see that we wrote to you. You can{' '}
            <a className="govuk-link" href={paths.changeEmail}>
              use another email address
            </a>
            , or ask us to reach you in another way.
          </p>
        </Section>
        <Section id="sign-out" title="Sign out when you have finished">
          <p className="govuk-body">
            On a phone or computer that others use, press “Sign out” each time. Do not let the browser keep
            your password.
          </p>
        </Section>
        <Section id="talk" title="Talk to somebody">
          <p className="govuk-body">
            The National Domestic Abuse Helpline is free and open all day and night: 0808 2000 247. A call to
            it does not show on a phone bill.
          </p>
        </Section>
      </TwoThirds>
    </PortalFrame>
  )
}
