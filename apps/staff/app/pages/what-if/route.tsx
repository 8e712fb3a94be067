import { WhatIfStep } from '@common-ground/api/contracts'
import {
  type Change,
  canAskAbout,
  compare,
  formatShort,
  POSSIBLE_STEP_WORDS,
  POSSIBLE_STEPS,
} from '@common-ground/domain'
import { Button, DateChanges, FormFields, Section, TwoThirds } from '@common-ground/ui'
import { answering, type FieldError, parseForm } from '@common-ground/web'
import { datePartsFor } from '../../date-parts.ts'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { choicesOf, date, radios } from '../../steps/field.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

const FIELDS = [
  radios('step', 'What might happen?', choicesOf(POSSIBLE_STEPS, POSSIBLE_STEP_WORDS)),
  date('on', 'On which day?', 'The day it might happen', 'Today or later, for example 27 9 2026'),
]

const NOTES: Record<Change['kind'], string> = {
  starts: 'Starts to run',
  moves: 'Moves',
  stays: 'Does not move',
  ends: 'Met, or no longer runs',
}

export async function loader({ request, context, params: { reference } }: Route.LoaderArgs) {
  const { api, today } = visit(context)
  const query = new URL(request.url).searchParams
  const form = new FormData()
  for (const [name, value] of query) form.append(name, value.slice(0, 40))
  const empty = [...query.keys()].length === 0
  const parsed = parseForm(WhatIfStep, FIELDS, form)
  const errors: FieldError[] = empty || parsed.ok ? [] : [...parsed.errors]
  if (parsed.ok && (compare(parsed.value.on, today) < 0 || !canAskAbout(parsed.value.on))) {
    errors.push({
      field: 'on',
      href: '#on-day',
      message: 'Enter a day from today on, within the known calendar',
    })
  }
  const asked = parsed.ok && errors.length === 0 ? parsed.value : null
  // Asked even without a question, so that a case of another authority stays not found.
  const changes = await answering(
    request,
    api.cases.whatIf({ reference, ...(asked ?? { step: 'talk' as const, on: today }) }),
  )
  return {
    title: `What if? – Case ${reference}`,
    reference,
    errors,
    values: empty ? { step: '', on: datePartsFor(today) } : parsed.values,
    heading: asked && `${POSSIBLE_STEP_WORDS[asked.step].staff}, ${formatShort(asked.on)}`,
    rows: asked
      ? changes.map(({ deadline, from, to, kind }) => ({
          id: deadline.id,
          what: deadline.title.staff,
          before: from ? formatShort(from) : 'Not running',
          after: to ? formatShort(to) : 'Met',
          note: NOTES[kind],
        }))
      : [],
  }
}

export default function WhatIf({ loaderData }: Route.ComponentProps) {
  const { reference, errors, values, heading, rows } = loaderData
  return (
    <StaffFrame back={{ href: paths.case(reference), text: 'Back to the case' }}>
      <TwoThirds>
        <ProblemSummary errors={errors} />
        <h1 className="govuk-heading-l">What if?</h1>
        <p className="govuk-body">What every date of the case would become. Nothing is recorded.</p>
        {heading ? (
          <Section id="then" title={heading}>
            {rows.length > 0 ? (
              <DateChanges rows={rows} />
            ) : (
              <p className="govuk-body">No date runs on this case.</p>
            )}
          </Section>
        ) : null}
        <form method="get" noValidate>
          <FormFields fields={FIELDS} values={values} errors={errors} />
          <Button>Show what changes</Button>
        </form>
      </TwoThirds>
    </StaffFrame>
  )
}
