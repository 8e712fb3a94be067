import { KeepRecords } from '@common-ground/api/contracts'
import { Button, FormFields, TwoThirds, WarningText } from '@common-ground/ui'
import { answering, type FieldError, parseForm, readForm } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { z } from 'zod'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { orUnsaved } from '../../layout/unsaved.server.ts'
import { paths } from '../../paths.ts'
import { Goes } from '../../retention/goes.tsx'
import { date, textarea } from '../../steps/field.ts'
import { aftermathContext, leave, visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

const FIELDS = [
  date('until', 'Keep until', 'The day until which they are kept', 'For example, 27 9 2030'),
  textarea('reason', 'Why are they kept?', { rows: 3, maxlength: 1_000 }),
]

const idIn = (id: string): string => {
  const parsed = z.uuid().safeParse(id)
  if (!parsed.success) throw data(null, 404)
  return parsed.data
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const id = idIn(params.id)
  if (context.get(aftermathContext) === 'unread') return { title: 'Records that are due to go', row: null }
  const row = await answering(request, visit(context).api.retention.removal({ id }))
  return { title: row.name, row }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const id = idIn(params.id)
  const form = await readForm(request)
  const { retention } = visit(context).api
  if (form.has('approve')) {
    const { approved } = await answering(request, retention.approve({ ids: [id] }))
    return redirect(paths.removals('waiting', 1, approved))
  }
  const parsed = parseForm(KeepRecords, FIELDS, form)
  if (!parsed.ok) {
    leave(context, 'errors')
    return data({ errors: parsed.errors, values: parsed.values }, 422)
  }
  return orUnsaved(request, context, parsed.values, async () => {
    const done = await retention.keep({ id, ...parsed.value })
    if (done.ok) return redirect(paths.removals('kept'))
    leave(context, 'errors')
    const errors: FieldError[] = [{ field: 'until', href: '#until-day', message: done.text }]
    return data({ errors, values: parsed.values }, 422)
  })
}

export default function Removal({ loaderData: { row }, actionData }: Route.ComponentProps) {
  return (
    <StaffFrame back={{ href: paths.removals(), text: 'Back to what is due to go' }}>
      <TwoThirds>
        <ProblemSummary errors={actionData?.errors ?? []} />
        {row ? (
          <>
            <h1 className="govuk-heading-l">{row.name}</h1>
            <p className="govuk-body">{row.why}.</p>
            {row.decided ? <p className="govuk-body">{row.decided}</p> : null}
            {row.reference ? (
              <p className="govuk-body">
                <a className="govuk-link" href={paths.case(row.reference)}>
                  Look at the case
                </a>{' '}
                before you decide.
              </p>
            ) : null}
            <h2 className="govuk-heading-m">What would go</h2>
            <Goes goes={row.goes} />
            {row.mayApprove ? (
              <form method="post" noValidate>
                <WarningText>
                  It goes tonight, for good. We keep only that it was here, when it went, and that you
                  approved it.
                </WarningText>
                <Button kind="warning" name="approve" value="yes" preventDoubleClick>
                  Approve
                </Button>
              </form>
            ) : null}
          </>
        ) : (
          <h1 className="govuk-heading-l">Records that are due to go</h1>
        )}
        <form method="post" noValidate>
          <h2 className="govuk-heading-m">Or keep it for longer</h2>
          <FormFields fields={FIELDS} values={actionData?.values ?? {}} errors={actionData?.errors ?? []} />
          <Button kind="secondary" preventDoubleClick>
            Keep until that day
          </Button>
        </form>
      </TwoThirds>
    </StaffFrame>
  )
}
