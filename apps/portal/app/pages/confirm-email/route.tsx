import { Button, TwoThirds } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { orAway } from '../../layout/again.server.ts'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { draftSecret } from '../../raise/secret.server.ts'
import { session } from '../../session.server.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Confirm your email address' }

/** Looking at the link never uses it up: mail scanners look too. */
export const loader = ({ request, context, params }: Route.LoaderArgs) =>
  answering(request, visit(context).api.account.peek({ token: params.token.padEnd(20) })).then(
    ({ state }) => ({ state }),
  )

export const action = ({ request, context, params }: Route.ActionArgs) =>
  orAway(context, {}, async () => {
    const { api } = visit(context)
    const done = await api.account.confirm({ token: params.token.padEnd(20) })
    if (!done.ok) return data({ errors: [], values: {} }, 200)
    const headers = { 'Set-Cookie': session.give(done.sessionId) }
    // What this browser had begun waits to be sent.
    const secret = draftSecret.read(request)
    const [draft] = secret ? await api.drafts.list({ secret }) : []
    return redirect(draft ? paths.checkAnswers(draft.id) : paths.disagreements, { headers })
  })

const Unusable = ({ state }: { state: string }) => (
  <>
    <h1 className="govuk-heading-l">
      {state === 'used' ? 'This link has been used' : 'This link no longer works'}
    </h1>
    <p className="govuk-body">
      {state === 'used'
        ? 'If you opened it yourself, your account is ready.'
        : 'A link works for 24 hours, and only the newest one works.'}
    </p>
    <ul className="govuk-list">
      <li>
        <a className="govuk-link" href={paths.signIn()}>
          Sign in
        </a>
      </li>
      <li>
        <a className="govuk-link" href={paths.checkEmail}>
          Get a new link
        </a>
      </li>
    </ul>
  </>
)

export default function ConfirmEmail({ loaderData }: Route.ComponentProps) {
  return (
    <PortalFrame>
      <TwoThirds>
        {loaderData.state === 'usable' ? (
          <>
            <h1 className="govuk-heading-l">Confirm your email address</h1>
            <p className="govuk-body">
              Press the button to confirm that this address is yours. You are signed in then, and can go on.
            </p>
            <form method="post" noValidate>
              <Button preventDoubleClick>Confirm my email address</Button>
            </form>
          </>
        ) : (
          <Unusable state={loaderData.state} />
        )}
      </TwoThirds>
    </PortalFrame>
  )
}
