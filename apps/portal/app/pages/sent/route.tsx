import { KeyDates, Panel, Section, TwoThirds } from '@common-ground/ui'
import { answering } from '@common-ground/web'

import { familyDates } from '../../case/dates.ts'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'We have your disagreement' }

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { api } = visit(context)
  const [view, authority] = await Promise.all([
    answering(request, api.disagreements.show({ reference: params.reference })),
    answering(request, api.authority.show()),
  ])
  const { reference, threeLines, deadlines } = view
  return { reference, threeLines, dates: familyDates(deadlines), senTeam: authority.senTeam }
}

export default function Sent({ loaderData }: Route.ComponentProps) {
  const { reference, threeLines, dates, senTeam } = loaderData
  return (
    <PortalFrame>
      <TwoThirds>
        <Panel title="We have your disagreement">
          Your reference is
          <br />
          <strong>{reference}</strong>
        </Panel>
        <p className="govuk-body">We have sent you a message with the reference.</p>
        <Section id="next" title="What happens next">
          <p className="govuk-body">{threeLines.next}</p>
          {threeLines.byWhen ? (
            <p className="govuk-body govuk-!-font-weight-bold">{threeLines.byWhen}</p>
          ) : null}
          <p className="govuk-body">
            If you have not heard by then, ring the {senTeam.name}
            {senTeam.phone ? ` on ${senTeam.phone}` : ''}.
          </p>
        </Section>
        {dates.length > 0 ? (
          <Section id="dates" title="Your dates">
            <p className="govuk-body">Talking to us does not move these.</p>
            <KeyDates dates={dates} />
          </Section>
        ) : null}
        <ul className="govuk-list govuk-list--spaced">
          <li>
            <a className="govuk-link" href={paths.disagreement(reference)}>
              See every way open to you and follow what happens
            </a>
          </li>
          <li>
            <a className="govuk-link" href={paths.summaryPdf(reference)} download>
              Save a copy of what you sent (PDF)
            </a>
          </li>
          <li>
            <a className="govuk-link" href={paths.whatHappens}>
              What happens, from the letter to the end
            </a>
          </li>
        </ul>
      </TwoThirds>
    </PortalFrame>
  )
}
