import type { FrozenMonth, readFigureSettings } from '@common-ground/db'
import {
  BAND_NAMES,
  monthsOf as everyMonth,
  type Figure,
  figureOf,
  figureSentence,
  formatMoment,
  formatMonth,
  type LocalDate,
  type Measure,
  type MeasureId,
  measureOf,
  percentOf,
  type Share,
  type Span,
  spanWords,
  type Tally,
} from '@common-ground/domain'
import type { CostView, Counted, MeasureView, MonthView, ShareView } from '../../contracts/index.ts'
import { numberFor, perOf } from './per.ts'
import { monthParam } from './span.ts'

export type FigureSettings = Awaited<ReturnType<typeof readFigureSettings>>

/** What a figure is told from. */
export type Told = {
  readonly measure: Measure & { readonly id: MeasureId }
  readonly tallies: readonly Tally[]
  /** Those of the measure that is told with it, where there is one. */
  readonly beside: readonly Tally[]
  readonly frozen: readonly FrozenMonth[]
  readonly settings: FigureSettings
  readonly span: Span
  readonly team: string | undefined
  readonly today: LocalDate
}

/** The query of the list behind a number. */
export function queryOf(
  { measure, span, team }: Pick<Told, 'measure' | 'span' | 'team'>,
  also: Record<string, string> = {},
): string {
  const months = measure.kind === 'flow' ? { since: monthParam(span.from), until: monthParam(span.to) } : {}
  return `?${new URLSearchParams({ measure: measure.id, ...months, ...(team && { team }), ...also })}`
}

/** Some out of all, with their lists. */
function shareOf(told: Told, label: string, share: Share, also: Record<string, string> = {}): ShareView {
  const list = (count: number, more: Record<string, string>): Counted => ({
    count,
    query: queryOf(told, { ...also, ...more }),
  })
  return { label, n: list(share.n, { result: 'yes' }), of: list(share.of, {}), percent: percentOf(share) }
}

function monthsOf(told: Told, figure: Figure): readonly MonthView[] {
  const { measure, frozen, span } = told
  const kept = new Map(frozen.map((month) => [month.month, month]))
  const view = (month: LocalDate) => {
    const was = kept.get(month)
    return was ? { n: was.n, of: was.of, asAt: formatMoment(was.asAt) } : null
  }
  if (measure.kind === 'flow') {
    return figure.months.map(({ month, n, of }) => ({
      month,
      ...shareOf({ ...told, span: { from: month, to: month } }, formatMonth(month), { n, of }),
      frozen: view(month),
    }))
  }
  // What stood at the end of a month is known from what was frozen then, and opens no list of today's. Where nobody froze
  // one it cannot be known any more.
  const known = frozen.filter(({ month }) => month >= span.from && month <= span.to)
  const [first, last] = [known.at(0), known.at(-1)]
  if (!first || !last) return []
  return everyMonth({ from: first.month, to: last.month }).map((month) => {
    const { n = 0, of = 0 } = kept.get(month) ?? {}
    return {
      month,
      label: formatMonth(month),
      n: { count: n, query: '' },
      of: { count: of, query: '' },
      percent: percentOf({ n, of }),
      frozen: view(month),
    }
  })
}

const summed = (shares: readonly Share[]): Share => ({
  n: shares.reduce((sum, { n }) => sum + n, 0),
  of: shares.reduce((sum, { of }) => sum + of, 0),
})

type Month = Figure['months'][number]

/** Months that belong together, with the span that they make. */
function grouped(months: readonly Month[], nameOf: (month: LocalDate) => string) {
  const groups = Map.groupBy(months, ({ month }) => nameOf(month))
  return [...groups].map(([name, some]) => {
    const span = { from: some[0]?.month as LocalDate, to: some.at(-1)?.month as LocalDate }
    return { name, some, span }
  })
}

const quarterOf = (month: LocalDate): string =>
  `${month.slice(0, 4)} ${Math.ceil(Number(month.slice(5, 7)) / 3)}`

function quartersOf(told: Told, { months }: Figure): MeasureView['quarters'] {
  const { parts, chart } = told.measure
  if (!parts || parts.within || chart !== 'stacked') return []
  return grouped(months, quarterOf).map(({ some, span }) => ({
    label: spanWords(span),
    parts: parts.all.map(({ id, name }) =>
      shareOf({ ...told, span }, name, summed(some.map((month) => month.parts.get(id) ?? { n: 0, of: 0 })), {
        part: id,
      }),
    ),
  }))
}

const yearsOf = (told: Told, { months }: Figure): readonly ShareView[] =>
  told.measure.chart === 'table'
    ? grouped(months, (month) => month.slice(0, 4)).map(({ some, span }) =>
        shareOf({ ...told, span }, spanWords(span), summed(some)),
      )
    : []

/** What each route cost, for the one measure that tells it. */
function costsOf(told: Told, { parts }: Figure): readonly CostView[] {
  const { measure, beside, span, today, settings } = told
  if (measure.id !== 'cost') return []
  const rate = numberFor('hourRate', span, settings.numbers)
  const time = figureOf(measureOf('cost-time'), beside, span, today)
  return parts.map(({ id, amount, ...share }) => {
    const minutes = time.parts.find((part) => part.id === id)?.amount ?? 0
    return {
      route: shareOf(told, measure.parts?.all.find((part) => part.id === id)?.name ?? id, share, {
        part: id,
      }),
      providerPence: amount,
      minutes,
      timePence: rate ? Math.round((minutes * rate.value) / 60) : null,
    }
  })
}

/** What a measure is, with the aim and the owner that the council has set, if it has. */
export function definitionOf(measure: Measure, { targets }: FigureSettings): MeasureView['definition'] {
  const { share, dated, owner, target, source, note } = measure
  const own = targets.find((each) => each.measure === measure.id)
  const set =
    own?.percent != null && own.source !== null ? { percent: own.percent, source: own.source } : null
  return {
    numerator: share?.numerator ?? null,
    denominator: share?.denominator ?? null,
    dated,
    owner: own?.owner ?? owner,
    target: own ? set : target,
    source,
    note,
  }
}

/** A figure as a page tells it, with its definition. */
export function measureView(told: Told): MeasureView {
  const { measure, tallies, span, today, settings } = told
  const figure = figureOf(measure, tallies, span, today)
  const { parts, share, days } = measure
  const nameOf = new Map(parts?.all.map(({ id, name }) => [id, name]))
  return {
    id: measure.id,
    number: measure.number,
    name: measure.name,
    kind: measure.kind,
    chart: measure.chart,
    sentence: figureSentence(measure, figure),
    told: share === null ? 'count' : share.byPart ? 'byPart' : 'share',
    whole: shareOf(told, measure.name, figure),
    open: figure.open,
    counted: measure.counted,
    parts: parts && {
      name: parts.name,
      within: parts.within ?? false,
      all: figure.parts.map(({ id, amount: _, ...each }) =>
        shareOf(told, nameOf.get(id) ?? id, each, { part: id }),
      ),
    },
    bands: measure.banded
      ? figure.bands.map(({ id, ...each }) => shareOf(told, BAND_NAMES[id], each, { band: id }))
      : [],
    months: monthsOf(told, figure),
    quarters: quartersOf(told, figure),
    years: yearsOf(told, figure),
    waits:
      days && figure.median !== null && figure.ninetieth !== null
        ? { median: figure.median, ninetieth: figure.ninetieth, ...days }
        : null,
    costs: costsOf(told, figure),
    per: perOf(measure, figure, span, settings.numbers),
    definition: definitionOf(measure, settings),
  }
}
