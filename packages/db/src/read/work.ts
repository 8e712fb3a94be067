import type { CaseEvent, DateKind, LocalDate, Owner } from '@common-ground/domain'
import { sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import type { Minder } from './reaching.ts'
import { countOfUndelivered } from './undelivered-rows.ts'
import { countOfUnread } from './unread-letters.ts'

/** Who looks at their work, and on which day. */
export type Worker = { readonly authorityId: string; readonly id: string; readonly today: LocalDate }

/** The most dates and cases that one person's work shows. */
export const MOST_WORK = 300

/** What is restricted to others is not there, whoever's it is. */
const seen = (id: string) => sql`(c.restricted_to is null or ${id}::uuid = any(c.restricted_to))`

/**
 * The open cases somebody works on: their own, those of officers whose work they do today, and those they have to
 * reconsider. `theirs` says that only the reconsideration is theirs to do.
 */
const mine = ({ authorityId, id, today }: Worker) => sql`
  whose as (
    select ${id}::uuid as officer_id, null::uuid as covered
    union all
    select distinct v.officer_id, v.officer_id from covers v where v.authority_id = ${authorityId}
      and v.deputy_id = ${id} and v.from_on <= ${today} and v.until_on >= ${today}
  ),
  mine as (
    select c.id, c.reference, c.version, c.family_waiting_since, c.assigned_at, c.last_event_on, w.covered, false as decides
    from whose w join cases c on c.authority_id = ${authorityId} and c.officer_id = w.officer_id
      and c.closed_on is null and ${seen(id)}
    union all
    select c.id, c.reference, c.version, null, null, c.last_event_on, null, true from cases c
    where c.authority_id = ${authorityId} and c.decision_maker_id = ${id} and c.closed_on is null
      and c.officer_id is distinct from ${id} and ${seen(id)}
  )`

/** What of a case's dates is still to be acted on: what a family has let pass is not, what others owe is. */
const stands = ({ today }: Worker) => sql`(d.due >= ${today} or d.owed_by <> 'family')
  and (not m.decides or d.rule = 'promise-reconsideration')`

const childOf = (authorityId: string) => sql`(select p.full_name from case_people p
  where p.authority_id = ${authorityId} and p.case_id = m.id
    and (p.kind = 'child' or (p.kind = 'youngPerson' and p.date_of_birth is not null)) limit 1)`

export type WorkDate = {
  readonly reference: string
  /** The version of the case that the date was worked out from. */
  readonly version: number
  readonly child: string | null
  readonly key: string
  readonly kind: DateKind
  readonly rule: string
  readonly owedBy: Owner
  readonly due: string
  /** For whom somebody does this, when the case is another officer's. */
  readonly coveringFor: string | null
  readonly decides: boolean
}

/**
 * The dates somebody has to act on up to a day, the first first: one statement. They are the projection of the cases
 * as they stand, so nothing here can be forgotten or done twice.
 *
 * @param most how many at the most.
 */
export async function readWorkDates(
  db: Db,
  worker: Worker,
  until: LocalDate,
  most: number = MOST_WORK,
): Promise<readonly WorkDate[]> {
  const { authorityId } = worker
  const rows = await db.execute<WorkDate>(sql`
    with ${mine(worker)}
    select m.reference, m.version, ${childOf(authorityId)} as child, d.key, d.kind, d.rule, d.owed_by as "owedBy",
      d.due::text as due, u.full_name as "coveringFor", m.decides
    from mine m
    cross join lateral (
      select * from case_dates d
      where d.authority_id = ${authorityId} and d.case_id = m.id and d.due <= ${until} and ${stands(worker)}
      -- Case by case through the key: a person has few, and the table holds the dates of all.
      offset 0) d
    left join users u on u.authority_id = ${authorityId} and u.id = m.covered
    order by d.due, m.reference, d.key
    limit ${most}`)
  return [...rows]
}

/** The record of a case with a meeting, for whoever's calendar it stands in. */
export type MetCase = { readonly reference: string; readonly events: readonly CaseEvent[] }

/** The types of event that arrange a meeting. */
const ARRANGING = [
  'conversationArranged',
  'disagreementResolutionArranged',
  'mediationArranged',
] as const satisfies readonly CaseEvent['type'][]

/**
 * The records of cases in which a meeting was ever arranged: somebody's own and those of whom they cover for today, with
 * those that were closed since a day, because a closed case calls off what lies ahead.
 */
export async function readMetCases(
  db: Db,
  { authorityId, id, today }: Worker,
  closedSince: LocalDate,
): Promise<readonly MetCase[]> {
  const rows = await db.execute<MetCase>(sql`
    select c.reference, (select json_agg(e.data order by e.seq) from case_events e
        where e.authority_id = c.authority_id and e.case_id = c.id) as events
    from cases c
    where c.authority_id = ${authorityId} and (c.closed_on is null or c.closed_on >= ${closedSince}) and ${seen(id)}
      and (c.officer_id = ${id} or c.officer_id in (select v.officer_id from covers v
        where v.authority_id = ${authorityId} and v.deputy_id = ${id} and v.from_on <= ${today} and v.until_on >= ${today}))
      and exists (select 1 from case_events a where a.authority_id = c.authority_id and a.case_id = c.id
        and a.type in ${[...ARRANGING]})
    order by c.reference limit ${MOST_WORK}`)
  return [...rows]
}

export type WorkCase = {
  readonly reference: string
  readonly child: string | null
  readonly waitingSince: string | null
  /** Given to this person, who has not looked at it since. */
  readonly isNew: boolean
  readonly filesWaiting: number
  readonly coveringFor: string | null
}
export type Covering = {
  readonly id: string
  readonly officerId: string
  readonly officer: string
  readonly deputyId: string
  readonly deputy: string
  readonly from: string
  readonly until: string
}

/**
 * What else waits: messages of families, cases nobody has opened, files not yet checked; and who stands in for whom.
 *
 * @param most how many cases at the most.
 */
export async function readWorkCases(
  db: Db,
  worker: Worker,
  most: number = MOST_WORK,
): Promise<{ cases: readonly WorkCase[]; covers: readonly Covering[] }> {
  const { authorityId, id, today } = worker
  const [row] = await db.execute<{ cases: WorkCase[]; covers: Covering[] }>(sql`
    with ${mine(worker)},
    things as (
      select m.id, m.reference, ${childOf(authorityId)} as child, m.family_waiting_since as "waitingSince",
        m.covered is null and m.assigned_at is not null and not exists (
          select 1 from audit_log a where a.authority_id = ${authorityId} and a.subject = m.reference
            and a.actor_id = ${id} and a.action = 'case.show' and a.at >= m.assigned_at) as "isNew",
        (select count(*)::int from documents f where f.authority_id = ${authorityId} and f.case_id = m.id
          and f.state = 'waiting') as "filesWaiting",
        u.full_name as "coveringFor"
      from mine m left join users u on u.authority_id = ${authorityId} and u.id = m.covered
      where not m.decides
    )
    select
      (select coalesce(json_agg(t order by t."waitingSince", t.reference), '[]') from (
        select * from things t where t."waitingSince" is not null or t."isNew" or t."filesWaiting" > 0
        order by t."waitingSince", t.reference limit ${most}) t) as cases,
      (select coalesce(json_agg(v order by v."from", v.id), '[]') from (
        select v.id, v.officer_id as "officerId", o.full_name as officer, v.deputy_id as "deputyId",
          e.full_name as deputy, v.from_on as "from", v.until_on as "until"
        from covers v
        join users o on o.authority_id = v.authority_id and o.id = v.officer_id
        join users e on e.authority_id = v.authority_id and e.id = v.deputy_id
        where v.authority_id = ${authorityId} and v.until_on >= ${today}
          and (v.officer_id = ${id} or v.deputy_id = ${id})) v) as covers`)
  return row ?? { cases: [], covers: [] }
}

export type SavedView = { readonly id: string; readonly name: string; readonly query: string }
/**
 * What stands on every page for somebody: how much is late or due today, how many families wait, how many messages and
 * letters reached nobody, their own lists.
 */
export type Desk = {
  readonly due: number
  readonly unread: number
  readonly notReached: number
  readonly views: readonly SavedView[]
}

/**
 * All of it in one statement, because every page asks.
 *
 * @param minder the same person, if it is theirs to see to what reached nobody; null counts none of it.
 */
export async function readDesk(db: Db, worker: Worker, minder: Minder | null): Promise<Desk> {
  const { authorityId, id, today } = worker
  const [row] = await db.execute<Desk>(sql`
    with ${mine(worker)}
    select
      (select coalesce(sum((select count(*) from case_dates d where d.authority_id = ${authorityId}
        and d.case_id = m.id and d.due <= ${today} and ${stands(worker)})), 0)::int from mine m) as due,
      (select count(*)::int from mine m where m.family_waiting_since is not null) as unread,
      ${minder ? sql`${countOfUndelivered(minder)} + ${countOfUnread(minder)}` : sql`0`} as "notReached",
      (select coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'query', v.query)
          order by lower(v.name), v.id), '[]')
        from saved_views v where v.authority_id = ${authorityId} and v.user_id = ${id}) as views`)
  return row ?? { due: 0, unread: 0, notReached: 0, views: [] }
}

/**
 * How many things others have done in somebody's cases since a moment. Only cases that something happened in on that day
 * or later are looked into, so that it can be asked again and again while a page is open.
 */
export async function readNews(db: Db, worker: Worker, since: Date, sinceDay: LocalDate): Promise<number> {
  const { authorityId, id } = worker
  const [row] = await db.execute<{ news: number }>(sql`
    with ${mine(worker)}
    select count(*)::int as news from mine m
    join case_events e on e.authority_id = ${authorityId} and e.case_id = m.id
    where m.last_event_on >= ${sinceDay} and e.at > ${since.toISOString()}::timestamptz and e.actor_id <> ${id}
      and e.type <> 'deadlineMoved'`)
  return row?.news ?? 0
}
