import type { MeasureView, MonthView, ShareView } from '@common-ground/api/contracts'
import { BarChart, LineChart, StackedBarChart, Table } from '@common-ground/ui'
import type { ReactNode } from 'react'
import { paths } from '../paths.ts'

type Point = { value: number | 'none'; href?: string; detail?: string }

const open = (query: string) => (query ? { href: paths.counted(query) } : {})
const outOf = ({ n, of }: ShareView): string =>
  `${n.count.toLocaleString('en-GB')} of ${of.count.toLocaleString('en-GB')}`

/** A share as a point of a chart: what it is in a hundred, what that is made of, and the list of all of them. */
const shared = (share: ShareView): Point => ({
  value: share.percent ?? 'none',
  ...(share.percent !== null && { detail: outOf(share) }),
  ...(share.percent !== null && open(share.of.query)),
})
const counted = ({ of }: ShareView): Point => ({ value: of.count, ...open(of.query) })

const titleOf = (measure: MeasureView): string => measure.sentence.replace(/\.$/, '')

type Words = { id: string; title: string; sentence: string; about: ReactNode; headingLevel: 'h3' }

function Line({ measure, words }: { measure: MeasureView; words: Words }) {
  const isShare = measure.told === 'share'
  const point = (month: MonthView) => (isShare ? shared(month) : counted(month))
  const { target } = measure.definition
  return (
    <LineChart
      {...words}
      scale={isShare ? 'percent' : 'count'}
      periods={measure.months.map(({ month }) => month.slice(0, 7))}
      series={[{ name: isShare ? 'Share' : 'Number', points: measure.months.map(point) }]}
      target={isShare && target ? { name: 'Aim', value: target.percent } : undefined}
    />
  )
}

/** A breakdown in parts: how many of each or, where a part has its own whole, what share of it counts. */
function Bars({ measure, words }: { measure: MeasureView; words: Words }) {
  const { parts, bands } = measure
  const all = bands.length > 0 ? bands : (parts?.all ?? [])
  return (
    <BarChart
      {...words}
      measure={bands.length > 0 ? 'How long it has waited' : (parts?.name ?? '')}
      counted={capital(measure.counted.many)}
      order={bands.length > 0 ? 'given' : 'largest'}
      bars={all.map((share) => ({
        label: share.label,
        count: share.of.count,
        ...(measure.told === 'byPart' && share.of.count > 0 && measure.whole.of.count > 0
          ? { detail: `${Math.round((100 * share.of.count) / measure.whole.of.count)}%` }
          : {}),
        ...open(share.of.query),
      }))}
    />
  )
}
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function Stacked({ measure, words }: { measure: MeasureView; words: Words }) {
  const { parts, quarters } = measure
  if (!parts) return null
  if (parts.within) {
    return (
      <StackedBarChart
        {...words}
        measure={parts.name}
        scale="count"
        parts={['Yes', 'No']}
        rows={parts.all.map(({ label, n, of }) => ({
          label,
          points: [
            { value: n.count, ...open(n.query) },
            { value: of.count - n.count, ...open(n.query.replace('result=yes', 'result=no')) },
          ],
        }))}
      />
    )
  }
  return (
    <StackedBarChart
      {...words}
      measure="Months"
      scale="count"
      parts={parts.all.map(({ label }) => label)}
      rows={quarters.map((quarter) => ({ label: quarter.label, points: quarter.parts.map(counted) }))}
    />
  )
}

/** Shares in a table alone: there are too few of them for a picture. */
export function ShareTable({
  shares,
  head,
  caption,
}: {
  shares: readonly ShareView[]
  head: string
  caption: string
}) {
  return (
    <Table
      caption={caption}
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      stacks
      classes="govuk-table--small-text-until-tablet"
      head={[
        { text: head },
        { text: 'Number', format: 'numeric' },
        { text: 'Out of', format: 'numeric' },
        { text: 'Share', format: 'numeric' },
      ]}
      rows={shares.map((share) => [
        { text: share.label },
        { text: <ListLink {...share.n} of={`${share.label}, number`} />, format: 'numeric' },
        { text: <ListLink {...share.of} of={`${share.label}, out of`} />, format: 'numeric' },
        { text: share.percent === null ? 'No figure' : `${share.percent}%`, format: 'numeric' },
      ])}
    />
  )
}

