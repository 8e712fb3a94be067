import { Button, TwoThirds } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { data } from 'react-router'
import { orAway } from '../../layout/again.server.ts'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Confirm your email address' }

/** Looking at the link never uses it up: mail scanners look too. */
export const loader = ({ request, context, params }: Route.LoaderArgs) =>
  answering(request, visit(context).api.account.peek({ token: params.token.padEnd(20) })).then(
    ({ state }) => ({ state }),
  )

export const action = ({ context, params }: Route.ActionArgs) =>
  orAway(context, {}, async () => {
    const done = await visit(context).api.account.confirm({ token: params.token.padEnd(20) })
    return data({ errors: [], values: {}, confirmed: done.ok }, 200)
  })

const Confirmed = () => (
  <>
    <h1 className="govuk-heading-l">Your email address is confirmed</h1>
    <p className="govuk-body">You can sign in now.</p>
    <Button href={paths.signIn()}>Sign in</Button>
  </>
)

const Unusable = ({ state }: { state: string }) => (
  <>
    <h1 className="govuk-heading-l">
      {state === 'used' ? 'This link has been used' : 'This link has expired'}
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

export default function ConfirmEmail({ loaderData, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? []
  const confirmed = actionData && 'confirmed' in actionData && actionData.confirmed
  return (
    <PortalFrame>
      <TwoThirds>
        {confirmed ? (
          <Confirmed />
        ) : loaderData.state === 'usable' ? (
          <>
            <ProblemSummary errors={errors} />
            <h1 className="govuk-heading-l">Confirm your email address</h1>
            <p className="govuk-body">Press the button to confirm that this address is yours.</p>
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
