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

/** The officers whose cases are somebody's own today, as an array: themselves, and those they do the work of. */
const theirOfficers = ({ authorityId, id, today }: Minder): SQL => sql`array(select ${id}::uuid
  union all select v.officer_id from covers v where v.authority_id = ${authorityId} and v.deputy_id = ${id}
    and v.from_on <= ${today}::date and v.until_on >= ${today}::date)`

/** The officers of an authority who no longer work here, as an array. */
const goneOfficers = ({ authorityId }: Minder): SQL => sql`array(select gone.id from users gone
  where gone.authority_id = ${authorityId} and gone.disabled_at is not null)`

/**
 * Whose work it is to reach somebody about a case, for a query over `cases`. What is to be done in one that nobody who
 * still works here has is for its team's managers, and without a team for every manager. Officers come as arrays that are read once,
 * so that an index finds the cases of these few instead of each case looking up its officer.
 */
function isMine(minder: Minder): SQL {
  const { roles, teamId } = minder
  const own = sql`${cases.officerId} = any (${theirOfficers(minder)})`
  if (!roles.includes('manager')) return own
  return sql`(${own} or ((${cases.officerId} is null or ${cases.officerId} = any (${goneOfficers(minder)}))
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

/** Whether nobody who still works here has a case, for a query over `cases`. */
const hasNoOfficer = sql`(${cases.officerId} is null or exists (select 1 from users gone
  where gone.authority_id = ${cases.authorityId} and gone.id = ${cases.officerId} and gone.disabled_at is not null))`

/** Whose work it is, as a name to show; null for managers'. */
export const whoseWork = sql<string | null>`case when ${hasNoOfficer} then null else
  (select officer.full_name from users officer
    where officer.authority_id = ${cases.authorityId} and officer.id = ${cases.officerId}) end`

/** The team of a case, as a name to show. */
export const teamName = sql<string | null>`(select t.name from teams t
  where t.authority_id = ${cases.authorityId} and t.id = ${cases.teamId})`
