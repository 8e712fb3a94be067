import { MarkReached } from '@common-ground/api/contracts'
import { Button, FormFields, HiddenFields, InsetText, TwoThirds } from '@common-ground/ui'
import { answering, type FieldError, parseForm, readForm, type Values } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { z } from 'zod'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { orUnsaved } from '../../layout/unsaved.server.ts'
import { paths } from '../../paths.ts'
import { lineOf } from '../../reaching/line.ts'
import { hrefOfField, REACHED_FIELDS } from '../../reaching/reached-form.ts'
import { aftermathContext, leave, visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Say how you reached them' }

const idOf = (id: string): string => {
  const parsed = z.uuid().safeParse(id)
  if (!parsed.success) throw data(null, 404)
  return parsed.data
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const id = idOf(params.id)
  // What could not be saved is shown from the form alone.
  if (context.get(aftermathContext) === 'unread') return { id, line: null, failedAt: '' }
  const view = await answering(request, visit(context).api.undelivered.show({ id }))
  return { id, line: lineOf(view), failedAt: view.failedAt }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await readForm(request)
  const failedAt = String(form.get('failedAt') ?? '')
  const again = (values: Values, errors: readonly FieldError[]) => {
    leave(context, 'errors')
    return data({ values, errors, failedAt }, 422)
  }
  const parsed = parseForm(MarkReached, REACHED_FIELDS, form, { id: idOf(params.id), failedAt })
  if (!parsed.ok) return again(parsed.values, parsed.errors)
  const done = await orUnsaved(request, context, parsed.values, () =>
    visit(context).api.undelivered.reached(parsed.value),
  )
  if ('data' in done) return data({ ...done.data, failedAt }, done.init ?? 503)
  if (done.ok) return redirect(paths.notDelivered('done=reached'))
  return again(parsed.values, [
    { field: done.field ?? '', href: hrefOfField(done.field), message: done.text },
  ])
}

export default function ReachedPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, line, failedAt } = loaderData
  const errors = actionData?.errors ?? []
  return (
    <StaffFrame back={{ href: paths.failedMessage(id), text: 'Back to the message' }}>
      <TwoThirds>
        <ProblemSummary errors={errors} />
        <h1 className="govuk-heading-l">Say how you reached them</h1>
        {line ? (
          <p className="govuk-body">
            Our message to {line.who} of {line.written} did not arrive: {line.name.toLowerCase()}. When you
            have saved this, it leaves the list. Nothing is sent.
          </p>
        ) : null}
        {line?.ring ? <InsetText>{line.ring}</InsetText> : null}
        <form method="post" noValidate>
          <HiddenFields values={{ failedAt: actionData?.failedAt ?? failedAt }} />
          <FormFields fields={REACHED_FIELDS} values={actionData?.values ?? {}} errors={errors} />
          <Button preventDoubleClick>Save that you reached them</Button>
        </form>
      </TwoThirds>
    </StaffFrame>
  )
}
