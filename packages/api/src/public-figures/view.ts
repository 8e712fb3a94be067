import {
  addMonths,
  formatMoment,
  type LocalDate,
  lastEndedQuarter,
  type Measure,
  type MeasureId,
  measureOf,
  type Public,
  type PublicFigure,
  percentOf,
  spanWords,
} from '@common-ground/domain'
import type { OpenFigure, OpenNumbersView, OpenPeriod, OpenRow, OpenValue } from '../contracts/index.ts'
import type { PublicMeasure } from './read.ts'

/** How many quarters are told together. */
const QUARTERS = 4

const valued = (value: Public | undefined): OpenValue => (value === undefined ? 'none' : (value ?? 'hidden'))

/** A share in whole parts of a hundred, where both of its numbers are told. */
function shareOf(figure: PublicFigure | undefined): OpenValue {
  if (!figure || figure.n === undefined || figure.of === 0) return 'none'
  if (figure.n === null || figure.of === null) return 'hidden'
  return percentOf({ n: figure.n, of: figure.of }) ?? 'none'
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function rowsOf(measure: Measure, figures: readonly (PublicFigure | undefined)[]): readonly OpenRow[] {
  const row = (label: string, of: (figure: PublicFigure) => Public | undefined): OpenRow => ({
    label,
    unit: 'number',
    values: figures.map((figure) => valued(figure && of(figure))),
  })
  const { share, counted, parts } = measure
  if (parts && !parts.within) {
    return [
      ...parts.all.map(({ id, name }) =>
        row(name, (figure) => figure.parts.find((part) => part.id === id)?.of),
      ),
      row(`All ${counted.many}`, ({ of }) => of),
    ]
  }
  if (!share) return [row(capital(counted.many), ({ of }) => of)]
  return [
    row(share.denominator, ({ of }) => of),
    row(share.numerator, ({ n }) => n),
    { label: 'Share', unit: 'percent', values: figures.map(shareOf) },
  ]
}

/** A measure over some periods, with its definition. */
export function openFigure(
  id: MeasureId,
  figures: readonly PublicFigure[],
  periods: readonly Pick<OpenPeriod, 'from' | 'to'>[],
): OpenFigure {
  const measure = measureOf(id)
  const { share, dated, source, note, name } = measure
  const its = periods.map(({ from, to }) => figures.find(({ span }) => span.from === from && span.to === to))
  return {
    id,
    name,
    rows: rowsOf(measure, its),
    definition: {
      numerator: share?.numerator ?? null,
      denominator: share?.denominator ?? null,
      dated,
      source,
      note,
    },
  }
}

export const periodOf = ({ span, kind }: Pick<PublicFigure, 'span' | 'kind'>): OpenPeriod => ({
  label: kind === 'year' ? `The year ${span.from.slice(0, 4)}` : spanWords(span),
  kind,
  ...span,
})

/** The last four quarters that have ended and are frozen, and the last calendar year that is. */
export function openNumbersView(
  measures: readonly MeasureId[],
  known: ReadonlyMap<MeasureId, PublicMeasure>,
  today: LocalDate,
): OpenNumbersView {
  const all = measures.flatMap((id) => known.get(id)?.figures ?? [])
  const last = lastEndedQuarter(today)
  const first = addMonths(last, -3 * (QUARTERS - 1))
  const kept = new Map<string, PublicFigure>()
  for (const figure of all) kept.set(`${figure.kind} ${figure.span.from}`, figure)
  const told = [...kept.values()].toSorted((a, b) => (a.span.from < b.span.from ? -1 : 1))
  const quarters = told.filter(
    ({ kind, span }) => kind === 'quarter' && span.from >= first && span.from <= last,
  )
  const year = told.findLast(({ kind, span }) => kind === 'year' && span.to <= addMonths(last, 2))
  const periods = [...quarters, ...(year ? [year] : [])].map(periodOf)
  const at = Math.max(0, ...measures.map((id) => known.get(id)?.at ?? 0))
  return {
    periods,
    figures:
      periods.length > 0 ? measures.map((id) => openFigure(id, known.get(id)?.figures ?? [], periods)) : [],
    asAt: periods.length > 0 ? formatMoment(new Date(at)) : null,
  }
}
