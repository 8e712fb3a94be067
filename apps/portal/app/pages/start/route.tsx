import type { AuthorityView } from '@common-ground/api/contracts'
import { Button, InsetText, Section, TwoThirds } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Start' }

export const loader = ({ request, context }: Route.LoaderArgs) =>
  answering(request, visit(context).api.authority.show())

const Ways = ({ authority }: { authority: AuthorityView }) => (
  <Section id="ways" title="Ways to sort it out">
    <p className="govuk-body">
      You can use more than one at the same time. You never have to talk to us first.
    </p>
    <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
      <li>
        <strong>Talk to your case officer.</strong> They explain the decision. It is often the quickest way.
      </li>
      <li>
        <strong>Ask us to look again.</strong> Somebody who did not take the first decision looks at it.
      </li>
      <li>
        <strong>Disagreement resolution.</strong> An independent person helps everyone agree. It can be about
        support at a school too, and everyone has to want it.
      </li>
      <li>
        <strong>Mediation.</strong> For decisions you can appeal. It is free and independent, and the council
        must come.
      </li>
      <li>
        <strong>Appeal to the SEND Tribunal.</strong> It has a last day. Nothing you do here moves it unless
        we say so.
      </li>
    </ul>
    <p className="govuk-body">
      {authority.iass.name} can advise you all the way. It is free, impartial and separate from the SEN team.
    </p>
  </Section>
)

export default function Start({ loaderData: authority }: Route.ComponentProps) {
  const { senTeam } = authority
  return (
    <PortalFrame>
      <TwoThirds>
        <h1 className="govuk-heading-xl">Sort out a disagreement about special educational needs support</h1>
        <p className="govuk-body-l">
          Use this service if you disagree with something {authority.name} or a school decided about a child’s
          or young person’s special educational needs or disability (SEND).
        </p>
        <p className="govuk-body">You can:</p>
        <ul className="govuk-list govuk-list--bullet">
          <li>tell us what you disagree with, in your own words</li>
          <li>see every way open to you, and the last day for each</li>
          <li>follow what happens, and write to your case officer</li>
        </ul>
        <InsetText>
          It takes about 10 minutes. What you type is saved as you go, and you can come back to it.
        </InsetText>
        <Section id="who" title="Who can use it">
          <p className="govuk-body">
            Parents, carers with parental responsibility, and young people who have left compulsory school
            age.
          </p>
        </Section>
        <Section id="ready" title="What to have ready">
          <ul className="govuk-list govuk-list--bullet">
            <li>the letter with the decision, if there was one</li>
            <li>the child’s or young person’s date of birth</li>
          </ul>
          <p className="govuk-body">You do not need any reports. You can go on without the letter.</p>
        </Section>
        <Button href={paths.raise} isStartButton>
          Start now
        </Button>
        <Section id="find-out" title="Not sure what you can do?">
          <p className="govuk-body">
            Answer up to 6 questions and see every way open to you, and the last day for each. You do not need
            an account.
          </p>
          <Button href={paths.findOut} kind="secondary">
            Find out what you can do
          </Button>
        </Section>
        <p className="govuk-body">
          <a className="govuk-link" href={paths.disagreements}>
            Go to a disagreement you have already raised
          </a>
        </p>
        <Ways authority={authority} />
        <Section id="other" title="Other ways to reach us">
          <p className="govuk-body">
            You can ring or write to the {senTeam.name} instead, and we do the rest with you.
          </p>
          <ul className="govuk-list">
            {senTeam.phone ? <li>Telephone: {senTeam.phone}</li> : null}
            {senTeam.email ? <li>Email: {senTeam.email}</li> : null}
            {authority.openingHours ? <li>{authority.openingHours}</li> : null}
          </ul>
        </Section>
      </TwoThirds>
    </PortalFrame>
  )
}
