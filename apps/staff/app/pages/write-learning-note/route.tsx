import { type LearningSaved, MOST_NOTE, NewLearningNote } from '@common-ground/api/contracts'
import { Button, Details, FormFields, HiddenFields, TwoThirds, Written } from '@common-ground/ui'
import { answering, type FieldError, parseForm, readForm, type Values } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { orUnsaved } from '../../layout/unsaved.server.ts'
import { paths } from '../../paths.ts'
import { textarea } from '../../steps/field.ts'
import { aftermathContext, leave, visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

const FIELDS = [textarea('body', 'What we learned', { rows: 25, maxlength: MOST_NOTE })]

export async function loader({ request, context, params: { quarter } }: Route.LoaderArgs) {
  // What could not be saved is shown from the form alone: nothing can be read either.
  if (context.get(aftermathContext) === 'unread')
    return { title: 'What we learned', quarter, label: null, body: '', seen: 0, newest: null }
  const { label, note, draft } = await answering(request, visit(context).api.learningNotes.show({ quarter }))
  return {
    title: `Write what we learned: ${label}`,
    quarter,
    label,
    body: note?.body ?? draft,
    seen: note?.version ?? 0,
    newest: note?.body ?? null,
  }
}

type Again = { readonly errors: readonly FieldError[]; readonly values: Values; readonly seen: string }

const quoted = (some: readonly string[]): string => some.map((each) => `“${each}”`).join(', ')

/** Why a note was not saved, and what to do about it. */
function problemOf(saved: Exclude<LearningSaved, { ok: true }>): FieldError {
  if ('overtaken' in saved)
    return {
      field: '',
      href: '#main-content',
      message: `${saved.overtaken.by} has saved a note since you opened this page. Yours is still here and is not saved. Theirs is at the bottom of this page: put both together, then save`,
    }
  const { references, names } = saved
  const parts = [
    ...(references.length > 0
      ? [
          `${quoted(references)} ${references.length === 1 ? 'is the reference of a case' : 'are references of cases'}`,
        ]
      : []),
    ...(names.length > 0
      ? [
          `${quoted(names)} ${names.length === 1 ? 'is the name of a child' : 'are names of children'} in our cases`,
        ]
      : []),
  ]
  return {
    field: 'body',
    href: '#body',
    message: `Take out whatever points to one family: ${parts.join(', and ')}`,
  }
}

export async function action({ request, context, params: { quarter } }: Route.ActionArgs) {
  const form = await readForm(request)
  const seen = String(form.get('seen') ?? '')
  const parsed = parseForm(NewLearningNote, FIELDS, form, { quarter, seen })
  if (!parsed.ok) {
    leave(context, 'errors')
    return data<Again>({ errors: parsed.errors, values: parsed.values, seen }, 422)
  }
  const done = await orUnsaved(request, context, parsed.values, () =>
    visit(context).api.learningNotes.save(parsed.value),
  )
  if ('data' in done) return data<Again>({ ...done.data, seen }, done.init ?? 503)
  if (done.ok) return redirect(paths.learningNoteAfter(quarter))
  leave(context, 'errors')
  const overtaken = 'overtaken' in done
  return data<Again>(
    {
      errors: [problemOf(done)],
      values: parsed.values,
      // They have been told of the newer one: saved again, this is meant.
      seen: overtaken ? String(done.overtaken.version) : seen,
    },
    overtaken ? 409 : 422,
  )
}

export default function WriteLearningNote({ loaderData, actionData }: Route.ComponentProps) {
  const { quarter, label, body, newest } = loaderData
  const isOvertaken =
    actionData !== undefined && actionData.seen === String(loaderData.seen) && newest !== null
  return (
    <StaffFrame back={{ href: paths.learningNote(quarter), text: 'Back to the quarter' }}>
      <TwoThirds>
        <ProblemSummary errors={actionData?.errors ?? []} />
        {label ? <span className="govuk-caption-l">{label}</span> : null}
        <h1 className="govuk-heading-l">Write what we learned</h1>
        <p className="govuk-body">
          Others will read this. Write nothing that points to one family: no name, no reference, no school
          with few children, and no number from 1 to 4.
        </p>
        <form method="post" noValidate>
          <HiddenFields values={{ seen: actionData?.seen ?? String(loaderData.seen) }} />
          <FormFields
            fields={FIELDS}
            values={actionData?.values ?? { body }}
            errors={actionData?.errors ?? []}
          />
          <div className="govuk-button-group">
            <Button preventDoubleClick>Save the note</Button>
            <a className="govuk-link" href={paths.learningNote(quarter)}>
              Cancel
            </a>
          </div>
        </form>
        {isOvertaken ? (
          <Details summary="The note as it is saved now" open>
            <Written>{newest}</Written>
          </Details>
        ) : null}
      </TwoThirds>
    </StaffFrame>
  )
}
