import { TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { data } from 'react-router'
import { PASSWORD_FIELD, Password, problemFrom } from '../../account/password.ts'
import { RecoveryCodes } from '../../account/recovery-codes.tsx'
import { again, leave503 } from '../../layout/again.server.ts'
import { FormPage } from '../../layout/form-page.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Recovery codes – Your account' }

export async function loader({ request, context }: Route.LoaderArgs) {
  const { steps } = await answering(request, visit(context).api.account.security())
  if (steps.length === 0) throw data(null, 404)
  return null
}

export async function action({ request, context }: Route.ActionArgs) {
  const parsed = parseForm(Password, [PASSWORD_FIELD], await readForm(request))
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  return leave503(context, async () => {
    const made = await answering(request, visit(context).api.account.newRecoveryCodes(parsed.value))
    if (!made.ok) return again(context, 422, {}, [problemFrom(made, 'password')])
    return data({ errors: [], values: {}, changes: [], codes: made.recoveryCodes }, 200)
  })
}

export default function Codes({ actionData }: Route.ComponentProps) {
  const codes = actionData && 'codes' in actionData ? actionData.codes : null
  return (
    <PortalFrame back={{ href: paths.account }}>
      <TwoThirds>
        {codes ? (
          <RecoveryCodes codes={codes} heading="Your new recovery codes" />
        ) : (
          <FormPage
            heading="Get new recovery codes"
            fields={[PASSWORD_FIELD]}
            state={actionData}
            button="Get new codes"
          >
            <p className="govuk-body">The codes you have now stop working.</p>
          </FormPage>
        )}
      </TwoThirds>
    </PortalFrame>
  )
}
