import { TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { PASSWORD_FIELD, Password, problemFrom } from '../../account/password.ts'
import { again, orAway } from '../../layout/again.server.ts'
import { FormPage } from '../../layout/form-page.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Remove a second step – Your account' }

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { steps } = await answering(request, visit(context).api.account.security())
  const step = steps.find(({ id }) => id === params.id)
  if (!step) throw data(null, 404)
  return { name: step.name, last: steps.length === 1 }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const parsed = parseForm(Password, [PASSWORD_FIELD], await readForm(request))
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  return orAway(context, parsed.values, async () => {
    const { account } = visit(context).api
    const done = await answering(request, account.removeStep({ id: params.id, ...parsed.value }))
    if (done.ok) return redirect(`${paths.account}?done=removed`)
    return again(context, 422, parsed.values, [problemFrom(done, 'password')])
  })
}

export default function RemoveStep({ loaderData: { name, last }, actionData }: Route.ComponentProps) {
  return (
    <PortalFrame back={{ href: paths.account }}>
      <TwoThirds>
        <FormPage
          heading={`Remove ${name}`}
          fields={[PASSWORD_FIELD]}
          state={actionData}
          button="Remove it"
          buttonKind="warning"
        >
          <p className="govuk-body">
            {last
              ? 'It is your only second step: after this your password alone lets you, or anybody who knows it, sign in. Your recovery codes stop working.'
              : 'You can still sign in with your other second step.'}
          </p>
        </FormPage>
      </TwoThirds>
    </PortalFrame>
  )
}
