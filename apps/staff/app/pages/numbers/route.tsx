import { OUTSIDE_NUMBER_NAMES, type OutsideNumber, OutsideNumberInput } from '@common-ground/api/contracts'
import { Button, FormFields, Section, Table, TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { BoardNav } from '../../figures/board-nav.tsx'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { orUnsaved } from '../../layout/unsaved.server.ts'
import { paths } from '../../paths.ts'
import type { StepField } from '../../steps/field.ts'
import { aftermathContext, leave, visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Numbers that figures need' }

const NAMES: Readonly<Record<OutsideNumber, { readonly name: string; readonly hint: string }>> = {
  plansMaintained: {
    name: 'Plans maintained in January',
    hint: 'Disagreements are told for each 1,000 of them',
  },
  appealableDecisions: {
    name: 'Appealable decisions in the year',
    hint: 'Appeals are told as a share of them',
  },
  hourRate: { name: 'What an hour of an officer’s time costs', hint: 'In pounds, such as 38.50' },
}

const FIELDS: readonly StepField[] = [
  {
    name: 'name',
    kind: 'radios',
    label: 'Which number is it?',
    options: OUTSIDE_NUMBER_NAMES.map((value) => ({
      value,
      text: NAMES[value].name,
      hint: NAMES[value].hint,
    })),
  },
  { name: 'year', kind: 'text', width: 4, label: 'Year', hint: 'Such as 2026' },
  { name: 'value', kind: 'text', width: 10, label: 'Number' },
  {
    name: 'source',
    kind: 'text',
    label: 'Where it comes from',
    hint: 'Such as the SEN2 return of January 2026',
  },
]

export async function loader({ request, context }: Route.LoaderArgs) {
  if (context.get(aftermathContext) === 'unread') return { numbers: [] }
  return { numbers: await answering(request, visit(context).api.figureSettings.numbers()) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request)
  const parsed = parseForm(OutsideNumberInput, FIELDS, form)
  if (!parsed.ok) {
    leave(context, 'errors')
    return data({ errors: parsed.errors, values: parsed.values }, 422)
  }
  return orUnsaved(request, context, parsed.values, async () => {
    await visit(context).api.figureSettings.keepNumber(parsed.value)
    return redirect(paths.numbers)
  })
}

const shown = (name: OutsideNumber, value: number): string =>
  name === 'hourRate'
    ? (value / 100).toLocaleString('en-GB', { style: 'currency', currency: 'GBP' })
    : value.toLocaleString('en-GB')

export default function Numbers({ loaderData: { numbers }, actionData }: Route.ComponentProps) {
  return (
    <StaffFrame>
      <ProblemSummary errors={actionData?.errors ?? []} />
      <h1 className="govuk-heading-l">Numbers that figures need</h1>
      <BoardNav at={null} />
      <TwoThirds>
        <p className="govuk-body">
          No case holds these, so somebody has to say them. A figure uses the number of its own year or, until
          there is one, the last before it.
        </p>
        {numbers.length > 0 ? (
          <Table
            caption="Numbers that are kept"
            captionClasses="govuk-table__caption--m"
            firstCellIsHeader
            stacks
            head={[
              { text: 'Number' },
              { text: 'Year' },
              { text: 'Value', format: 'numeric' },
              { text: 'Source' },
              { text: 'Entered' },
            ]}
            rows={numbers.map((number) => [
              { text: NAMES[number.name].name },
              { text: String(number.year) },
              { text: shown(number.name, number.value), format: 'numeric' },
              { text: number.source },
              { text: `${number.setBy}, ${number.setOn}` },
            ])}
          />
        ) : (
          <p className="govuk-body">None is kept yet.</p>
        )}
        <Section id="add" title="Add or replace a number">
          <form method="post" noValidate>
            <FormFields fields={FIELDS} values={actionData?.values ?? {}} errors={actionData?.errors ?? []} />
            <Button preventDoubleClick>Keep this number</Button>
          </form>
        </Section>
      </TwoThirds>
    </StaffFrame>
  )
}
