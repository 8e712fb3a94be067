import { BoardQuery } from '@common-ground/api/contracts'
import { answering } from '@common-ground/web'
import { BoardNav } from '../../figures/board-nav.tsx'
import { MeasureSection } from '../../figures/measure-section.tsx'
import { MonthsFilter, SpanProblem } from '../../figures/months-filter.tsx'
import { BOARD_NAMES, isBoard } from '../../figures/words.ts'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { search, searchParams } = new URL(request.url)
  if (!isBoard(params.board)) throw new Response(null, { status: 404 })
  const { api, today } = visit(context)
  const query = BoardQuery.parse({ ...Object.fromEntries(searchParams), board: params.board })
  const [figures, { teams }] = await answering(
    request,
    Promise.all([api.figures.board(query), api.directory.show()]),
  )
  return {
    title: `${BOARD_NAMES[params.board]}: dashboard`,
    board: params.board,
    figures,
    teams,
    search,
    today,
  }
}

export default function BoardRoute({
  loaderData: { board, figures, teams, search, today },
}: Route.ComponentProps) {
  const { span, team, measures, asAt } = figures
  return (
    <StaffFrame>
      <SpanProblem span={span} />
      <h1 className="govuk-heading-l">{BOARD_NAMES[board]}</h1>
      <BoardNav at={board} query={search} />
      <p className="govuk-body">
        {span.words}, as at {asAt}. Each figure opens the list behind it. Cases that only some may know of are
        counted for those who are named on them.
      </p>
      <MonthsFilter
        span={span}
        team={team}
        teams={teams}
        today={today}
        action={paths.board(board)}
        search={search}
      />
      {measures.map((measure) => (
        <MeasureSection key={measure.id} measure={measure} board={figures} query={search} />
      ))}
    </StaffFrame>
  )
}
