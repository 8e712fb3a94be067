import { EmailOnly } from '@common-ground/api/contracts'
import type { Field } from '@common-ground/ui'
import { NotificationBanner, TwoThirds } from '@common-ground/ui'
import { parseForm, readForm } from '@common-ground/web'
import { data, useRouteLoaderData } from 'react-router'
import { again, orAway } from '../../layout/again.server.ts'
import { FormPage } from '../../layout/form-page.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import type { loader as rootLoader } from '../../root.tsx'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Check your email' }

const FIELDS: readonly Field[] = [
  { name: 'email', kind: 'email', label: 'Email address', autocomplete: 'email' },
]

export async function action({ request, context }: Route.ActionArgs) {
  const parsed = parseForm(EmailOnly, FIELDS, await readForm(request))
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  return orAway(context, parsed.values, async () => {
    await visit(context).api.account.resend(parsed.value)
    return data({ errors: [], values: {}, resent: true as const }, 200)
  })
}

/** The demonstration sends no real mail: its messages can be read here. */
export function DemonstrationOutbox() {
  const known = useRouteLoaderData<typeof rootLoader>('root')
  if (!known?.authority?.demonstration) return null
  return (
    <p className="govuk-body">
      This is a demonstration, so no email was sent.{' '}
      <a className="govuk-link" href={paths.outbox}>
        Read the messages this demonstration has sent
      </a>
      .
    </p>
  )
}

export default function CheckYourEmail({ actionData }: Route.ComponentProps) {
  const resent = actionData && 'resent' in actionData
  return (
    <PortalFrame>
      <TwoThirds>
        {resent ? (
          <NotificationBanner type="success">
            If there is an account waiting for that address, we have sent the link again.
          </NotificationBanner>
        ) : null}
        <h1 className="govuk-heading-l">Check your email</h1>
        <p className="govuk-body">
          We have sent a message to the address you gave. Open the link in it to go on.
        </p>
        <DemonstrationOutbox />
        <p className="govuk-body">
          The link works for 24 hours. It can take a few minutes to come; look in your junk folder too.
        </p>
        <h2 className="govuk-heading-m">It has not come</h2>
        <FormPage fields={FIELDS} state={actionData} button="Send the link again">
          <p className="govuk-body">
            If the address was wrong,{' '}
            <a className="govuk-link" href={paths.createAccount}>
              create an account with the right one
            </a>
            .
          </p>
        </FormPage>
      </TwoThirds>
    </PortalFrame>
  )
}
