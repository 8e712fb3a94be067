import { EmailOnly } from '@common-ground/api/contracts'
import type { Field } from '@common-ground/ui'
import { TwoThirds } from '@common-ground/ui'
import { parseForm, readForm } from '@common-ground/web'
import { data } from 'react-router'
import { again, orAway } from '../../layout/again.server.ts'
import { FormPage } from '../../layout/form-page.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import { DemonstrationOutbox } from '../check-your-email/route.tsx'
import type { Route } from './+types/route'

export const handle = { title: 'Choose a new password' }

const FIELDS: readonly Field[] = [
  { name: 'email', kind: 'email', label: 'Email address', autocomplete: 'email' },
]

export async function action({ request, context }: Route.ActionArgs) {
  const parsed = parseForm(EmailOnly, FIELDS, await readForm(request))
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  return orAway(context, parsed.values, async () => {
    await visit(context).api.account.requestReset(parsed.value)
    return data({ errors: [], values: {}, sent: true as const }, 200)
  })
}

export default function ForgottenPassword({ actionData }: Route.ComponentProps) {
  const sent = actionData && 'sent' in actionData
  return (
    <PortalFrame back={{ href: paths.signIn() }}>
      <TwoThirds>
        {sent ? (
          <>
            <h1 className="govuk-heading-l">Check your email</h1>
            <p className="govuk-body">
              If there is an account with that address, we have sent a link to it. It works for one hour.
            </p>
            <DemonstrationOutbox />
          </>
        ) : (
          <FormPage
            heading="Choose a new password"
            fields={FIELDS}
            state={actionData}
            button="Send me a link"
          >
            <p className="govuk-body">
              We send a link to your email address. It lets you choose a new password.
            </p>
          </FormPage>
        )}
      </TwoThirds>
    </PortalFrame>
  )
}
