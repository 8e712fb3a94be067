import { WorkloadQuery } from '@common-ground/api/contracts'
import { FilterPanel, Select } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { TakeAway } from '../../exports/take-away.tsx'
import { BoardNav } from '../../figures/board-nav.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'
import { LoadTable } from './load-table.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams.get('team')
  const query = WorkloadQuery.parse({ team: asked || undefined })
  const load = await answering(request, visit(context).api.workload.show(query))
  return { title: 'Workload', load }
}

export default function WorkloadRoute({ loaderData: { load } }: Route.ComponentProps) {
  const { asAt, team, teamName, teams, rows } = load
  return (
    <StaffFrame>
      <h1 className="govuk-heading-l">Workload</h1>
      <BoardNav at="workload" />
      <p className="govuk-body">
        {teamName ? `${teamName}, as at ${asAt}.` : `As at ${asAt}.`} Case officers are in the order of their
        names. Each number opens the cases that it counts. Cases that nobody has yet belong to no team.
      </p>
      {teams.length > 0 ? (
        <FilterPanel
          action={paths.workload()}
          chosen={team ? [{ label: `Team: ${teamName}`, removeHref: paths.workload() }] : []}
          clearHref={paths.workload()}
        >
          <div className="app-filter__grid">
            <Select
              name="team"
              label={{ children: 'Team', classes: 'govuk-label--s' }}
              value={team ?? ''}
              items={[
                { value: '', text: 'All' },
                ...teams.map(({ id, name }) => ({ value: id, text: name })),
                { value: 'none', text: 'No team' },
              ]}
            />
          </div>
        </FilterPanel>
      ) : null}
      {rows.length > 0 ? (
        <TakeAway
          what="this table"
          href={(format) => paths.takeAway('workload', team ? `team=${team}` : '', format)}
        />
      ) : null}
      <LoadTable rows={rows} />
      <p className="govuk-body">
        A number says how many cases there are. It does not say how hard they are, and it is no measure of how
        well somebody works.
      </p>
    </StaffFrame>
  )
}
