import type { Dashboard, FigureView } from '@common-ground/api/contracts'
import { BarChart } from '@common-ground/ui'
import { paths } from '../../paths.ts'

type Chart = {
  readonly name: 'byHeadline' | 'byAge' | 'byDecision' | 'byOutcome'
  readonly title: string
  readonly measure: string
  /** What the bars are parts of. */
  readonly whole: 'open' | 'closed'
  /** How one bar reads in a sentence, after "29 of 124 open cases". */
  readonly reads: (label: string) => string
}

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)

export const CHARTS: readonly Chart[] = [
  {
    name: 'byHeadline',
    title: 'Open cases by where they are',
    measure: 'Where it is',
    whole: 'open',
    reads: (label) => `are at “${label}”`,
  },
  {
    name: 'byAge',
    title: 'Open cases by age',
    measure: 'Days since it was raised',
    whole: 'open',
    reads: (label) => `were raised ${lower(label)} ago`,
  },
  {
    name: 'byDecision',
    title: 'Open cases by decision',
    measure: 'Decision',
    whole: 'open',
    reads: (label) => `are about “${label}”`,
  },
  {
    name: 'byOutcome',
    title: 'Closed cases by how they ended',
    measure: 'How it ended',
    whole: 'closed',
    reads: (label) => `ended as “${label}”`,
  },
]

/** The finding in a sentence. */
function sentenceOf({ whole, reads }: Chart, bars: readonly FigureView[], all: number): string {
  const sorted = bars.toSorted((a, b) => b.count - a.count)
  const [most, second] = sorted
  if (!most || most.count === 0) return `There are no ${whole} cases to show.`
  const rank = second?.count === most.count ? 'as many as any other' : 'the most of any'
  return `${most.count} of ${all} ${whole} cases ${reads(most.label)}, ${rank}.`
}

/** One breakdown: a sentence, a chart, and a table whose figures open their lists. */
export function FigureChart({ chart, figures }: { chart: Chart; figures: Dashboard }) {
  const bars = figures[chart.name]
  return (
    <BarChart
      id={chart.name}
      title={chart.title}
      sentence={sentenceOf(chart, bars, figures[chart.whole].count)}
      measure={chart.measure}
      bars={bars.map(({ label, count, query }) => ({ label, count, href: paths.cases(query) }))}
    />
  )
}
