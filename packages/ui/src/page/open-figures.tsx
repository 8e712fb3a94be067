import { SummaryList } from '../components/summary-list.tsx'
import { Table } from '../components/table.tsx'
import { Details } from '../components/text.tsx'

/** A number, or why there is none. */
export type OpenCell = number | 'hidden' | 'none'

export type OpenFigureProps = {
  readonly id: string
  readonly name: string
  readonly rows: readonly {
    readonly label: string
    readonly unit: 'number' | 'percent'
    readonly values: readonly OpenCell[]
  }[]
  readonly definition: {
    readonly numerator: string | null
    readonly denominator: string | null
    readonly dated: string
    readonly source: string
    readonly note: string | null
  }
}

const said = (value: OpenCell, unit: 'number' | 'percent'): string => {
  if (value === 'hidden') return 'Hidden'
  if (value === 'none') return 'None'
  return unit === 'percent' ? `${value}%` : value.toLocaleString('en-GB')
}

/** A figure over some periods as a table that is always there, and what it is. */
export function OpenFigureTable({
  figure: { id, name, rows, definition },
  periods,
}: {
  figure: OpenFigureProps
  periods: readonly { readonly label: string }[]
}) {
  const { numerator, denominator, dated, source, note } = definition
  const line = (key: string, value: string | null) => (value ? [{ key, value }] : [])
  return (
    <section className="app-measure" aria-labelledby={`${id}-name`}>
      <h2 className="govuk-heading-m" id={`${id}-name`}>
        {name}
      </h2>
      <Table
        caption={name}
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        stacks
        head={[
          { text: 'What is counted' },
          ...periods.map(({ label }) => ({ text: label, format: 'numeric' as const })),
        ]}
        rows={rows.map(({ label, unit, values }) => [
          { text: label },
          ...values.map((value) => ({ text: said(value, unit), format: 'numeric' as const })),
        ])}
      />
      <Details summary={`What this is: ${name.charAt(0).toLowerCase()}${name.slice(1)}`}>
        <SummaryList
          rows={[
            ...line('Number', numerator),
            ...line('Out of', denominator),
            ...line('Counted by', dated),
            ...line('Source', source),
            ...line('Note', note),
          ]}
        />
      </Details>
    </section>
  )
}

/** Why some numbers are not told, in words for everybody. */
export const WhyHidden = () => (
  <>
    <p className="govuk-body">
      A number from 1 to 4 is hidden, so that no family can be found by it. “None” and 0 are not hidden: where
      there is nobody, nobody can be found.
    </p>
    <p className="govuk-body">
      A share of fewer than 10 is hidden as well. Sometimes a larger number is hidden too, because a small one
      could be worked out from it. So a hidden number can be small or large.
    </p>
    <p className="govuk-body">
      The numbers are of whole quarters and calendar years that have ended. They are kept as they were known
      soon after each month, and do not change later. Cases that only some staff may know of are not counted.
    </p>
  </>
)
