import type { DateKind, DateSort, LocalDate, Owner, Party, Reminded } from '@common-ground/domain'
import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import {
  authorities,
  caseDates,
  casePeople,
  cases,
  covers,
  outbox,
  outsidePages,
  providers,
  reminders,
  users,
} from '../schema/index.ts'

/** Between which days the dates of one sort lie that stand at one step, and who is reminded of them. */
export type DatesAtStep = DateSort & {
  readonly step: string
  readonly from: LocalDate
  readonly until: LocalDate
  readonly to: readonly Reminded[]
}

/** Which dates a sweep looks for. */
export type ReminderSearch = {
  readonly authorityId: string
  readonly today: LocalDate
  /** No date whose day to act by lies outside is looked at. */
  readonly span: readonly [LocalDate, LocalDate]
  readonly sought: readonly DatesAtStep[]
}

/** A step of a date that somebody has not been told of. */
export type Untold = {
  readonly caseId: string
  readonly reference: string
  readonly key: string
  readonly kind: DateKind
  readonly owedBy: Owner
  readonly rule: string
  readonly party: Party | null
  readonly due: LocalDate
  /** The day to act by: `due`, or an earlier one that a family is told. */
  readonly actBy: LocalDate
  readonly step: string
  /** Who is told: an account's id or, for an organisation, its address in small letters. */
  readonly told: string
  readonly userId: string | null
  readonly email: string
  /** As which of them they are told. */
  readonly as: Reminded | 'adviser'
}

/** The sorts of dates that lie in a span: few, however many the dates are. */
export async function readDateSorts(
  db: Db,
  authorityId: string,
  [from, until]: ReminderSearch['span'],
): Promise<readonly DateSort[]> {
  const rows = await db.execute<{ kind: DateKind; owedBy: Owner; rule: string; party: Party | null }>(sql`
    select distinct kind, owed_by as "owedBy", rule, party from ${caseDates}
    where authority_id = ${authorityId} and coalesce(safe_by, due) between ${from} and ${until}`)
  return rows.map(({ party, ...sort }) => ({ ...sort, ...(party && { party }) }))
}

const OUTSIDE = sql`('party', 'icb', 'provider')`

/**
 * The dates that stand at a step, a row for each way in which somebody is told; with the address of the organisation where
 * it is one, as it was last written to about the case: a party, the NHS body, the service of the mediation adviser. The
 * address is null where nobody has written one down.
 */
const standing = ({ authorityId, today, span: [first, last], sought }: ReminderSearch): SQL => sql`
  with sought as (
    select s.*, w.whom from jsonb_to_recordset(${JSON.stringify(sought)}::jsonb)
      as s (kind text, "owedBy" text, rule text, party text, step text, "from" date, until date, "to" text[])
    cross join unnest(s."to") w (whom)
  )
  select d.case_id, d.key, d.kind, d.owed_by, d.rule, d.party, d.due, coalesce(d.safe_by, d.due) as act_by, s.step,
    s.whom, c.reference, c.officer_id, c.team_id, c.restricted_to,
    case when s.whom in ${OUTSIDE} then lower(coalesce(
      (select o.email from ${outsidePages} o where o.authority_id = d.authority_id and o.case_id = d.case_id
        and case s.whom when 'provider' then o.purpose in ('providerReferred', 'adviserTold')
          when 'icb' then o.purpose = 'icbTold' or o.party = 'icb'
          else o.party = d.party or (d.party = 'icb' and o.purpose = 'icbTold') end
        order by o.created_at desc limit 1),
      case s.whom when 'provider' then (select v.email from ${providers} v where v.authority_id = d.authority_id
        and v.id = c.state #>> '{stages,mediation,providerId}' and v.active) end)) end as address
  from ${caseDates} d
  join sought s on s.kind = d.kind and s."owedBy" = d.owed_by and s.rule = d.rule
    and coalesce(s.party, '') = coalesce(d.party, '')
  join ${cases} c on c.authority_id = d.authority_id and c.id = d.case_id and c.closed_on is null
  where d.authority_id = ${authorityId} and coalesce(d.safe_by, d.due) between ${first}::date and ${last}::date
    and case when s.step = 'late' then d.due between s."from" and s.until
      else d.due >= ${today}::date and coalesce(d.safe_by, d.due) between s."from" and s.until end`

