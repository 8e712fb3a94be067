import type { Dashboard, FigureView } from '@common-ground/api/contracts'
import { formatMoment } from '@common-ground/domain'
import { Figures, Section } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { BoardNav } from '../../figures/board-nav.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'
import { CHARTS, FigureChart } from './figure-chart.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { api, call } = visit(context)
  const figures = await answering(request, api.dashboard.show())
  return { title: 'Dashboard', asAt: formatMoment(call.now), figures }
}

const TOP = [
  'open',
  'closed',
  'overdue',
  'dueThisWeek',
  'unassigned',
  'familiesWaiting',
  'sameDecider',
] as const

const figureOf = ({ label, count, query }: FigureView) => ({ label, count, href: paths.cases(query) })
const topOf = (figures: Dashboard) => TOP.map((name) => figureOf(figures[name]))

export default function DashboardRoute({ loaderData: { figures, asAt } }: Route.ComponentProps) {
  return (
    <StaffFrame>
      <h1 className="govuk-heading-l">Dashboard</h1>
      <BoardNav at="now" />
      <p className="govuk-body">
        As at {asAt}. Each figure opens the list of cases behind it. Figures under 5 are small: read them with
        care, and do not share them outside the team.
      </p>
      <Figures items={topOf(figures)} />
      <Section id="breakdowns" title="What the figures are made of">
        {CHARTS.map((chart) => (
          <FigureChart key={chart.name} chart={chart} figures={figures} />
        ))}
      </Section>
    </StaffFrame>
  )
}
