import { Button, TwoThirds } from '@common-ground/ui'
import { answering, safeNext } from '@common-ground/web'
import { redirect } from 'react-router'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Add a second step first' }

/** Says why nothing opens yet, and leads to adding a second step and on to where somebody was going. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { account } = visit(context).api
  const next = safeNext(new URL(request.url).searchParams.get('next'), paths.home)
  const [security, me] = await Promise.all([
    answering(request, account.security()),
    answering(request, account.me()),
  ])
  if (me?.secondStep === 'passed') throw redirect(next)
  return { next, canAddApp: security.canAddApp }
}

export default function SecondStepNeeded({ loaderData: { next, canAddApp } }: Route.ComponentProps) {
  const passkey = paths.onTheWay(paths.addPasskey, next)
  return (
    <StaffFrame>
      <TwoThirds>
        <h1 className="govuk-heading-l">Add a second step first</h1>
        <p className="govuk-body">
          The council asks everybody who signs in with a password for a second step. It is something only you
          have, such as your phone. Adding it takes about 2 minutes.
        </p>
        {canAddApp ? (
          <>
            <Button href={paths.onTheWay(paths.addApp, next)}>Add an authenticator app</Button>
            <p className="govuk-body">
              Or{' '}
              <a className="govuk-link" href={passkey}>
                add a passkey: your fingerprint, face or screen lock
              </a>
              .
            </p>
          </>
        ) : (
          <Button href={passkey}>Add a passkey</Button>
        )}
        <p className="govuk-body">If you cannot do this, talk to your manager.</p>
      </TwoThirds>
    </StaffFrame>
  )
}