const pounds = (pence: number): string =>
  (pence / 100).toLocaleString('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 })
const hours = (minutes: number): string =>
  (minutes / 60).toLocaleString('en-GB', { maximumFractionDigits: 1 })

/** What each route cost, all that was noted together and for each one. */
function CostTable({ costs, caption }: { costs: MeasureView['costs']; caption: string }) {
  const hasRate = costs.some(({ timePence }) => timePence !== null)
  const number = (text: ReactNode) => ({ text, format: 'numeric' as const })
  return (
    <>
      <Table
        caption={caption}
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        stacks
        classes="govuk-table--small-text-until-tablet"
        head={[
          { text: 'Route' },
          { text: 'Closed, with something noted', format: 'numeric' },
          { text: 'Providers', format: 'numeric' },
          { text: 'Officers’ hours', format: 'numeric' },
          ...(hasRate ? [{ text: 'For each one', format: 'numeric' as const }] : []),
        ]}
        rows={costs.map(({ route, providerPence, minutes, timePence }) => [
          { text: route.label },
          number(<ListLink {...route.of} of={`${route.label}, closed with something noted`} />),
          number(pounds(providerPence)),
          number(hours(minutes)),
          ...(hasRate
            ? [
                number(
                  route.of.count > 0
                    ? pounds((providerPence + (timePence ?? 0)) / route.of.count)
                    : 'No figure',
                ),
              ]
            : []),
        ])}
      />
      {hasRate ? null : (
        <p className="govuk-body">
          What each one cost is shown once somebody has said what an hour of an officer’s time costs.{' '}
          <a className="govuk-link" href={paths.numbers}>
            Numbers that figures need
          </a>
        </p>
      )}
    </>
  )
}

/** A number that opens the list behind it. @param of what it is a number of, for whoever hears the link by itself. */
export const ListLink = ({ count, query, of }: { count: number; query: string; of: string }) =>
  query ? (
    <a className="govuk-link app-chart__figure" href={paths.counted(query)}>
      {count.toLocaleString('en-GB')}
      <span className="govuk-visually-hidden">, {of}</span>
    </a>
  ) : (
    count.toLocaleString('en-GB')
  )

/** Fewer months make no line. */
const FEWEST = 3
const TOO_FEW = {
  flow: 'There are too few months with something to count for a chart.',
  stock: 'A chart is drawn once three months have been frozen.',
} as const

/** What the drawing shows, after its finding. */
function shows({ chart, told, name, bands, parts, counted, costs }: MeasureView): string {
  if (chart === 'line')
    return told === 'share' ? `${name}: each month’s share.` : `${name}: how many each month.`
  if (chart === 'table') return costs.length > 0 ? `${name}, for those that are closed.` : `${name}, by year.`
  if (bands.length > 0) return `${capital(counted.many)} by how long they have waited.`
  return `${capital(counted.many)} by ${parts?.name.toLowerCase()}${chart === 'stacked' && !parts?.within ? ' and quarter' : ''}.`
}

/** How many months have something to draw. */
const drawn = ({ months, told }: MeasureView): number =>
  months.filter(({ percent }) => told !== 'share' || percent !== null).length

/** The chart of a figure, or the table that says it better. */
export function MeasureChart({ measure, about }: { measure: MeasureView; about: ReactNode }) {
  const words: Words = {
    id: measure.id,
    title: titleOf(measure),
    sentence: shows(measure),
    about,
    headingLevel: 'h3',
  }
  switch (measure.chart) {
    case 'line':
      if (drawn(measure) < FEWEST) {
        return (
          <>
            <p className="govuk-body">
              {measure.sentence} {TOO_FEW[measure.kind]}
            </p>
            <div className="govuk-body-s app-chart__about">{about}</div>
          </>
        )
      }
      return <Line measure={measure} words={words} />
    case 'bar':
      return <Bars measure={measure} words={words} />
    case 'stacked':
      return <Stacked measure={measure} words={words} />
    case 'table':
      return (
        <section aria-labelledby={`${measure.id}-title`} className="app-chart">
          <h3 className="govuk-heading-s" id={`${measure.id}-title`}>
            {words.title}
          </h3>
          <p className="govuk-body">{words.sentence}</p>
          {measure.costs.length > 0 ? (
            <CostTable costs={measure.costs} caption={words.title} />
          ) : (
            <ShareTable shares={measure.years} head="Months" caption={words.title} />
          )}
          <div className="govuk-body-s app-chart__about">{about}</div>
        </section>
      )
  }
}
