import type { Dashboard, FigureView } from '@common-ground/api/contracts'
import { BarChart } from '@common-ground/ui'
import { paths } from '../../paths.ts'

type Chart = {
  readonly name: 'byHeadline' | 'byAge' | 'byOfficer' | 'byDecision' | 'byOutcome'
  readonly title: string
  readonly measure: string
  /** What the whole is made of: "open cases". */
  readonly whole: 'open' | 'closed'
  /** How the largest of the figures reads in a sentence. */
  readonly most: (label: string) => string
}

export const CHARTS: readonly Chart[] = [
  {
    name: 'byHeadline',
    title: 'Open cases by where they are',
    measure: 'Where it is',
    whole: 'open',
    most: (label) => `are at “${label}”, the most of any`,
  },
  {
    name: 'byAge',
    title: 'Open cases by age',
    measure: 'Days since it was raised',
    whole: 'open',
    most: (label) => `are ${label.charAt(0).toLowerCase()}${label.slice(1)} old, the most of any age`,
  },
  {
    name: 'byOfficer',
    title: 'Open cases by case officer',
    measure: 'Case officer',
    whole: 'open',
    most: (label) => `are with ${label}, who has the most`,
  },
  {
    name: 'byDecision',
    title: 'Open cases by decision',
    measure: 'Decision',
    whole: 'open',
    most: (label) => `are about “${label}”, the most of any decision`,
  },
  {
    name: 'byOutcome',
    title: 'Closed cases by how they ended',
    measure: 'How it ended',
    whole: 'closed',
    most: (label) => `ended as “${label}”, the most of any`,
  },
]

function sentenceOf(chart: Chart, bars: readonly FigureView[], whole: number): string {
  const most = bars.toSorted((a, b) => b.count - a.count)[0]
  if (!most || most.count === 0) return `There are no ${chart.whole} cases to show.`
  return `${most.count} of ${whole} ${chart.whole} cases ${chart.most(most.label)}.`
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
