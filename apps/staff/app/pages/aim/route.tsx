import { AimInput } from '@common-ground/api/contracts'
import { isMeasure } from '@common-ground/domain'
import { Button, FormFields, TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { orUnsaved } from '../../layout/unsaved.server.ts'
import { paths } from '../../paths.ts'
import type { StepField } from '../../steps/field.ts'
import { aftermathContext, leave, visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

const OWNER: StepField = {
  name: 'owner',
  kind: 'text',
  label: 'Who looks after this figure?',
  hint: 'A job, not a name',
}
const AIM: readonly StepField[] = [
  {
    name: 'percent',
    kind: 'text',
    width: 4,
    label: 'What share do we aim for?',
    hint: 'A whole number from 0 to 100. Leave it empty for no aim',
  },
  {
    name: 'source',
    kind: 'text',
    label: 'Where the aim comes from',
    hint: 'A law, a plan of the council, or a promise',
  },
]

function known(measure: string | undefined) {
  if (measure === undefined || !isMeasure(measure)) throw new Response(null, { status: 404 })
  return measure
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const measure = known(params.measure)
  if (context.get(aftermathContext) === 'unread') return { title: 'Owner and aim', measure, aim: null }
  const aim = await answering(request, visit(context).api.figureSettings.aim({ measure }))
  return { title: `Owner and aim: ${aim.name}`, measure, aim }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const measure = known(params.measure)
  const form = await readForm(request)
  const { api } = visit(context)
  if (form.get('usual') === 'yes') {
    return orUnsaved(request, context, {}, async () => {
      await api.figureSettings.usualAim({ measure })
      return redirect(paths.measure(measure))
    })
  }
  form.set('measure', measure)
  for (const name of ['percent', 'source']) if (!form.has(name)) form.set(name, '')
  const parsed = parseForm(AimInput, [OWNER, ...AIM, { name: 'measure', kind: 'text', label: '' }], form)
  if (!parsed.ok) {
    leave(context, 'errors')
    return data({ errors: parsed.errors, values: parsed.values }, 422)
  }
  return orUnsaved(request, context, parsed.values, async () => {
    await api.figureSettings.keepAim(parsed.value)
    return redirect(paths.measure(measure))
  })
}

export default function Aim({ loaderData: { measure, aim }, actionData }: Route.ComponentProps) {
  const values = actionData?.values ?? {
    owner: aim?.owner ?? '',
    percent: aim?.percent === null || aim?.percent === undefined ? '' : String(aim.percent),
    source: aim?.source ?? '',
  }
  return (
    <StaffFrame back={{ href: paths.measure(measure), text: aim?.name ?? 'Back to the figure' }}>
      <TwoThirds>
        <ProblemSummary errors={actionData?.errors ?? []} />
        <h1 className="govuk-heading-l">Owner and aim</h1>
        <p className="govuk-body">{aim?.name}</p>
        <form method="post" noValidate>
          <FormFields
            fields={aim?.hasShare === false ? [OWNER] : [OWNER, ...AIM]}
            values={values}
            errors={actionData?.errors ?? []}
          />
          <Button preventDoubleClick>Save</Button>
        </form>
        {aim?.isOwn ? (
          <form method="post" noValidate>
            <input type="hidden" name="usual" value="yes" />
            <Button kind="secondary" preventDoubleClick>
              Go back to the usual owner and aim
            </Button>
          </form>
        ) : null}
      </TwoThirds>
    </StaffFrame>
  )
}
