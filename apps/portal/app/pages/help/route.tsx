import { Section, TwoThirds } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Get help' }

export const loader = ({ request, context }: Route.LoaderArgs) =>
  answering(request, visit(context).api.authority.show())

export default function Help({ loaderData: authority }: Route.ComponentProps) {
  const { senTeam, iass, providers, openingHours } = authority
  return (
    <PortalFrame>
      <TwoThirds>
        <h1 className="govuk-heading-l">Get help</h1>
        <Section id="council" title={`The council’s ${senTeam.name}`}>
          <p className="govuk-body">
            Ring or write about anything here, or if you would rather not do this online.
          </p>
          <ul className="govuk-list">
            {senTeam.phone ? <li>Telephone: {senTeam.phone}</li> : null}
            {senTeam.email ? <li>Email: {senTeam.email}</li> : null}
            {openingHours ? <li>{openingHours}</li> : <li>Opening hours: ask when you ring</li>}
          </ul>
        </Section>
        <Section id="iass" title={iass.name}>
          <p className="govuk-body">
            Free, impartial advice, separate from the SEN team. They can come with you to meetings and help
            with an appeal.
          </p>
          <ul className="govuk-list">
            {iass.phone ? <li>Telephone: {iass.phone}</li> : null}
            {iass.email ? <li>Email: {iass.email}</li> : null}
            {iass.website ? <li>Website: {iass.website}</li> : null}
            {!iass.phone && !iass.email && !iass.website ? (
              <li>Ask the {senTeam.name} how to reach them</li>
            ) : null}
          </ul>
        </Section>
        <Section id="providers" title="Mediation and disagreement resolution">
          {providers.map((provider) => (
            <div key={provider.id}>
              <p className="govuk-body">{provider.name} is independent of the council. It is free to you.</p>
              <ul className="govuk-list">
                {provider.phone ? <li>Telephone: {provider.phone}</li> : null}
                {provider.email ? <li>Email: {provider.email}</li> : null}
                {provider.website ? <li>Website: {provider.website}</li> : null}
                {!provider.phone && !provider.email && !provider.website ? (
                  <li>Ask the {senTeam.name} how to reach them, or use this service to ask for mediation</li>
                ) : null}
              </ul>
            </div>
          ))}
        </Section>
        <Section id="others" title="If you work with families">
          <p className="govuk-body">
            <a className="govuk-link" href={paths.card}>
              Print a card to give to a family
            </a>
            . It holds the address of this service and nothing of any family.
          </p>
        </Section>
      </TwoThirds>
    </PortalFrame>
  )
}
