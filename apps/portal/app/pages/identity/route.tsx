import { CreateAccount, RAISE_QUESTIONS, type RaiseDraft } from '@common-ground/api/contracts'
import { type Field, TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { redirect } from 'react-router'
import { z } from 'zod'
import { NEW_ACCOUNT_FIELDS } from '../../account/fields.ts'
import { again, orAway } from '../../layout/again.server.ts'
import { FormPage } from '../../layout/form-page.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { openDraft, whichDraft } from '../../raise/draft.server.ts'
import { safety, who } from '../../raise/people-questions.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Who you are – Raise a disagreement' }

/** A letter's code leaves these to this page; otherwise they have been asked by now. */
const ALSO = z.strictObject({ ...RAISE_QUESTIONS.who.shape, ...RAISE_QUESTIONS.safety.shape })

const asPart = (field: Field): Field => ({ ...field, isPageHeading: false })

const fieldsFor = (draft: RaiseDraft): readonly Field[] =>
  draft.letterCode
    ? [...who.fields(draft).map(asPart), ...NEW_ACCOUNT_FIELDS, ...safety.fields(draft).map(asPart)]
    : NEW_ACCOUNT_FIELDS

export async function loader(args: Route.LoaderArgs) {
  const [{ draft }, me] = await Promise.all([
    openDraft(args),
    answering(args.request, visit(args.context).api.account.me()),
  ])
  if (me) throw redirect(paths.checkAnswers(args.params.draft))
  return {
    id: args.params.draft,
    fields: [...fieldsFor(draft)],
    start: draft.letterCode ? { ...who.start(draft), ...safety.start(draft) } : {},
  }
}

export async function action(args: Route.ActionArgs) {
  const { request, context } = args
  const { draft } = await openDraft(args)
  const schema = draft.letterCode ? CreateAccount.extend(ALSO.shape) : CreateAccount
  const parsed = parseForm(schema, fieldsFor(draft), await readForm(request))
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  return orAway(context, parsed.values, async () => {
    const { api } = visit(context)
    const { fullName, email, password, ...also } = parsed.value
    if (draft.letterCode) await answering(request, api.drafts.save({ ...whichDraft(args), answers: also }))
    const made = await api.account.create({ fullName, email, password })
    if (made.ok) return redirect(paths.checkEmail)
    const problem = { field: made.field, href: `#${made.field}`, message: made.text }
    return again(context, 422, parsed.values, [problem])
  })
}

export default function Identity({ loaderData: { id, fields, start }, actionData }: Route.ComponentProps) {
  return (
    <PortalFrame back={{ href: paths.checkAnswers(id) }} bare>
      <TwoThirds>
        <FormPage
          heading="Who are you, and how can we reach you?"
          fields={fields}
          start={start}
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
