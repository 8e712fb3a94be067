import { Button, TwoThirds } from '@common-ground/ui'
import { answering, safeNext } from '@common-ground/web'
import { redirect } from 'react-router'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'This disagreement needs a second step to open documents' }

/** Says why papers do not open yet, and leads to adding a second step and back to where somebody was. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { account } = visit(context).api
  const next = safeNext(new URL(request.url).searchParams.get('next'), paths.disagreements)
  const [security, me] = await Promise.all([
    answering(request, account.security()),
    answering(request, account.me()),
  ])
  if (me?.secondStep === 'passed') throw redirect(next)
  return { next, canAddApp: security.canAddApp }
}

export default function SecondStepNeeded({ loaderData: { next, canAddApp } }: Route.ComponentProps) {
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
        {canAddApp ? (
          <>
            <Button href={paths.onTheWay(paths.addApp, next)}>Add an authenticator app</Button>
            <p className="govuk-body">
              Or{' '}
              <a className="govuk-link" href={paths.onTheWay(paths.addPasskey, next)}>
                add a passkey: your fingerprint, face or screen lock
              </a>
              .
            </p>
          </>
        ) : (
          <Button href={paths.onTheWay(paths.addPasskey, next)}>Add a passkey</Button>
        )}
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