/** Where somebody at the council is told: they have to see to it, or nobody knows where to write. */
const forDesk = sql`(s.whom = 'officer' or (s.whom in ${OUTSIDE} and s.address is null))`

/**
 * Who sees to a case at the council: the deputy on a day of cover, else its officer, else a manager of its team, else any
 * manager, else whoever is named on it. Nobody from whom it is hidden, and nobody whose account is closed.
 */
const desk = ({ authorityId, today }: ReminderSearch): SQL => sql`
  with staff as materialized (
    select u.id, u.team_id, u.email, 'manager' = any (u.roles) as manages from ${users} u
    where u.authority_id = ${authorityId} and u.world = 'staff' and u.disabled_at is null
  ),
  kept as materialized (
    select distinct s.case_id, s.officer_id, s.team_id, s.restricted_to, o.id is not null as has_officer
    from standing s left join staff o on o.id = s.officer_id where ${forDesk}
  ),
  away as materialized (
    select v.officer_id, v.deputy_id from ${covers} v
    where v.authority_id = ${authorityId} and v.from_on <= ${today}::date and v.until_on >= ${today}::date
  ),
  might as (
    select k.case_id, k.restricted_to, a.deputy_id as user_id, 1 as place from kept k
      join away a on a.officer_id = k.officer_id
    union all select k.case_id, k.restricted_to, k.officer_id, 2 from kept k where k.has_officer
    union all select k.case_id, k.restricted_to, m.id, case when m.team_id = k.team_id then 3 else 4 end
      from kept k join staff m on m.manages where k.restricted_to is not null or not k.has_officer
    union all select k.case_id, k.restricted_to, n.id, 5 from kept k cross join unnest(k.restricted_to) n (id)
  )
  select distinct case_id, user_id, email from (
    select m.case_id, s.id as user_id, s.email, m.place, min(m.place) over (partition by m.case_id) as first
    from might m join staff s on s.id = m.user_id
    where m.restricted_to is null or m.user_id = any (m.restricted_to)) ranked
  where place = first`

/** Of each arm of `everybody`: the date of which they are told. */
const date = sql`s.case_id, s.reference, s.key, s.kind, s.owed_by, s.rule, s.party, s.due, s.act_by, s.step`

/** Everybody who is told, a row for each date. Of the family's side an adviser is set apart: they have a digest. */
const everybody = ({ authorityId, today }: ReminderSearch): SQL => sql`
  select ${date}, u.id as user_id, u.email, u.id::text as told,
    case when p.kind = 'adviser' then 'adviser' else s.whom end as whom
  from standing s
  join ${casePeople} p on p.authority_id = ${authorityId} and p.case_id = s.case_id and p.ended_on is null
    and (p.until is null or p.until >= ${today}::date)
    and case s.whom when 'attending' then p.scope = 'attend'
      else p.scope is null or p.scope = 'actFor' or (p.kind = 'adviser' and p.scope = 'see') end
  join ${users} u on u.authority_id = p.authority_id and u.id = p.user_id and u.disabled_at is null
  where s.whom in ('family', 'attending')
  union all
  select ${date}, s.user_id, s.email, s.user_id::text, 'officer' from (
    select distinct ${date}, k.user_id, k.email from standing s join desk k on k.case_id = s.case_id
    where ${forDesk}) s
  union all
  select ${date}, u.id, u.email, u.id::text, 'decider' from standing s
  join ${cases} c on c.authority_id = ${authorityId} and c.id = s.case_id and c.reconsideration = 'underReview'
  join ${users} u on u.authority_id = c.authority_id and u.id = c.decision_maker_id and u.disabled_at is null
  where s.whom = 'decider' and (s.restricted_to is null or u.id = any (s.restricted_to))
    and not exists (select 1 from desk k where k.case_id = s.case_id and k.user_id = u.id)
  union all
  select ${date}, null, s.address, s.address, s.whom from standing s where s.address is not null`

/** Who of those reminded has all their dates in one message a day. */
export const DIGESTED: ReadonlySet<Untold['as']> = new Set(['adviser', 'party', 'icb', 'provider'])

/**
 * Everything that somebody ought to have been told of and was not. It is read from the cases as they stand: what is done,
 * moved or closed is not there, and what an earlier sweep has missed still is.
 *
 * @returns one row for each person or organisation and each date, the nearest first.
 */
