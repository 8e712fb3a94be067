import { type Case, isHidden, type LocalDate, type Scope, standingOf } from '@common-ground/domain'
import { type Placeholder, type SQL, sql } from 'drizzle-orm'
import { casePeople, cases } from '../schema/index.ts'

/** Whether somebody of the council may know of a case, for a query over `cases`: it is not restricted to others. */
export const visibleTo = (id: string | Placeholder): SQL =>
  sql`(${cases.restrictedTo} is null or ${id} = any(${cases.restrictedTo}))`

/**
 * Whether a case lies within what somebody may see on a day, for a query over `cases`. Of the families' side it is
 * who has a place on the case that has not ended; the domain then says what they see of it.
 */
export function within(scope: Scope, today: LocalDate): SQL {
  if (scope.kind === 'service') return sql`true`
  if (scope.kind === 'council') return visibleTo(scope.personId)
  return sql`exists (select 1 from ${casePeople} p where p.authority_id = ${cases.authorityId}
    and p.case_id = ${cases.id} and p.user_id = ${scope.personId} and p.ended_on is null
    and (p.until is null or p.until >= ${today}::date))`
}

/** The same once more by the domain's own rule: a supporter's place ends with that of whoever they support. */
export const stillWithin = (kase: Case, scope: Scope, today: LocalDate): boolean =>
  scope.kind === 'service' ||
  (scope.kind === 'council'
    ? !isHidden(kase, scope.personId)
    : standingOf(kase, scope.personId, today) !== null)
