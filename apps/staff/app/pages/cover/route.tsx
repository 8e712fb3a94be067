import { NewCover } from '@common-ground/api/contracts'
import { formatWithWeekday } from '@common-ground/domain'
import { Button, FormFields, HiddenFields, Section, TwoThirds } from '@common-ground/ui'
import { answering, type FieldError, parseForm, readForm, type Values } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { z } from 'zod'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { orUnsaved } from '../../layout/unsaved.server.ts'
import { paths } from '../../paths.ts'
import { date, type StepField, select } from '../../steps/field.ts'
import { aftermathContext, leave, visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Who covers for you' }

const fieldsFor = (
  colleagues: readonly { readonly value: string; readonly text: string }[],
): readonly StepField[] => [
  select('deputyId', 'Who covers for you', colleagues),
  date('from', 'First day', 'First day'),
  date('until', 'Last day', 'Last day'),
]

/** The list of colleagues as far as the form itself bears witness to it. */
const chosenAlone = ({ deputyId }: Values) =>
  typeof deputyId === 'string' && deputyId ? [{ value: deputyId, text: 'Whoever you chose' }] : []

export async function loader({ request, context }: Route.LoaderArgs) {
  // What could not be saved is shown from the form alone.
  if (context.get(aftermathContext) === 'unread') return { fields: null, covers: [] }
  const { api } = visit(context)
  const [directory, me, work] = await answering(
    request,
    Promise.all([api.directory.show(), api.account.me(), api.work.show()]),
  )
  // Only whoever has cases of their own is stood in for.
  if (!me?.roles.includes('officer')) throw data(null, 404)
  return {
    fields: fieldsFor(
      directory.officers.filter(({ id }) => id !== me.id).map(({ id, name }) => ({ value: id, text: name })),
    ),
    covers: work.covers
      .filter(({ mine }) => mine)
      .map(({ id, deputy, from, until }) => ({
        id,
        deputy,
        line: `${deputy}, from ${formatWithWeekday(from)} to ${formatWithWeekday(until)}`,
      })),
  }
}

const again = (values: Values, errors: readonly FieldError[]) => data({ values, errors }, 422)

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request)
  const { work } = visit(context).api
  const end = form.get('end')
  if (end !== null) {
    const id = z.uuid().safeParse(end)
    if (!id.success) throw data(null, 400)
    await answering(request, work.endCover({ id: id.data }))
    return redirect(paths.cover)
  }
  const parsed = parseForm(NewCover, fieldsFor([]), form)
  if (!parsed.ok) {
    leave(context, 'errors')
    return again(parsed.values, parsed.errors)
  }
  const done = await orUnsaved(request, context, parsed.values, () => work.nameCover(parsed.value))
  if ('data' in done) return done
  if (done.ok) return redirect(paths.work)
  leave(context, 'errors')
  const href = done.field === 'until' ? '#until-day' : `#${done.field}`
  return again(parsed.values, [{ field: done.field, href, message: done.text }])
}

export default function Cover({ loaderData: { fields, covers }, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? []
  const values = actionData?.values ?? {}
  return (
    <StaffFrame back={{ href: paths.work, text: 'Back to my work' }}>
      <TwoThirds>
        <ProblemSummary errors={errors} />
        <h1 className="govuk-heading-l">Say who covers for you</h1>
        <p className="govuk-body">
          On those days your dates and your families’ messages stand in their work too, marked with your name.
          The cases stay yours. They are told.
        </p>
        {covers.length > 0 ? (
          <Section id="now" title="Already arranged" size="s">
            <ul className="govuk-list">
              {covers.map(({ id, deputy, line }) => (
                <li key={id}>
                  {line}
                  <form method="post" noValidate>
                    <HiddenFields values={{ end: id }} />
                    <Button kind="secondary" classes="govuk-!-margin-bottom-2">
                      End it now<span className="govuk-visually-hidden"> for {deputy}</span>
                    </Button>
                  </form>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        <form method="post" noValidate>
          <FormFields fields={fields ?? fieldsFor(chosenAlone(values))} values={values} errors={errors} />
          <Button preventDoubleClick>Save who covers</Button>
        </form>
      </TwoThirds>
    </StaffFrame>
  )
}
