import { FiguresQuery } from '@common-ground/api/contracts'
import { TwoThirds } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { Noted } from '../../exports/take-away.tsx'
import { MonthsFilter, SpanProblem } from '../../figures/months-filter.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

const TITLE = 'Scrutiny pack'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { search, searchParams } = new URL(request.url)
  const query = FiguresQuery.parse(Object.fromEntries(searchParams))
  const { api, today } = visit(context)
  const [pack, { teams }] = await answering(
    request,
    Promise.all([api.exports.scrutiny(query), api.directory.show()]),
  )
  return { title: TITLE, pack, teams, search, today }
}

export default function Scrutiny({ loaderData: { pack, teams, search, today } }: Route.ComponentProps) {
  const { span, team, boards } = pack
  const figures = boards.reduce((sum, { measures }) => sum + measures, 0)
  return (
    <StaffFrame back={{ href: paths.exports, text: 'Downloads' }}>
      <SpanProblem span={span} />
      <h1 className="govuk-heading-l">{TITLE}</h1>
      <TwoThirds>
        <p className="govuk-body">
          All {figures} figures of the dashboards in one accessible PDF, for councillors or a request for
          information. Each has its chart, every number, how it is counted, its owner, its aim and its source.
        </p>
        <p className="govuk-body">
          Counts from 1 to 4 are hidden, and so are shares and waiting times of fewer than 10. Cases that only
          some people may know of are not counted, whoever makes the pack.
        </p>
        <p className="govuk-body">
          Do not publish it as it is: a number that is hidden can be worked out where a total and all the
          other numbers are there. What can be published stands on{' '}
          <a className="govuk-link" href={paths.openNumbers}>
            Numbers for everybody
          </a>
          .
        </p>
      </TwoThirds>
      <MonthsFilter
        span={span}
        team={team}
        teams={teams}
        today={today}
        action={paths.scrutiny()}
        search={search}
      />
      <ul className="govuk-list govuk-list--bullet">
        {boards.map(({ name, measures }) => (
          <li key={name}>
            {name}: {measures} {measures === 1 ? 'figure' : 'figures'}
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.scrutinyFile(search)}>
          Download the pack for {span.words} (PDF)
        </a>
      </p>
      <Noted />
    </StaffFrame>
  )
}
