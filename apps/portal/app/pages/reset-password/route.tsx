import { ResetPassword } from '@common-ground/api/contracts'
import type { Field } from '@common-ground/ui'
import { Button, TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { data } from 'react-router'
import { again, orAway, overall } from '../../layout/again.server.ts'
import { FormPage } from '../../layout/form-page.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Choose a new password' }

const FIELDS: readonly Field[] = [
  {
    name: 'password',
    kind: 'password',
    label: 'New password',
    hint: 'At least 12 characters. Three words in a row work well',
    autocomplete: 'new-password',
  },
]

export const loader = ({ request, context, params }: Route.LoaderArgs) =>
  answering(request, visit(context).api.account.peek({ token: params.token.padEnd(20) })).then((peeked) => ({
    usable: peeked.state === 'usable' && peeked.purpose === 'resetPassword',
  }))

export async function action({ request, context, params }: Route.ActionArgs) {
  const parsed = parseForm(ResetPassword, FIELDS, await readForm(request), { token: params.token.padEnd(20) })
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  return orAway(context, parsed.values, async () => {
    const done = await visit(context).api.account.reset(parsed.value)
    if (done.ok) return data({ errors: [], values: {}, chosen: true as const }, 200)
    const error =
      done.refusal === 'field'
        ? { field: 'password', href: '#password', message: done.text }
        : overall(done.text)
    return again(context, 422, parsed.values, [error])
  })
}

export default function ResetPasswordPage({ loaderData, actionData }: Route.ComponentProps) {
  const chosen = actionData && 'chosen' in actionData
  return (
    <PortalFrame>
      <TwoThirds>
        {chosen ? (
          <>
            <h1 className="govuk-heading-l">You have a new password</h1>
            <p className="govuk-body">You were signed out everywhere. Sign in with the new password.</p>
            <Button href={paths.signIn()}>Sign in</Button>
          </>
        ) : loaderData.usable || actionData ? (
          <FormPage
            heading="Choose a new password"
            fields={FIELDS}
            state={actionData}
            button="Save my new password"
          />
        ) : (
          <>
            <h1 className="govuk-heading-l">This link no longer works</h1>
            <p className="govuk-body">A link to choose a password works once, for one hour.</p>
            <Button href={paths.forgottenPassword}>Get a new link</Button>
          </>
        )}
      </TwoThirds>
    </PortalFrame>
  )
}
