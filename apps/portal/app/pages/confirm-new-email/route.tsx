import { Button, TwoThirds } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { data } from 'react-router'
import { again, leave503, overall } from '../../layout/again.server.ts'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Confirm your new email address' }

const padded = (token: string): string => token.slice(0, 200).padEnd(20)

/** Looking at the link never uses it up: mail scanners look too. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { state } = await answering(request, visit(context).api.account.peek({ token: padded(params.token) }))
  return { usable: state === 'usable' }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  return leave503(context, async () => {
    const { account } = visit(context).api
    const done = await answering(request, account.confirmNewEmail({ token: padded(params.token) }))
    if (!done.ok) return again(context, 422, {}, [overall(done.text)])
    return data({ errors: [], values: {}, changes: [], done: true }, 200)
  })
}

export default function ConfirmNewEmail({ loaderData: { usable }, actionData }: Route.ComponentProps) {
  const isDone = actionData && 'done' in actionData
  return (
    <PortalFrame>
      <TwoThirds>
        {isDone ? (
          <>
            <h1 className="govuk-heading-l">Your email address has changed</h1>
            <p className="govuk-body">Sign in with the new address from now on.</p>
            <Button href={paths.signIn()}>Sign in</Button>
          </>
        ) : usable ? (
          <>
            <h1 className="govuk-heading-l">Confirm your new email address</h1>
            <p className="govuk-body">Press the button, and this address takes the place of the old one.</p>
            <form method="post" noValidate>
              <Button preventDoubleClick>Confirm my new address</Button>
            </form>
          </>
        ) : (
          <>
            <h1 className="govuk-heading-l">This link no longer works</h1>
            <p className="govuk-body">
              It was used, or is too old. Sign in, and change your address again from your account.
            </p>
            <Button href={paths.signIn(paths.changeEmail)}>Sign in</Button>
          </>
        )}
      </TwoThirds>
    </PortalFrame>
  )
}
