import type { BoardView, MeasureView } from '@common-ground/api/contracts'
import { SummaryList } from '@common-ground/ui'
import { paths } from '../paths.ts'
import { ListLink, MeasureChart } from './measure-chart.tsx'

const days = (n: number, unit: string): string => `${n} ${n === 1 ? unit.replace(/days$/, 'day') : unit}`

/** The figure itself, large, with what it is made of. */
function Figure({ measure }: { measure: MeasureView }) {
  const { whole, told, counted, open } = measure
  const many = whole.of.count === 1 ? counted.one : counted.many
  return (
    <p className="govuk-body app-measure__number">
      {told === 'share' && whole.percent !== null ? (
        <>
          <strong className="govuk-heading-l govuk-!-margin-bottom-0">{whole.percent}%</strong>{' '}
          <ListLink {...whole.n} of={`${measure.name}, number`} /> of{' '}
          <ListLink {...whole.of} of={`${measure.name}, out of`} /> {many}
        </>
      ) : (
        <>
          <strong className="govuk-heading-l govuk-!-margin-bottom-0">
            <ListLink {...whole.of} of={measure.name} />
          </strong>{' '}
          {many}
        </>
      )}
      {open > 0 ? <>, and {open.toLocaleString('en-GB')} that nobody can say of yet</> : null}
    </p>
  )
}

/** How long people waited: half and nine in ten, never the mean alone. */
const Waits = ({ waits }: { waits: MeasureView['waits'] }) =>
  waits ? (
    <p className="govuk-body">
      From {waits.from}: half within {days(waits.median, waits.unit)}, nine in ten within{' '}
      {days(waits.ninetieth, waits.unit)}.
    </p>
  ) : null

const About = ({ measure, board }: { measure: MeasureView; board: Pick<BoardView, 'span' | 'asAt'> }) => (
  <>
    {measure.number}. {measure.kind === 'flow' ? board.span.words : 'As it stands now'}, as at {board.asAt}.{' '}
    {measure.definition.target
      ? `Aim: ${measure.definition.target.percent}% (${measure.definition.target.source}). `
      : null}
    Source: {measure.definition.source}.
  </>
)

/** What a figure is, in words. */
export function Definition({
  measure,
  board,
}: {
  measure: MeasureView
  board: Pick<BoardView, 'span' | 'asAt'>
}) {
  const { definition, kind } = measure
  const { target } = definition
  const row = (key: string, value: string | null) => (value ? [{ key, value }] : [])
  return (
    <SummaryList
      rows={[
        ...row('Number', definition.numerator),
        ...row('Out of', definition.denominator),
        ...row('Counted by', definition.dated),
        ...row('Period', kind === 'flow' ? board.span.words : 'As it stands now'),
        ...row('As at', board.asAt),
        ...row('Owner', definition.owner),
        ...row('Aim', target ? `${target.percent}%. ${target.source}` : 'None is set'),
        ...row('Source', definition.source),
        ...row('Note', definition.note),
      ]}
    />
  )
}

/** One figure on a dashboard: the sentence, the number, the chart, and what it is. */
export function MeasureSection({
  measure,
  board,
  query,
}: {
  measure: MeasureView
  board: BoardView
  query: string
}) {
  const small = measure.whole.of.count > 0 && measure.whole.of.count < 10 && measure.told === 'share'
  return (
    <section className="app-measure" aria-labelledby={`${measure.id}-name`}>
      <h2 className="govuk-heading-m" id={`${measure.id}-name`}>
        {measure.name}
      </h2>
      <Figure measure={measure} />
      {small ? <p className="govuk-body-s">A small number: read it with care.</p> : null}
      {measure.per ? <p className="govuk-body">{measure.per}.</p> : null}
      <Waits waits={measure.waits} />
      <MeasureChart measure={measure} about={<About measure={measure} board={board} />} />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.measure(measure.id, query)}>
          What this figure is, and each month of it
          <span className="govuk-visually-hidden">: {measure.name}</span>
        </a>
      </p>
    </section>
  )
}
