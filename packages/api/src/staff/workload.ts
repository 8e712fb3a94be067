import { type CaseloadFilter, NO_TEAM, readWorkload } from '@common-ground/db'
import { formatMoment, localDate } from '@common-ground/domain'
import type { SignedIn } from '../context.ts'
import {
  CaseloadQuery,
  queryOfList,
  type Whole,
  WORKLOAD_LISTS,
  type Workload,
  type WorkloadList,
  WorkloadQuery,
  type WorkloadRow,
} from '../contracts/index.ts'
import { found, notFound, procedureFor, router } from '../trpc.ts'
import { many, wholeOf } from './exports/noted.ts'

const OPEN: CaseloadFilter = { view: 'all', status: 'open' }

const LISTS: Readonly<Record<WorkloadList, CaseloadFilter>> = {
  open: OPEN,
  overdue: { ...OPEN, due: 'overdue' },
  week: { ...OPEN, due: 'week' },
  fortnight: { ...OPEN, due: 'fortnight' },
  waiting: { ...OPEN, waiting: 'yes' },
  lawLate: { ...OPEN, late: 'law' },
}

/** One list of one officer, or of nobody, as the caseload's address has it. */
function queryOf(list: WorkloadList, officer: string | null): string {
  const whose = officer ? { officer } : { view: 'unassigned' }
  return queryOfList(CaseloadQuery.parse({ ...LISTS[list], ...whose }))
}

/**
 * Whose officers somebody may look at. A manager of a team sees that team's alone (features 5.1, rule 7); one who has no
 * team looks after all of them.
 */
async function teamOf({ user, directory }: SignedIn, asked: string | undefined) {
  const { teams } = await directory()
  const nameOf = (id: string) => found(teams.find((team) => team.id === id)).name
  if (user.teamId) {
    if (asked && asked !== user.teamId) throw notFound()
    return { team: user.teamId, teamName: nameOf(user.teamId), teams: [] }
  }
  const choices = teams.map(({ id, name }) => ({ id, name }))
  if (!asked) return { team: null, teamName: null, teams: choices }
  return { team: asked, teamName: asked === NO_TEAM ? 'No team' : nameOf(asked), teams: choices }
}

async function workloadOf(ctx: SignedIn, { team }: WorkloadQuery): Promise<Workload> {
  const { db, config, user, today, call } = ctx
  const of = await teamOf(ctx, team)
  const who = { id: user.id, teamId: user.teamId, today }
  const loads = await readWorkload(db, config.authorityId, LISTS, who, of.team ?? undefined)
  const rows = loads.map(
    ({ id, name, hasLeft, awayUntil, deputy, counts }): WorkloadRow => ({
      id,
      name,
      hasLeft,
      away: awayUntil && deputy ? { until: localDate(awayUntil), deputy } : null,
      lists: Object.fromEntries(
        WORKLOAD_LISTS.map((list) => [list, { count: counts[list], query: queryOf(list, id) }]),
      ) as WorkloadRow['lists'],
    }),
  )
  return { ...of, asAt: formatMoment(call.now), rows }
}

/** The table, to take away. */
export async function wholeWorkload(ctx: SignedIn, query: WorkloadQuery): Promise<Whole<WorkloadRow>> {
  const { rows } = await workloadOf(ctx, query)
  return wholeOf(rows, many(rows.length, 'row'))
}

/** How much each officer has to do, for whoever shares the work out. Nobody is put before anybody else. */
export const workloadRouter = router({
  show: procedureFor(['manager'], 'workload.show')
    .input(WorkloadQuery)
    .query(({ ctx, input }) => workloadOf(ctx, input)),
})
