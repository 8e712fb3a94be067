import { ROUTE_IDS, type RouteId } from '@common-ground/domain'
import { Section, TwoThirds } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { data } from 'react-router'
import { identityOf } from '../../case/open.server.ts'
import { isFamilyStep, STEP_LINKS } from '../../case/steps.ts'
import { Source, WayPage } from '../../case/way-page.tsx'
import { described, openSteps } from '../../case/ways.ts'
import { CaseIdentity } from '../../layout/case-frame.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

const isWay = (id: string): id is RouteId => ROUTE_IDS.some((each) => each === id)

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { api } = visit(context)
  if (!isWay(params.way)) throw data(null, 404)
  const view = await answering(request, api.disagreements.show({ reference: params.reference }))
  const route = view.routes.find((each) => each.id === params.way)
  if (!route) throw data(null, 404)
  const page = described(route)
  return {
    title: `${page.way.name} – ${view.reference}`,
    identity: identityOf(view),
    page,
    steps: openSteps(view, params.way).filter(isFamilyStep),
  }
}

export default function Way({ loaderData }: Route.ComponentProps) {
  const { identity, page, steps } = loaderData
  const { reference } = identity
  return (
    <PortalFrame back={{ href: paths.disagreement(reference), text: 'Back to your disagreement' }}>
      <CaseIdentity identity={identity} />
      <TwoThirds>
        <WayPage {...page} />
        {steps.length > 0 ? (
          <Section id="here" title="What you can do here">
            <ul className="govuk-list govuk-list--spaced">
              {steps.map((step) => (
                <li key={step}>
                  <a className="govuk-link" href={paths.step(reference, step)}>
                    {STEP_LINKS[step]}
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        <p className="govuk-body">
          <a className="govuk-link" href={paths.help}>
            Who can help, and how to reach them
          </a>
        </p>
        <Source {...page} />
      </TwoThirds>
    </PortalFrame>
  )
}
