import { NewLetterCode } from '@common-ground/api/contracts'
import { DECISION_TYPES, DECISIONS, PLAN_SECTIONS, SECTIONS } from '@common-ground/domain'
import { Button, FormFields, Panel, TwoThirds } from '@common-ground/ui'
import { answering, type FieldError, parseForm, readForm, type Values } from '@common-ground/web'
import { data } from 'react-router'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { orUnsaved } from '../../layout/unsaved.server.ts'
import { paths } from '../../paths.ts'
import { checkboxes, choicesOf, date, radios, type StepField } from '../../steps/field.ts'
import { aftermathContext, leave, visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Code for a decision letter' }

const APPEALABLE = DECISION_TYPES.filter((type) => DECISIONS[type].appealable)

const FIELDS: readonly StepField[] = [
  { name: 'childName', kind: 'text', label: 'Child’s or young person’s full name', spellcheck: false },
  date('dateOfBirth', 'Date of birth', 'Date of birth', 'Whoever uses the code has to know it'),
  radios('decision', 'Which decision is the letter about?', choicesOf(APPEALABLE, DECISIONS)),
  checkboxes('sections', 'Sections in dispute, if they are known', choicesOf(PLAN_SECTIONS, SECTIONS)),
  date('dateOnLetter', 'Date on the letter', 'Date on the letter'),
  date('dateSent', 'Date it is sent (optional)', 'Date it is sent'),
]

export async function loader({ request, context }: Route.LoaderArgs) {
  // What could not be saved is shown from the form alone.
  if (context.get(aftermathContext) === 'unread') return null
  // Only whoever works with cases makes one.
  await answering(request, visit(context).api.directory.show())
  return null
}

const again = (values: Values, errors: readonly FieldError[]) =>
  data({ errors, values, code: null as string | null }, 422)

export async function action({ request, context }: Route.ActionArgs) {
  const parsed = parseForm(NewLetterCode, FIELDS, await readForm(request))
  if (!parsed.ok) {
    leave(context, 'errors')
    return again(parsed.values, parsed.errors)
  }
  const made = await orUnsaved(request, context, parsed.values, () =>
    visit(context).api.letterCodes.make(parsed.value),
  )
  if ('data' in made) return data({ ...made.data, code: null as string | null }, made.init ?? 503)
  if (made.ok) return data({ errors: [], values: {}, code: made.code as string | null }, 200)
  leave(context, 'errors')
  return again(parsed.values, [{ field: made.field, href: `#${made.field}-day`, message: made.text }])
}

export default function LetterCode({ actionData }: Route.ComponentProps) {
  const code = actionData?.code ?? null
  return (
    <StaffFrame back={{ href: paths.cases(), text: 'Back to cases' }}>
      <TwoThirds>
        {code ? (
          <>
            <Panel title="The code for this letter">
              <strong>{code}</strong>
            </Panel>
            <p className="govuk-body">
              Print it on the letter. It is shown once, works once, for a year, and only with the date of
              birth. It is not tied to anybody’s account.
            </p>
            <Button href={paths.letterCode} kind="secondary">
              Make another
            </Button>
          </>
        ) : (
          <>
            <ProblemSummary errors={actionData?.errors ?? []} />
            <h1 className="govuk-heading-l">Make a code for a decision letter</h1>
            <p className="govuk-body">
              A family that enters it sees its decision and its last dates at once, and need not type what the
              letter says.
            </p>
            <form method="post" noValidate>
              <FormFields
                fields={FIELDS}
                values={actionData?.values ?? {}}
                errors={actionData?.errors ?? []}
              />
              <Button preventDoubleClick>Make the code</Button>
            </form>
          </>
        )}
      </TwoThirds>
    </StaffFrame>
  )
}
