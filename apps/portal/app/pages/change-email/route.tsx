import { PASSWORD_FIELD, Password, problemFrom } from '@common-ground/account'
import { email } from '@common-ground/api/contracts'
import { type Field, TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { data } from 'react-router'
import { again, leave503 } from '../../layout/again.server.ts'
import { FormPage } from '../../layout/form-page.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Change your email address – Your account' }

const FIELDS: readonly Field[] = [
  { name: 'email', kind: 'email', label: 'New email address', autocomplete: 'email' },
  PASSWORD_FIELD,
]
const Change = Password.extend({ email })

export async function loader({ request, context }: Route.LoaderArgs) {
  await answering(request, visit(context).api.account.security())
  return null
}

export async function action({ request, context }: Route.ActionArgs) {
  const parsed = parseForm(Change, FIELDS, await readForm(request))
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  return leave503(context, async () => {
    const done = await answering(request, visit(context).api.account.changeEmail(parsed.value))
    if (!done.ok) return again(context, 422, parsed.values, [problemFrom(done, 'email')])
    return data({ errors: [], values: {}, changes: [], sentTo: done.email }, 200)
  })
}

export default function ChangeEmail({ actionData }: Route.ComponentProps) {
  const sentTo = actionData && 'sentTo' in actionData ? actionData.sentTo : null
  return (
    <PortalFrame back={{ href: paths.account }}>
      <TwoThirds>
        {sentTo ? (
          <>
            <h1 className="govuk-heading-l">Check your new mailbox</h1>
            <p className="govuk-body">
              We have sent a link to {sentTo}. Your address changes when you open it. Until then you sign in
              with the old one, and we have told the old one too.
            </p>
          </>
        ) : (
          <FormPage heading="Change your email address" fields={FIELDS} state={actionData} button="Continue">
            <p className="govuk-body">We send a link to the new address, to make sure that it is yours.</p>
          </FormPage>
        )}
      </TwoThirds>
    </PortalFrame>
  )
}
