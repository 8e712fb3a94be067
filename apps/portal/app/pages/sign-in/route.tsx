import { SignIn } from '@common-ground/api/contracts'
import type { Field } from '@common-ground/ui'
import { NotificationBanner, TwoThirds } from '@common-ground/ui'
import { isAway, parseForm, readForm, safeNext } from '@common-ground/web'
import { redirect } from 'react-router'
import { again, orAway } from '../../layout/again.server.ts'
import { FormPage } from '../../layout/form-page.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { session } from '../../session.server.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Sign in' }

const FIELDS: readonly Field[] = [
  { name: 'email', kind: 'email', label: 'Email address', autocomplete: 'username' },
  { name: 'password', kind: 'password', label: 'Password', autocomplete: 'current-password' },
]

const nextOf = (request: Request): string =>
  safeNext(new URL(request.url).searchParams.get('next'), paths.disagreements)

export async function loader({ request, context }: Route.LoaderArgs) {
  const me = await visit(context)
    .api.account.me()
    .catch((error: unknown) => {
      if (isAway(error)) return null
      throw error
    })
  if (me) throw redirect(nextOf(request))
  return { kept: new URL(request.url).searchParams.get('kept') === 'yes' }
}

export async function action({ request, context }: Route.ActionArgs) {
  const parsed = parseForm(SignIn, FIELDS, await readForm(request))
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  return orAway(context, parsed.values, async () => {
    const answer = await visit(context).api.account.signIn(parsed.value)
    if (!answer.ok)
      return again(context, 422, parsed.values, [{ field: 'email', href: '#email', message: answer.text }])
    const to = answer.secondStep === 'wanted' ? paths.secondStepFor(nextOf(request)) : nextOf(request)
    return redirect(to, { headers: { 'Set-Cookie': session.give(answer.sessionId) } })
  })
}

export default function SignInPage({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <PortalFrame back={{ href: paths.home }}>
      <TwoThirds>
        {loaderData.kept ? (
          <NotificationBanner title="You were signed out">
            <p className="govuk-notification-banner__heading">What you typed is kept for 24 hours.</p>
            <p className="govuk-body">
              It was not sent. Sign in, and it is filled in again on the page where you were.
            </p>
          </NotificationBanner>
        ) : null}
        <FormPage
          heading="Sign in"
          fields={FIELDS}
          state={actionData}
          button="Sign in"
          after={
            <ul className="govuk-list govuk-list--spaced">
              <li>
                <a className="govuk-link" href={paths.createAccount}>
                  Create an account
                </a>
              </li>
              <li>
                <a className="govuk-link" href={paths.forgottenPassword}>
                  Choose a new password
                </a>
              </li>
              <li>
                <a className="govuk-link" href={paths.checkEmail}>
                  Get the link again that confirms your email address
                </a>
              </li>
            </ul>
          }
        />
      </TwoThirds>
    </PortalFrame>
  )
}
