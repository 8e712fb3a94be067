import { CreateAccount } from '@common-ground/api/contracts'
import { TwoThirds } from '@common-ground/ui'
import { parseForm, readForm } from '@common-ground/web'
import { redirect } from 'react-router'
import { NEW_ACCOUNT_FIELDS } from '../../account/fields.ts'
import { again, orAway } from '../../layout/again.server.ts'
import { FormPage } from '../../layout/form-page.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Create an account' }

export async function action({ request, context }: Route.ActionArgs) {
  const parsed = parseForm(CreateAccount, NEW_ACCOUNT_FIELDS, await readForm(request))
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  return orAway(context, parsed.values, async () => {
    const made = await visit(context).api.account.create(parsed.value)
    if (made.ok) return redirect(paths.checkEmail)
    return again(context, 422, parsed.values, [
      { field: made.field, href: `#${made.field}`, message: made.text },
    ])
  })
}

export default function CreateAccountPage({ actionData }: Route.ComponentProps) {
  return (
    <PortalFrame back={{ href: paths.signIn() }}>
      <TwoThirds>
        <FormPage
          heading="Create an account"
          fields={NEW_ACCOUNT_FIELDS}
          state={actionData}
          button="Create an account"
          after={
            <p className="govuk-body">
              <a className="govuk-link" href={paths.signIn()}>
                Sign in if you already have an account
              </a>
            </p>
          }
        >
          <p className="govuk-body">
            With an account you can come back to what you started and follow what happens.
          </p>
        </FormPage>
      </TwoThirds>
    </PortalFrame>
  )
}
