import { problemFrom } from '@common-ground/account'
import { type Field, TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { redirect } from 'react-router'
import { ChangePassword } from '../../account/password.ts'
import { again, orAway } from '../../layout/again.server.ts'
import { FormPage } from '../../layout/form-page.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Change your password – Your account' }

const FIELDS: readonly Field[] = [
  {
    name: 'password',
    kind: 'password',
    label: 'The password you have now',
    autocomplete: 'current-password',
  },
  {
    name: 'newPassword',
    kind: 'password',
    label: 'New password',
    hint: 'At least 12 characters. Three words in a row work well',
    autocomplete: 'new-password',
  },
]

export async function loader({ request, context }: Route.LoaderArgs) {
  await answering(request, visit(context).api.account.security())
  return null
}

export async function action({ request, context }: Route.ActionArgs) {
  const parsed = parseForm(ChangePassword, FIELDS, await readForm(request))
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  return orAway(context, parsed.values, async () => {
    const done = await answering(request, visit(context).api.account.changePassword(parsed.value))
    if (done.ok) return redirect(`${paths.account}?done=password`)
    return again(context, 422, parsed.values, [problemFrom(done, 'password')])
  })
}

export default function Page({ actionData }: Route.ComponentProps) {
  return (
    <PortalFrame back={{ href: paths.account }}>
      <TwoThirds>
        <FormPage heading="Change your password" fields={FIELDS} state={actionData} button="Change it">
          <p className="govuk-body">Every other device is signed out.</p>
        </FormPage>
      </TwoThirds>
    </PortalFrame>
  )
}
