import { MarkLetterReached, OfLetter } from '@common-ground/api/contracts'
import { Button, EmptyState, FormFields, SummaryList, TwoThirds } from '@common-ground/ui'
import { answering, type FieldError, parseForm, readForm, type Values } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { orUnsaved } from '../../layout/unsaved.server.ts'
import { paths } from '../../paths.ts'
import { letterLine } from '../../reaching/line.ts'
import { hrefOfField, REACHED_FIELDS } from '../../reaching/reached-form.ts'
import { aftermathContext, leave, visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'A letter that nobody has opened' }

function letterIn(params: { reference: string; seq: string }) {
  const parsed = OfLetter.safeParse(params)
  if (!parsed.success) throw data(null, 404)
  return parsed.data
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const of = letterIn(params)
  // What could not be saved is shown from the form alone.
  if (context.get(aftermathContext) === 'unread') return { ...of, line: null, isOver: false }
  const letter = await answering(request, visit(context).api.unreadLetters.show(of))
  return { ...of, line: letter && letterLine(letter), isOver: letter === null }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const again = (values: Values, errors: readonly FieldError[]) => {
    leave(context, 'errors')
    return data({ values, errors }, 422)
  }
  const parsed = parseForm(MarkLetterReached, REACHED_FIELDS, await readForm(request), letterIn(params))
  if (!parsed.ok) return again(parsed.values, parsed.errors)
  const done = await orUnsaved(request, context, parsed.values, () =>
    visit(context).api.unreadLetters.reached(parsed.value),
  )
  if ('data' in done) return done
  if (done.ok) return redirect(paths.notDelivered('done=reached'))
  return again(parsed.values, [
    { field: done.field ?? '', href: hrefOfField(done.field), message: done.text },
  ])
}

export default function UnreadLetter({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? []
  const { line } = page
  return (
    <StaffFrame back={{ href: paths.notDelivered(), text: 'Back to what was not delivered' }}>
      <TwoThirds>
        <ProblemSummary errors={errors} />
        <h1 className="govuk-heading-l">{line ? line.name : 'A letter'}</h1>
        {line ? (
          <>
            <SummaryList
              rows={[
                { key: 'For', value: `The family of ${line.child}` },
                {
                  key: 'Case',
                  value: (
                    <a className="govuk-link" href={paths.case(line.reference)}>
                      {line.reference}
                    </a>
                  ),
                },
                { key: 'How it stands', value: `${line.how}. It went up on ${line.on}.` },
                { key: 'Whose work', value: line.whose },
              ]}
            />
            <p className="govuk-body">
              Look in the case for how each person may be reached safely. Then ring them, write by post or
              meet them. It leaves the list by itself when somebody of the family opens the case.
            </p>
          </>
        ) : null}
        {page.isOver && errors.length === 0 ? (
          <EmptyState title="Nothing is to be done about this letter">
            Somebody of the family has opened it, or a colleague has reached them.
          </EmptyState>
        ) : (
          <form method="post" noValidate>
            <FormFields fields={REACHED_FIELDS} values={actionData?.values ?? {}} errors={errors} />
            <Button preventDoubleClick>Save that you reached them</Button>
          </form>
        )}
      </TwoThirds>
    </StaffFrame>
  )
}
