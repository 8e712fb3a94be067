import { NewSchedule } from '@common-ground/api/contracts'
import { AGE_BOUNDS, RECORD_CLASSES, RECORD_WORDS, recordRule } from '@common-ground/domain'
import { Button, FormFields, HiddenFields, TwoThirds } from '@common-ground/ui'
import { answering, type FieldError, parseForm, readForm } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { orUnsaved } from '../../layout/unsaved.server.ts'
import { paths } from '../../paths.ts'
import { type StepField, textarea } from '../../steps/field.ts'
import { aftermathContext, leave, visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Change how long we keep records' }

const UNIT = { days: 'Days', years: 'Years' } as const

/** A period of the schedule that may be chosen, with its bounds. */
const PERIODS = RECORD_CLASSES.filter((each) => recordRule(each).least < recordRule(each).most).map(
  (each): StepField => {
    const { unit, least, most } = recordRule(each)
    return {
      name: each,
      kind: 'text',
      width: 4,
      label: RECORD_WORDS[each].name,
      hint: `${UNIT[unit]} ${RECORD_WORDS[each].from}, from ${least} to ${most.toLocaleString('en-GB')}`,
    }
  },
)
const [OF_CASES, ...OTHERS] = PERIODS
const UNTIL_AGE: StepField = {
  name: 'untilAge',
  kind: 'text',
  width: 4,
  label: 'Keep cases at least to this birthday',
  hint: `From ${AGE_BOUNDS.least} to ${AGE_BOUNDS.most}. Leave it empty if birthdays do not count`,
}
const FIELDS: readonly StepField[] = [
  ...(OF_CASES ? [OF_CASES] : []),
  UNTIL_AGE,
  ...OTHERS,
  textarea('reason', 'Why do the periods change?', { rows: 3, maxlength: 1_000 }),
]

const CHANGED =
  'Somebody else has changed the periods since you opened this page. Save yours again to put them in place of theirs, or go back to see what they changed'

export async function loader({ request, context }: Route.LoaderArgs) {
  if (context.get(aftermathContext) === 'unread') return { version: 0, values: {} }
  const { version, values, mayChange } = await answering(request, visit(context).api.retention.schedule())
  if (!mayChange) throw data(null, 404)
  return { version, values }
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request)
  const version = String(form.get('version') ?? '')
  const parsed = parseForm(NewSchedule, FIELDS, form)
  if (!parsed.ok) {
    leave(context, 'errors')
    return data({ errors: parsed.errors, values: parsed.values, version }, 422)
  }
  const done = await orUnsaved(request, context, parsed.values, async () => {
    const set = await visit(context).api.retention.setSchedule({ ...parsed.value, version })
    if (set.ok) return redirect(paths.schedule)
    leave(context, 'errors')
    const errors: FieldError[] = [{ field: '', href: '#main-content', message: CHANGED }]
    return data({ errors, values: parsed.values }, 409)
  })
  if (done instanceof Response) return done
  // What stands is newer now: sent once more, this is meant.
  return data({ ...done.data, version: null }, done.init ?? 503)
}

export default function ChangeSchedule({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <StaffFrame back={{ href: paths.schedule, text: 'Back to how long we keep records' }}>
      <TwoThirds>
        <ProblemSummary errors={actionData?.errors ?? []} />
        <h1 className="govuk-heading-l">Change how long we keep records</h1>
        <p className="govuk-body">
          Agree this with your records manager and your data protection officer. Families read the periods in
          the privacy notice. What is due by a shorter period is proposed in the coming night, and nothing
          goes that a manager has not approved.
        </p>
        <form method="post" noValidate>
          <HiddenFields values={{ version: actionData?.version ?? loaderData.version }} />
          <FormFields
            fields={FIELDS}
            values={actionData?.values ?? loaderData.values}
            errors={actionData?.errors ?? []}
          />
          <Button preventDoubleClick>Set the periods</Button>
        </form>
      </TwoThirds>
    </StaffFrame>
  )
}
