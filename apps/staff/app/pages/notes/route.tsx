import { CaseNote } from '@common-ground/api/contracts'
import { formatMoment } from '@common-ground/domain'
import { Button, EmptyState, FormFields, HiddenFields, Tag, TwoThirds, Written } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { z } from 'zod'
import { CaseIdentity } from '../../case/case-identity.tsx'
import { identityOf } from '../../case/identity.ts'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { orUnsaved } from '../../layout/unsaved.server.ts'
import { paths } from '../../paths.ts'
import { textarea } from '../../steps/field.ts'
import { aftermathContext, leave, visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

const FIELDS = [textarea('body', 'The note', { rows: 5, maxlength: 4_000 })]

export async function loader({ request, params: { reference }, context }: Route.LoaderArgs) {
  const title = `Internal notes – Case ${reference}`
  // What could not be saved is shown from the form alone: nothing can be read either.
  if (context.get(aftermathContext) === 'unread')
    return { title, reference, identity: null, key: '', notes: null }
  const { api } = visit(context)
  const [view, notes] = await answering(
    request,
    Promise.all([api.cases.show({ reference }), api.notes.list({ reference })]),
  )
  return {
    title,
    reference,
    identity: identityOf(view),
    key: crypto.randomUUID(),
    notes: notes.map((note) => ({ ...note, when: formatMoment(new Date(note.writtenAt)) })),
  }
}

export async function action({ request, params: { reference }, context }: Route.ActionArgs) {
  const form = await readForm(request)
  const id = z.uuid().safeParse(form.get('id'))
  if (!id.success) throw data(null, 400)
  const parsed = parseForm(CaseNote, FIELDS, form)
  if (!parsed.ok) {
    leave(context, 'errors')
    return data({ errors: parsed.errors, values: parsed.values, key: id.data }, 422)
  }
  const done = await orUnsaved(request, context, parsed.values, async () => {
    await visit(context).api.notes.add({ reference, id: id.data, ...parsed.value })
    return redirect(paths.notes(reference))
  })
  if (done instanceof Response) return done
  return data({ ...done.data, key: id.data }, done.init ?? 503)
}

export default function Notes({ loaderData, actionData }: Route.ComponentProps) {
  const { reference, identity, notes, key } = loaderData
  return (
    <StaffFrame back={{ href: paths.case(reference), text: 'Back to the case' }}>
      <ProblemSummary errors={actionData?.errors ?? []} />
      {identity ? <CaseIdentity identity={identity} /> : null}
      <TwoThirds>
        <h1 className="govuk-heading-l govuk-!-margin-top-6">Internal notes</h1>
        <div className="app-internal">
          <p className="govuk-body">
            <Tag classes="govuk-tag--yellow">Council only</Tag>
          </p>
          <p className="govuk-body">
            This is not a message. Nobody outside the council sees it, and nobody is told. A person can still
            ask for what is written about them, so write what you would stand by.
          </p>
          <form method="post" noValidate>
            <HiddenFields values={{ id: actionData?.key ?? key }} />
            <FormFields fields={FIELDS} values={actionData?.values ?? {}} errors={actionData?.errors ?? []} />
            <Button preventDoubleClick kind="secondary">
              Keep the note
            </Button>
          </form>
        </div>
        {notes === null ? null : notes.length === 0 ? (
          <EmptyState title="There are no notes on this case">
            What the family has to know goes to them as a message.
          </EmptyState>
        ) : (
          <ul className="app-messages">
            {notes.map((note) => (
              <li key={note.id} className="app-message app-message--internal">
                <p className="app-message__meta">
                  {note.author}, <time dateTime={note.writtenAt}>{note.when}</time>
                </p>
                <Written>{note.body}</Written>
              </li>
            ))}
          </ul>
        )}
      </TwoThirds>
    </StaffFrame>
  )
}
