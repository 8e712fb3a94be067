import { WaysToAdd } from '@common-ground/account'
import { secondStepNeeded } from '@common-ground/account/server'
import { TwoThirds } from '@common-ground/ui'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'This disagreement needs a second step to open documents' }

/** Says why papers do not open yet, and leads to adding a second step and back to where somebody was. */
export const loader = ({ request, context }: Route.LoaderArgs) =>
  secondStepNeeded(visit(context).api.account, request, paths.disagreements)

export default function SecondStepNeeded({ loaderData }: Route.ComponentProps) {
  return (
    <PortalFrame back={{ href: paths.disagreements }}>
      <TwoThirds>
        <h1 className="govuk-heading-l">This disagreement needs a second step to open documents</h1>
        <p className="govuk-body">
          A password alone does not open, add or download documents here. It is the same for everybody who can
          see this disagreement.
        </p>
        <p className="govuk-body">
          A second step is something only you have, such as your phone. Adding it takes about 2 minutes. Then
          we bring you back here.
        </p>
        <WaysToAdd {...loaderData} paths={paths} />
        <p className="govuk-body">
          If you cannot do this, ring the council: the number is on the{' '}
          <a className="govuk-link" href={paths.help}>
            help page
          </a>
          . Everything else here works without it.
        </p>
      </TwoThirds>
    </PortalFrame>
  )
}
