import { ChangeName } from '@common-ground/api/contracts'
import { type Field, TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { redirect } from 'react-router'
import { again, orAway } from '../../layout/again.server.ts'
import { FormPage } from '../../layout/form-page.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Change your name – Your account' }

const FIELDS: readonly Field[] = [
  { name: 'fullName', kind: 'text', label: 'Full name', autocomplete: 'name', spellcheck: false },
]

export async function loader({ request, context }: Route.LoaderArgs) {
  const { fullName } = await answering(request, visit(context).api.account.security())
  return { start: { fullName } }
}

export async function action({ request, context }: Route.ActionArgs) {
  const parsed = parseForm(ChangeName, FIELDS, await readForm(request))
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  return orAway(context, parsed.values, async () => {
    await answering(request, visit(context).api.account.changeName(parsed.value))
    return redirect(`${paths.account}?done=name`)
  })
}

export default function Page({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <PortalFrame back={{ href: paths.account }}>
      <TwoThirds>
        <FormPage
          heading="Change your name"
          fields={FIELDS}
          state={actionData}
          start={loaderData.start}
          button="Save"
        >
          <p className="govuk-body">
            It changes on each disagreement you take part in. What you wrote or signed before stays as it was.
          </p>
        </FormPage>
      </TwoThirds>
    </PortalFrame>
  )
}
