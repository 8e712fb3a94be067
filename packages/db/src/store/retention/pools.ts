import {
  type LocalDate,
  latestStart,
  localDate,
  POOLED_CLASSES,
  periodIsOver,
  type RecordClass,
  type RetentionSchedule,
} from '@common-ground/domain'
import { type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '../../connect.ts'

/** The classes that are proposed together and not case by case. */
export type PooledClass = Exclude<(typeof POOLED_CLASSES)[number], 'case' | 'draft'>
export const isPooled = (recordClass: RecordClass): recordClass is PooledClass =>
  (POOLED_CLASSES as readonly RecordClass[]).includes(recordClass)

/** A moment as the civil day in London on which it was. */
const dayOf = (moment: SQL): SQL => sql`(${moment} at time zone 'Europe/London')::date`

/** No hold keeps the case that it belongs to. Which cases are held is looked up once for the whole query. */
const free = (caseId: SQL): SQL => sql`(${caseId} is null or ${caseId} not in (select held_cases(authority)))`

const nobodys = sql`u.world = 'portal' and u.roles = '{family}'
  and not exists (select 1 from case_people p where p.authority_id = u.authority_id and p.user_id = u.id)`

/** Where the records of each class are, and the day that each counts from. */
const FOUND: {
  readonly [C in PooledClass]: {
    readonly from: SQL
    readonly id: SQL
    readonly since: SQL
    readonly where: SQL
  }
} = {
  file: {
    from: sql`documents d join cases c on c.authority_id = d.authority_id and c.id = d.case_id`,
    id: sql`d.id`,
    since: dayOf(sql`d.uploaded_at`),
    where: sql`d.authority_id = authority and ${free(sql`d.case_id`)}
      and not c.state -> 'documents' @> jsonb_build_array(jsonb_build_object('id', d.id))`,
  },
  message: {
    from: sql`outbox o`,
    id: sql`o.id`,
    since: dayOf(sql`o.created_at`),
    where: sql`o.authority_id = authority and o.body <> '' and ${free(sql`o.case_id`)}
      and (o.state in ('sent', 'delivered', 'dropped') or o.dealt_at is not null)`,
  },
  outside: {
    from: sql`outside_pages p join cases c on c.authority_id = p.authority_id and c.id = p.case_id`,
    id: sql`p.id`,
    since: sql`greatest(c.closed_on, c.last_event_on)`,
    where: sql`p.authority_id = authority and c.closed_on is not null and ${free(sql`p.case_id`)}`,
  },
  closedAccount: {
    from: sql`users u`,
    id: sql`u.id`,
    since: dayOf(sql`u.closed_at`),
    where: sql`u.authority_id = authority and u.closed_at is not null and ${nobodys}`,
  },
  unconfirmedAccount: {
    from: sql`users u`,
    id: sql`u.id`,
    since: dayOf(sql`u.created_at`),
    where: sql`u.authority_id = authority and u.email_confirmed_at is null and u.closed_at is null and ${nobodys}`,
  },
  audit: {
    from: sql`audit_log a`,
    id: sql`a.id`,
    since: dayOf(sql`a.at`),
    where: sql`a.authority_id = authority and not exists (
      select 1 from cases c where c.authority_id = a.authority_id and c.reference = a.subject)`,
  },
}

const candidates = (authorityId: string, recordClass: PooledClass, last: LocalDate): SQL => {
  const { from, id, since, where } = FOUND[recordClass]
  return sql`select ${id}::text as id, ${since} as since from (select ${authorityId}::text as authority) as whose, ${from}
    where ${where} and ${since} <= ${last}`
}

/** How many records of a class are due on a day. */
export async function countDue(
  db: Db | Tx,
  authorityId: string,
  recordClass: PooledClass,
  schedule: RetentionSchedule,
  today: LocalDate,
): Promise<number> {
  const found = candidates(authorityId, recordClass, latestStart(recordClass, today, schedule))
  const rows = await db.execute<{ since: string; many: number }>(
    sql`select since::text as since, count(*)::int as many from (${found}) as found group by since`,
  )
  return rows
    .filter(({ since }) => periodIsOver(recordClass, localDate(since), schedule, today))
    .reduce((sum, { many }) => sum + many, 0)
}

/** Some of the records of a class that are due on a day and come after an id, in the order of their ids. */
export async function someDue(
  db: Db | Tx,
  authorityId: string,
  recordClass: PooledClass,
  schedule: RetentionSchedule,
  today: LocalDate,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<{ readonly ids: readonly string[]; readonly last: string | null }> {
  const found = candidates(authorityId, recordClass, latestStart(recordClass, today, schedule))
  const rows = await db.execute<{ id: string; since: string }>(
    sql`select id, since::text as since from (${found}) as found where id > ${after} order by id limit ${limit}`,
  )
  const due = rows.filter(({ since }) => periodIsOver(recordClass, localDate(since), schedule, today))
  return { ids: due.map(({ id }) => id), last: rows.at(-1)?.id ?? null }
}
