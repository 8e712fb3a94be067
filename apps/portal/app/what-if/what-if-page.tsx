import { Button, type DateChangeRow, DateChanges, FormFields, InsetText, Section } from '@common-ground/ui'
import { ProblemSummary } from '../layout/problem-summary.tsx'
import { type Asked, whatIfFields } from './question.ts'

type Props = Pick<Asked, 'values' | 'errors'> & {
  readonly summary: string | null
  readonly rows: readonly DateChangeRow[]
}

/** Asks what might happen and shows what every date would become. It records nothing, so it may be asked at will. */
export const WhatIfPage = ({ values, errors, summary, rows }: Props) => (
  <>
    <ProblemSummary errors={errors} />
    <h1 className="govuk-heading-l">What if?</h1>
    <p className="govuk-body">
      Choose what might happen and when. We show what every date would become. Nothing is recorded, and nobody
      is told.
    </p>
    {summary ? (
      <Section id="then" title="What your dates become">
        <InsetText>{summary}</InsetText>
        {rows.length > 0 ? <DateChanges rows={rows} /> : <p className="govuk-body">No date is running.</p>}
      </Section>
    ) : null}
    <form method="get" noValidate>
      <FormFields fields={whatIfFields} values={values} errors={errors} />
      <Button>Show what changes</Button>
    </form>
  </>
)
