import { CreateAccount } from '@common-ground/api/contracts'
import { TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { redirect } from 'react-router'
import { NEW_ACCOUNT_FIELDS } from '../../account/fields.ts'
import { again, orAway } from '../../layout/again.server.ts'
import { FormPage } from '../../layout/form-page.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { openDraft } from '../../raise/draft.server.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Who you are – Raise a disagreement' }

export async function loader(args: Route.LoaderArgs) {
  const [, me] = await Promise.all([
    openDraft(args),
    answering(args.request, visit(args.context).api.account.me()),
  ])
  if (me) throw redirect(paths.checkAnswers(args.params.draft))
  return { id: args.params.draft }
}

export async function action(args: Route.ActionArgs) {
  const { request, context } = args
  await openDraft(args)
  const parsed = parseForm(CreateAccount, NEW_ACCOUNT_FIELDS, await readForm(request))
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  return orAway(context, parsed.values, async () => {
    const made = await visit(context).api.account.create(parsed.value)
    if (made.ok) return redirect(paths.checkEmail)
    const problem = { field: made.field, href: `#${made.field}`, message: made.text }
    return again(context, 422, parsed.values, [problem])
  })
}

export default function Identity({ loaderData: { id }, actionData }: Route.ComponentProps) {
  return (
    <PortalFrame back={{ href: paths.checkAnswers(id) }} bare>
      <TwoThirds>
        <FormPage
          heading="Who are you, and how can we reach you?"
          fields={NEW_ACCOUNT_FIELDS}
          state={actionData}
          button="Continue"
          after={
            <p className="govuk-body">
              <a className="govuk-link" href={paths.signIn(paths.checkAnswers(id))}>
                I have an account already
              </a>
            </p>
          }
        >
          <p className="govuk-body">
            With an account you can follow what happens, and nobody else can. We send you a link to make sure
            that the address is yours. When you open it you come back here, and send.
          </p>
        </FormPage>
      </TwoThirds>
    </PortalFrame>
  )
}
