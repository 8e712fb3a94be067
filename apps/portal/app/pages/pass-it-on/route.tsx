import { TwoThirds } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { env } from '../../env.server.ts'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'A card to give to a family' }

export async function loader({ request, context }: Route.LoaderArgs) {
  const { name, senTeam, iass } = await answering(request, visit(context).api.authority.show())
  return { name, senTeam, iass, address: env.PORTAL_ORIGIN.replace(/^https?:\/\//, '') }
}

/** What an adviser or a school hands to a family: an address and words. Nothing of the family comes here by it. */
export default function PassItOn({ loaderData }: Route.ComponentProps) {
  const { name, senTeam, iass, address } = loaderData
  return (
    <PortalFrame back={{ href: paths.help, text: 'Back to getting help' }}>
      <TwoThirds>
        <h1 className="govuk-heading-l app-screen-only">A card to give to a family</h1>
        <p className="govuk-body app-screen-only">
          For schools, advisers and anybody a family talks to. Print this page, or read the address out. You
          do not tell us who the family is, and nobody learns that you gave them the card.
        </p>
        <p className="govuk-body app-screen-only">Use your browser’s own print command.</p>
        <section className="app-card" aria-labelledby="card">
          <h2 className="govuk-heading-m" id="card">
            Do you disagree with a decision about special educational needs?
          </h2>
          <p className="govuk-body">You can see your last days, and every way open to you, at:</p>
          <p className="app-card__address">{address}</p>
          <ul className="govuk-list govuk-list--bullet">
            <li>You need no account to look. It is free.</li>
            <li>Have the letter with the decision beside you. It does not matter if you have lost it.</li>
            <li>Looking tells nobody. The council hears from you when you send something.</li>
          </ul>
          {iass.phone ? (
            <p className="govuk-body">
              Free advice, separate from the council’s SEN team: {iass.name}, {iass.phone}
            </p>
          ) : null}
          {senTeam.phone ? (
            <p className="govuk-body">
              Not online? Ring the {senTeam.name} of {name}: {senTeam.phone}
            </p>
          ) : null}
        </section>
      </TwoThirds>
    </PortalFrame>
  )
}
