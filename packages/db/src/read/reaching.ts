import type { LocalDate, Staff } from '@common-ground/domain'
import { type SQL, sql } from 'drizzle-orm'
import { cases } from '../schema/index.ts'
import { visibleTo } from '../store/membership.ts'
import { opensTo } from './sight.ts'

/** Who at the council looks at what has reached nobody, and on which day. */
export type Minder = Staff & { readonly authorityId: string; readonly today: LocalDate }

/** Whose: theirs to see to, their team's, or all that they may see. */
export const REACHING_VIEWS = ['mine', 'team', 'all'] as const
export type ReachingView = (typeof REACHING_VIEWS)[number]

/**
 * Whether nobody who still works here has a case, for a query over `cases`: what is to be done in it is then for its
 * team's managers, and without a team for every manager.
 */
const hasNoOfficer = sql`(${cases.officerId} is null or exists (select 1 from users gone
  where gone.authority_id = ${cases.authorityId} and gone.id = ${cases.officerId} and gone.disabled_at is not null))`

/** Whose work it is to reach somebody about a case, for a query over `cases`. */
function isMine({ id, roles, teamId, today }: Minder): SQL {
  const own = sql`(${cases.officerId} = ${id}::uuid or exists (select 1 from covers v
    where v.authority_id = ${cases.authorityId} and v.officer_id = ${cases.officerId} and v.deputy_id = ${id}
      and v.from_on <= ${today}::date and v.until_on >= ${today}::date))`
  if (!roles.includes('manager')) return own
  return sql`(${own} or (${hasNoOfficer}
    and (${cases.teamId} is null or ${teamId}::text is null or ${cases.teamId} = ${teamId}::text)))`
}

/**
 * What somebody may see and is in a view, for a query over `cases`; restricted cases are there for those named alone. What
 * belongs to no case, where the query has such rows, is for managers.
 */
export function withinView(minder: Minder, view: ReachingView): SQL {
  const open = sql`(${visibleTo(minder.id)} and ${opensTo(minder, minder.today)})`
  const inView =
    view === 'mine'
      ? isMine(minder)
      : view === 'team'
        ? sql`${cases.teamId} = ${minder.teamId ?? ''}::text`
        : sql`true`
  const ofCase = sql`(${cases.id} is not null and ${open} and ${inView})`
  const seesNone = view === 'team' || !minder.roles.includes('manager')
  return seesNone ? ofCase : sql`(${ofCase} or ${cases.id} is null)`
}

/** Whose work it is, as a name to show; null for managers'. */
export const whoseWork = sql<string | null>`case when ${hasNoOfficer} then null else
  (select officer.full_name from users officer
    where officer.authority_id = ${cases.authorityId} and officer.id = ${cases.officerId}) end`

/** The team of a case, as a name to show. */
export const teamName = sql<string | null>`(select t.name from teams t
  where t.authority_id = ${cases.authorityId} and t.id = ${cases.teamId})`