export async function readUntold(db: Db, search: ReminderSearch): Promise<readonly Untold[]> {
  if (search.sought.length === 0) return []
  const { authorityId, today } = search
  const digested = sql`'reminder:digest:' || ${today}::text || ':' || e.told`
  return db.transaction(async (tx) => {
    // Nobody waits for it, as they would for a page.
    await tx.execute(sql`set local statement_timeout = '60s'`)
    // Laid down and looked over in between: the planner cannot guess how many dates stand, and joins them one by one.
    await tx.execute(sql`create temporary table standing on commit drop as ${standing(search)}`)
    await tx.execute(sql`analyze standing`)
    await tx.execute(sql`create temporary table desk on commit drop as ${desk(search)}`)
    await tx.execute(sql`analyze desk`)
    const rows = await tx.execute<Untold>(sql`
      select e.case_id as "caseId", e.reference, e.key, e.kind, e.owed_by as "owedBy", e.rule, e.party,
        e.due::text as due, e.act_by::text as "actBy", e.step, e.told, e.user_id as "userId", e.email, e.whom as "as"
      from (${everybody(search)}) e
      where not exists (select 1 from ${reminders} r where r.authority_id = ${authorityId} and r.due = e.due
          and r.case_id = e.case_id and r.date_key = e.key and r.step = e.step and r.told = e.told)
        and not (e.whom in ${[...DIGESTED]} and exists (select 1 from ${outbox} o
          where o.authority_id = ${authorityId} and o.key = ${digested}))
      order by e.act_by, e.reference, e.key, e.told`)
    return [...rows]
  })
}

/** The key under which a digest goes out once a day. */
export const digestKey = (today: LocalDate, told: string): string => `reminder:digest:${today}:${told}`

/** The key under which one step of one date is told to one person once. */
export const reminderKey = ({ caseId, key, due, step, told }: Untold): string =>
  `reminder:${caseId}:${key}:${due}:${step}:${told}`

/** A message about one or more dates, for one reader. */
export type ReminderMessage = {
  readonly id: string
  readonly key: string
  /** Null for one about dates of several cases. */
  readonly caseId: string | null
  readonly toUserId: string | null
  readonly toAddress: string
  readonly template: string
  readonly subject: string
  readonly body: string
  readonly about: readonly Pick<Untold, 'caseId' | 'key' | 'due' | 'step' | 'told'>[]
}

/**
 * Puts messages into the outbox with the note of what they are about, in one statement: both or neither, and each once
 * however often or at once it is tried.
 *
 * @returns how many were new.
 */
export async function tellReminders(
  db: Db,
  authorityId: string,
  messages: readonly ReminderMessage[],
  now: Date,
): Promise<number> {
  if (messages.length === 0) return 0
  const said = messages.map(({ about: _, ...message }) => message)
  const about = messages.flatMap(({ id, about }) => about.map((each) => ({ id, ...each })))
  const at = sql`${now.toISOString()}::timestamptz`
  const [row] = await db.execute<{ told: number }>(sql`
    with put as (
      insert into ${outbox} (authority_id, id, key, case_id, to_user_id, to_address, template, subject, body, created_at)
      select ${authorityId}, m.id, m.key, m."caseId", m."toUserId", m."toAddress", m.template, m.subject, m.body, ${at}
      from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as m (id uuid, key text, "caseId" uuid, "toUserId" uuid,
        "toAddress" text, template text, subject text, body text)
      on conflict do nothing
      returning id
    ), noted as (
      insert into ${reminders} (authority_id, case_id, date_key, due, step, told, message_id, at)
      select ${authorityId}, a."caseId", a.key, a.due, a.step, a.told, a.id, ${at}
      from jsonb_to_recordset(${JSON.stringify(about)}::jsonb)
        as a (id uuid, "caseId" uuid, key text, due date, step text, told text)
      join put on put.id = a.id
      on conflict do nothing
    )
    select count(*)::int as told from put`)
  return row?.told ?? 0
}

/** Days that nobody at an authority works besides bank holidays, as it has them now. */
export async function readHolidays(db: Db, authorityId: string): Promise<ReadonlySet<LocalDate>> {
  const [row] = await db.execute<{ holidays: LocalDate[] | null }>(sql`
    select settings -> 'holidays' as holidays from ${authorities} where authority_id = ${authorityId}`)
  return new Set(row?.holidays ?? [])
}
