import { Button, TwoThirds } from '@common-ground/ui'
import { isAway } from '@common-ground/web'
import { redirect } from 'react-router'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { session } from '../../session.server.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Sign out' }

/** Ends the session here and at the server. A server that cannot be reached does not keep somebody signed in. */
export async function action({ context }: Route.ActionArgs) {
  await visit(context)
    .api.account.signOut()
    .catch((error: unknown) => {
      if (!isAway(error)) throw error
    })
  return redirect(paths.home, { headers: { 'Set-Cookie': session.take() } })
}

export default function SignOutPage() {
  return (
    <PortalFrame>
      <TwoThirds>
        <h1 className="govuk-heading-l">Sign out</h1>
        <p className="govuk-body">What you have saved stays saved. You can sign in again at any time.</p>
        <form method="post" noValidate>
          <Button>Sign out</Button>
        </form>
      </TwoThirds>
    </PortalFrame>
  )
}
