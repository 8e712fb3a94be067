import { answering } from '@common-ground/web'
import { Contacts } from '../../layout/contacts.tsx'
import { Part, Points, ReadingPage, Said } from '../../layout/reading-page.tsx'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Accessibility statement' }

export const loader = ({ request, context }: Route.LoaderArgs) =>
  answering(request, visit(context).api.authority.show())

const Outside = ({ href, children }: { href: string; children: string }) => (
  <a className="govuk-link" href={href}>
    {children}
  </a>
)

/** In the order of the model statement of the Public Sector Bodies Accessibility Regulations 2018. */
export default function Accessibility({ loaderData: authority }: Route.ComponentProps) {
  const { senTeam, openingHours, promises, name } = authority
  return (
    <ReadingPage heading="Accessibility statement">
      <Said>
        This statement is about “Sort out a SEND disagreement”, the service on this website. {name} runs it.
        We want as many people as possible to be able to use it. You should be able to:
      </Said>
      <Points>
        <li>change colours, contrast and fonts with your browser or device</li>
        <li>zoom in up to 400% without text going off the screen</li>
        <li>use all of it with only a keyboard, or with your voice</li>
        <li>listen to all of it with a screen reader</li>
        <li>use all of it without JavaScript</li>
      </Points>
      <Said>
        We have made the text as simple as we can. AbilityNet has advice on making a device easier to use.
      </Said>
      <Part id="how-accessible" title="How accessible this service is">
        <Said>We know that some parts are not fully accessible:</Said>
        <Points>
          <li>letters and reports that others send may be pictures of paper, which cannot be read out</li>
          <li>there is no Easy Read version and no British Sign Language (BSL) video yet</li>
          <li>it has not yet been tested by disabled people</li>
        </Points>
      </Part>
      <Part id="feedback" title="Feedback and contact">
        <Said>
          If you need something here in another way, such as large print, Easy Read or read out, tell us. Tell
          us too if you find a problem that is not on this page.
        </Said>
        <Contacts of={senTeam} otherwise={`Ask ${name} how to reach the ${senTeam.name}`} />
        <Said>
          {openingHours ? `Opening hours: ${openingHours}. ` : ''}We answer within {promises.reply} working
          days.
        </Said>
      </Part>
      <Part id="enforcement" title="Enforcement">
        <Said>
          The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites and
          Mobile Applications) (No. 2) Accessibility Regulations 2018, the “accessibility regulations”. If you
          are not happy with our answer,{' '}
          <Outside href="https://www.equalityadvisoryservice.com/">
            contact the Equality Advisory and Support Service (EASS)
          </Outside>
          .
        </Said>
      </Part>
      <Part id="compliance" title="Compliance status">
        <Said>
          {name} is committed to making this website accessible, in accordance with the accessibility
          regulations. This website is partially compliant with the{' '}
          <Outside href="https://www.w3.org/TR/WCAG22/">
            Web Content Accessibility Guidelines version 2.2
          </Outside>{' '}
          AA standard, because of what is listed below.
        </Said>
      </Part>
      <Part id="non-accessible" title="Non-accessible content">
        <Said>
          Papers that people and organisations add are shown as they were sent. Some have no text alternative,
          which does not meet WCAG 2.2 success criterion 1.1.1 (non-text content). Ask us, and we read one out
          to you or write out what is in it.
        </Said>
        <Said>
          Screen readers were not tried with every page by people who use them each day. There may be problems
          we do not know.
        </Said>
      </Part>
      <Part id="prepared" title="How this statement was prepared">
        <Said>
          This statement was prepared on Wednesday 25 November 2026. It is looked at again by Thursday 25
          November 2027.
        </Said>
        <Said>
          Every page and every state of a form is checked by automatic tests each time the service changes:
          with and without JavaScript, on a narrow screen and by keyboard. Nobody independent has audited it
          yet.
        </Said>
      </Part>
    </ReadingPage>
  )
}
