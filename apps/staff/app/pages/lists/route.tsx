import { OfId, RenamedView } from '@common-ground/api/contracts'
import { Button, EmptyState, HiddenFields, Input, TwoThirds } from '@common-ground/ui'
import { answering, type FieldError, parseForm, readForm } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { leave, visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'My lists' }

export async function loader({ request, context }: Route.LoaderArgs) {
  const views = await answering(request, visit(context).api.work.views())
  return views.map(({ id, name, query }) => ({ id, name, href: paths.cases(query) }))
}

const RENAMED = [
  { name: 'id', kind: 'hidden' },
  { name: 'name', kind: 'text' },
] as const

/** What came back to be put right belongs to one list of several. */
const again = (id: string, typed: string, { message }: Pick<FieldError, 'message'>) =>
  data({ id, typed, errors: [{ message, href: `#name-${id}` }] }, 422)

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request)
  const { work } = visit(context).api
  const gone = OfId.safeParse({ id: form.get('remove') })
  if (gone.success) {
    await answering(request, work.removeView(gone.data))
    return redirect(paths.lists)
  }
  const parsed = parseForm(RenamedView, RENAMED, form)
  const [id, typed] = [String(form.get('id') ?? ''), String(form.get('name') ?? '')]
  if (!parsed.ok) {
    leave(context, 'errors')
    return again(id, typed, parsed.errors[0] ?? { message: 'Give the list a name' })
  }
  const done = await answering(request, work.renameView(parsed.value))
  if (done.ok) return redirect(paths.lists)
  leave(context, 'errors')
  return again(id, typed, { message: done.text })
}

export default function Lists({ loaderData: views, actionData }: Route.ComponentProps) {
  return (
    <StaffFrame back={{ href: paths.cases(), text: 'Back to cases' }}>
      <TwoThirds>
        <ProblemSummary errors={actionData?.errors ?? []} />
        <h1 className="govuk-heading-l">My lists</h1>
        {views.length === 0 ? (
          <EmptyState title="You have not saved a list">
            Choose filters in{' '}
            <a className="govuk-link" href={paths.cases()}>
              the cases
            </a>{' '}
            and press “Save this list”.
          </EmptyState>
        ) : null}
        {views.map(({ id, name, href }) => (
          <section key={id} className="app-section" aria-labelledby={`list-${id}`}>
            <h2 className="govuk-heading-s govuk-!-margin-bottom-2" id={`list-${id}`}>
              <a className="govuk-link" href={href}>
                {name}
              </a>
            </h2>
            <form method="post" noValidate className="app-line-form">
              <HiddenFields values={{ id }} />
              <Input
                id={`name-${id}`}
                name="name"
                label={{ children: `New name for “${name}”` }}
                value={actionData?.id === id ? actionData.typed : name}
                error={actionData?.id === id ? actionData.errors[0]?.message : undefined}
              />
              <Button kind="secondary">
                Rename<span className="govuk-visually-hidden"> {name}</span>
              </Button>
            </form>
            <form method="post" noValidate>
              <HiddenFields values={{ remove: id }} />
              <Button kind="warning">
                Delete<span className="govuk-visually-hidden"> {name}</span>
              </Button>
            </form>
          </section>
        ))}
      </TwoThirds>
    </StaffFrame>
  )
}
