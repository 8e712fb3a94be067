import { MeasureQuery, type MeasureView, type MonthView } from '@common-ground/api/contracts'
import { isMeasure } from '@common-ground/domain'
import { Section, Table } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { TakeAway } from '../../exports/take-away.tsx'
import { BoardNav } from '../../figures/board-nav.tsx'
import { ListLink } from '../../figures/measure-chart.tsx'
import { Definition, MeasureSection } from '../../figures/measure-section.tsx'
import { MonthsFilter, SpanProblem } from '../../figures/months-filter.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { search, searchParams } = new URL(request.url)
  if (!isMeasure(params.measure)) throw new Response(null, { status: 404 })
  const { api, today } = visit(context)
  const query = MeasureQuery.parse({ ...Object.fromEntries(searchParams), measure: params.measure })
  const [figures, { teams }] = await answering(
    request,
    Promise.all([api.figures.measure(query), api.directory.show()]),
  )
  const [measure] = figures.measures
  if (!measure) throw new Response(null, { status: 404 })
  return { title: measure.name, figures, measure, teams, search, today }
}

/** What became known after a month was frozen. */
function since({ told }: MeasureView, { n, of, frozen }: MonthView): string {
  if (!frozen) return 'Not frozen yet'
  const was = told === 'share' ? `${frozen.n} of ${frozen.of}` : String(frozen.of)
  const same = frozen.of === of.count && (told !== 'share' || frozen.n === n.count)
  return same ? `The same, on ${frozen.asAt}` : `Corrected since: ${was} on ${frozen.asAt}`
}

/** Each month now, and as it was when it was frozen. */
function Months({ measure }: { measure: MeasureView }) {
  const isShare = measure.told === 'share'
  return (
    <Table
      caption="Each month, and what it was when it was frozen"
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      stacks
      head={[
        { text: 'Month' },
        ...(isShare ? [{ text: 'Number', format: 'numeric' as const }] : []),
        { text: isShare ? 'Out of' : 'Number', format: 'numeric' },
        ...(isShare ? [{ text: 'Share', format: 'numeric' as const }] : []),
        { text: 'When it was frozen' },
      ]}
      rows={measure.months.map((month) => [
        { text: month.label },
        ...(isShare
          ? [{ text: <ListLink {...month.n} of={`${month.label}, number`} />, format: 'numeric' as const }]
          : []),
        { text: <ListLink {...month.of} of={`${month.label}, out of`} />, format: 'numeric' },
        ...(isShare
          ? [{ text: month.percent === null ? 'No figure' : `${month.percent}%`, format: 'numeric' as const }]
          : []),
        { text: since(measure, month) },
      ])}
    />
  )
}

export default function MeasureRoute({
  loaderData: { figures, measure, teams, search, today },
}: Route.ComponentProps) {
  const { span, team } = figures
  return (
    <StaffFrame>
      <SpanProblem span={span} />
      <h1 className="govuk-heading-l">{measure.name}</h1>
      <BoardNav at={null} query={search} />
      <MonthsFilter
        span={span}
        team={team}
        teams={teams}
        today={today}
        action={paths.measure(measure.id)}
        search={search}
      />
      <MeasureSection measure={measure} board={figures} query={search} />
      <Section id="definition" title="What this figure is">
        <Definition measure={measure} board={figures} />
        <p className="govuk-body">
          <a className="govuk-link" href={paths.aim(measure.id)}>
            Change its owner or aim
          </a>
        </p>
      </Section>
      <Section id="months" title="Month by month">
        <p className="govuk-body">
          A month is frozen when it has ended. What comes to be known later changes the figure here, and the
          month says what it was.
        </p>
        {measure.months.length > 0 ? (
          <>
            <TakeAway what="these months" href={(format) => paths.takeMonths(measure.id, search, format)} />
            <Months measure={measure} />
          </>
        ) : (
          <p className="govuk-body">No month has been frozen yet.</p>
        )}
      </Section>
    </StaffFrame>
  )
}
