import { WaysToAdd } from '@common-ground/account'
import { secondStepNeeded } from '@common-ground/account/server'
import { TwoThirds } from '@common-ground/ui'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Add a second step first' }

/** Says why nothing opens yet, and leads to adding a second step and on to where somebody was going. */
export const loader = ({ request, context }: Route.LoaderArgs) =>
  secondStepNeeded(visit(context).api.account, request, paths.home)

export default function SecondStepNeeded({ loaderData }: Route.ComponentProps) {
  return (
    <StaffFrame>
      <TwoThirds>
        <h1 className="govuk-heading-l">Add a second step first</h1>
        <p className="govuk-body">
          The council asks everybody who signs in with a password for a second step. It is something only you
          have, such as your phone. Adding it takes about 2 minutes.
        </p>
        <WaysToAdd {...loaderData} paths={paths} />
        <p className="govuk-body">If you cannot do this, talk to your manager.</p>
      </TwoThirds>
    </StaffFrame>
  )
}
