import { CaseLink, CaseUnlink } from '@common-ground/api/contracts'
import { LINK_KINDS, LINK_WORDS } from '@common-ground/domain'
import { Button, EmptyState, FormFields, HiddenFields, Tag, TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { CaseIdentity } from '../../case/case-identity.tsx'
import { identityOf } from '../../case/identity.ts'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { orUnsaved } from '../../layout/unsaved.server.ts'
import { paths } from '../../paths.ts'
import { radios, type StepField } from '../../steps/field.ts'
import { aftermathContext, leave, visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

const FIELDS: readonly StepField[] = [
  {
    name: 'other',
    kind: 'text',
    label: 'The other case',
    hint: 'Its reference, such as BCD-FGH-JKL',
    width: 20,
    spellcheck: false,
  },
  radios(
    'kind',
    'What is the other case to this one?',
    LINK_KINDS.map((value) => ({ value, text: LINK_WORDS[value].here })),
  ),
]

export async function loader({ request, params: { reference }, context }: Route.LoaderArgs) {
  const title = `Linked cases – Case ${reference}`
  // What could not be saved is shown from the form alone: nothing can be read either.
  if (context.get(aftermathContext) === 'unread')
    return { title, reference, identity: null, links: null, mayLink: true }
  const { api } = visit(context)
  const [view, me] = await answering(request, Promise.all([api.cases.show({ reference }), api.account.me()]))
  const mayLink = me?.roles.some((role) => role === 'officer' || role === 'manager') ?? false
  return { title, reference, identity: identityOf(view), links: view.links, mayLink }
}

export async function action({ request, params: { reference }, context }: Route.ActionArgs) {
  const form = await readForm(request)
  const { api } = visit(context)
  if (form.has('unlink')) {
    const gone = CaseUnlink.safeParse({ reference, other: form.get('unlink') })
    if (!gone.success) throw data(null, 400)
    return orUnsaved(request, context, {}, async () => {
      await api.links.remove(gone.data)
      return redirect(paths.links(reference))
    })
  }
  const parsed = parseForm(CaseLink, FIELDS, form)
  if (!parsed.ok) {
    leave(context, 'errors')
    return data({ errors: parsed.errors, values: parsed.values }, 422)
  }
  return orUnsaved(request, context, parsed.values, async () => {
    const done = await api.links.add({ reference, ...parsed.value })
    if (done.ok) return redirect(paths.links(reference))
    leave(context, 'errors')
    const errors = [{ field: 'other', href: '#other', message: done.text }]
    return data({ errors, values: parsed.values }, 422)
  })
}

export default function Links({ loaderData, actionData }: Route.ComponentProps) {
  const { reference, identity, links, mayLink } = loaderData
  return (
    <StaffFrame back={{ href: paths.case(reference), text: 'Back to the case' }}>
      <ProblemSummary errors={actionData?.errors ?? []} />
      {identity ? <CaseIdentity identity={identity} /> : null}
      <TwoThirds>
        <h1 className="govuk-heading-l govuk-!-margin-top-6">Linked cases</h1>
        <p className="govuk-body">
          <Tag classes="govuk-tag--yellow">Council only</Tag>
        </p>
        <p className="govuk-body">
          No family is told which cases belong together: brothers and sisters can have different parents. You
          see those that you can open.
        </p>
        {links === null ? null : links.length === 0 ? (
          <EmptyState title="No case is linked to this one">
            Link a brother’s or sister’s, an earlier one, or one that is about the same.
          </EmptyState>
        ) : (
          <ul className="govuk-list govuk-list--spaced">
            {links.map((link) => (
              <li key={link.reference}>
                <a className="govuk-link" href={paths.case(link.reference)}>
                  {link.reference}
                </a>
                : {link.label}
                {link.closed ? ' (closed)' : ''}
                {mayLink ? (
                  <form method="post" noValidate>
                    <HiddenFields values={{ unlink: link.reference }} />
                    <Button kind="secondary" preventDoubleClick classes="govuk-!-margin-bottom-0">
                      Unlink<span className="govuk-visually-hidden"> {link.reference}</span>
                    </Button>
                  </form>
                ) : null}
              </li>
            ))}
          </ul>
        )}
        {mayLink ? (
          <form method="post" noValidate>
            <h2 className="govuk-heading-m">Link another case</h2>
            <FormFields fields={FIELDS} values={actionData?.values ?? {}} errors={actionData?.errors ?? []} />
            <Button preventDoubleClick>Link the cases</Button>
          </form>
        ) : null}
      </TwoThirds>
    </StaffFrame>
  )
}
