import { ROUTE_IDS, type RouteId } from '@common-ground/domain'
import { Details, InsetText, Section, Tag, TwoThirds } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { data } from 'react-router'
import { isFamilyStep, STEP_LINKS } from '../../case/steps.ts'
import { listed, openSteps } from '../../case/ways.ts'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

const isWay = (id: string): id is RouteId => ROUTE_IDS.some((each) => each === id)

const CERTIFICATE = {
  needed:
    'You need a mediation certificate before you appeal. A mediation adviser gives it to you, whether you mediate or not.',
  notNeeded: 'You do not need a mediation certificate for this.',
  notApplicable: null,
} as const

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { api } = visit(context)
  if (!isWay(params.way)) throw data(null, 404)
  const view = await answering(request, api.disagreements.show({ reference: params.reference }))
  const route = view.routes.find((each) => each.id === params.way)
  if (!route) throw data(null, 404)
  const way = listed(route)
  return {
    title: `${way.name} – ${view.reference}`,
    reference: view.reference,
    way,
    reason: route.reason.family,
    how: route.howToTake.family,
    clock: route.clockNote.family,
    certificate: CERTIFICATE[route.certificate],
    source: `${route.citation.instrument}, ${route.citation.provision}`,
    steps: openSteps(view, params.way).filter(isFamilyStep),
  }
}

export default function Way({ loaderData }: Route.ComponentProps) {
  const { reference, way, reason, how, clock, certificate, source, steps } = loaderData
  return (
    <PortalFrame back={{ href: paths.disagreement(reference), text: 'Back to your disagreement' }}>
      <TwoThirds>
        <h1 className="govuk-heading-l">{way.name}</h1>
        <p className="govuk-body">
          <Tag classes={`govuk-tag--${way.colour}`}>{way.label}</Tag>
        </p>
        <p className="govuk-body-l">{way.what}</p>
        <p className="govuk-body">{reason}</p>
        <InsetText>{clock}</InsetText>
        {certificate ? <p className="govuk-body">{certificate}</p> : null}
        {how.length > 0 ? (
          <Section id="how" title="How to take it">
            <ol className="govuk-list govuk-list--number govuk-list--spaced">
              {how.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </Section>
        ) : null}
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
        <Details summary="Where this comes from">
          <p className="govuk-body">{source}</p>
        </Details>
      </TwoThirds>
    </PortalFrame>
  )
}
