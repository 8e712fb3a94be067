import { CaseloadQuery, NewView, queryOfList } from '@common-ground/api/contracts'
import { Button, FormFields, TwoThirds } from '@common-ground/ui'
import { answering, type FieldError, parseForm, readForm, type Values } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { orUnsaved } from '../../layout/unsaved.server.ts'
import { paths } from '../../paths.ts'
import type { StepField } from '../../steps/field.ts'
import { aftermathContext, leave, visit } from '../../visit.server.ts'
import { chosenOf } from '../caseload/chosen.ts'
import { VIEW_WORDS } from '../caseload/words.ts'
import type { Route } from './+types/route'

const FIELDS: readonly StepField[] = [
  {
    name: 'name',
    kind: 'text',
    label: 'Name of the list',
    hint: 'For example, mediation this week',
    maxlength: 60,
  },
]

const queryIn = (request: Request): CaseloadQuery =>
  CaseloadQuery.parse(Object.fromEntries(new URL(request.url).searchParams))

export async function loader({ request, context }: Route.LoaderArgs) {
  const query = queryIn(request)
  const page = { title: 'Save a list', back: paths.cases(queryOfList(query)) }
  // What could not be saved is shown from the form alone: whom a filter names cannot be read either.
  if (context.get(aftermathContext) === 'unread') return { ...page, chosen: [VIEW_WORDS[query.view].heading] }
  const directory = await answering(request, visit(context).api.directory.show())
  return {
    ...page,
    chosen: [VIEW_WORDS[query.view].heading, ...chosenOf(query, '', directory).map(({ label }) => label)],
  }
}

const again = (values: Values, errors: readonly FieldError[]) => data({ values, errors }, 422)

export async function action({ request, context }: Route.ActionArgs) {
  const query = queryIn(request)
  const parsed = parseForm(NewView, FIELDS, await readForm(request), { query })
  if (!parsed.ok) {
    leave(context, 'errors')
    return again(parsed.values, parsed.errors)
  }
  const done = await orUnsaved(request, context, parsed.values, () =>
    visit(context).api.work.saveView(parsed.value),
  )
  if ('data' in done) return done
  if (done.ok) return redirect(paths.cases(queryOfList(query)))
  leave(context, 'errors')
  return again(parsed.values, [{ field: done.field, href: `#${done.field}`, message: done.text }])
}

export default function SaveList({ loaderData: { back, chosen }, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? []
  return (
    <StaffFrame back={{ href: back, text: 'Back to the list' }}>
      <TwoThirds>
        <ProblemSummary errors={errors} />
        <h1 className="govuk-heading-l">Save this list</h1>
        <p className="govuk-body">It stands above the cases and in your work. Only you see it. It holds:</p>
        <ul className="govuk-list govuk-list--bullet">
          {chosen.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <form method="post" noValidate>
          <FormFields fields={FIELDS} values={actionData?.values ?? {}} errors={errors} />
          <Button preventDoubleClick>Save the list</Button>
        </form>
      </TwoThirds>
    </StaffFrame>
  )
}
