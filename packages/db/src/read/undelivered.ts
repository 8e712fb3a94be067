import type { LocalDate, ReachedHow, Relation, SendingChannel, SendingState } from '@common-ground/domain'
import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../connect.ts'
import { cases, outbox } from '../schema/index.ts'
import { type Minder, type ReachingView, teamName, whoseWork, withinView } from './reaching.ts'

/** Messages by the template they are made from: among some, or not among some. */
type Templates = { readonly among: readonly string[] } | { readonly notAmong: readonly string[] }

export type UndeliveredFilter = {
  readonly view: ReachingView
  readonly state?: 'undelivered' | 'uncertain' | undefined
  readonly templates?: Templates | undefined
  /** Why it failed, as a code. */
  readonly cause?: string | undefined
}

const of = sql.join([outbox, sql`left join`, cases], sql` `)
const ofCase = sql`${cases.authorityId} = ${outbox.authorityId} and ${cases.id} = ${outbox.caseId}`

/** Whether its words are still kept: of one whose time was over nothing is left but that it went. */
const keepsWords = sql`${outbox.body} <> ''`

/** Since when it could not be sent. */
const since = sql`coalesce(${outbox.failedAt}, ${outbox.createdAt})`

/** Why: what the last way failed with, which says more than that every way did. */
const cause = sql<string | null>`coalesce((select s.detail from outbox_steps s
  where s.authority_id = ${outbox.authorityId} and s.message_id = ${outbox.id} and s.step = 'otherWay'
    and ${outbox.failure} = 'cameBack' order by s.id desc limit 1), ${outbox.failure})`

function made(templates: Templates): SQL {
  const list = (names: readonly string[]) =>
    sql`array[${sql.join(
      names.map((name) => sql`${name}`),
      sql`, `,
    )}]::text[]`
  if ('among' in templates) return sql`${outbox.template} = any(${list(templates.among)})`
  return sql`${outbox.template} <> all(${list(templates.notAmong)})`
}

/** Messages that could not be sent and that nobody has dealt with, as far as somebody may see them. */
function where(minder: Minder, { view, state, templates, cause: why }: UndeliveredFilter): SQL {
  return sql.join(
    [
      sql`${outbox.authorityId} = ${minder.authorityId} and ${outbox.dealtAt} is null`,
      sql`${outbox.state} in ('undelivered', 'uncertain') and ${keepsWords}`,
      withinView(minder, view),
      ...(state ? [sql`${outbox.state} = ${state}`] : []),
      ...(templates ? [made(templates)] : []),
      ...(why ? [sql`${cause} = ${why}`] : []),
    ],
    sql` and `,
  )
}

/** Whom a message is for, as its case or its account knows them. */
const person = sql`left join users u on u.authority_id = ${outbox.authorityId} and u.id = ${outbox.toUserId}
  left join case_people p on p.authority_id = ${outbox.authorityId} and p.case_id = ${outbox.caseId}
    and p.user_id = ${outbox.toUserId}
  left join lateral (select i.full_name, i.relation from invitations i
    where i.authority_id = ${outbox.authorityId} and i.case_id = ${outbox.caseId} and i.email = ${outbox.toAddress}
      and ${outbox.toUserId} is null order by i.created_at desc limit 1) asked on true
  left join lateral (select x.organisation from outside_pages x
    where x.authority_id = ${outbox.authorityId} and x.case_id = ${outbox.caseId} and x.email = ${outbox.toAddress}
      and ${outbox.toUserId} is null order by x.created_at desc limit 1) beyond on true`

/**
 * Whether a message about somebody's account may not say to a reader whose it is: they are on a case that is hidden from
 * that reader.
 */
const keptBack = (readerId: string) => sql`(${outbox.caseId} is null and exists (select 1 from case_people q
  join cases k on k.authority_id = q.authority_id and k.id = q.case_id
  where q.authority_id = ${outbox.authorityId} and q.user_id = ${outbox.toUserId} and k.restricted_to is not null
    and ${readerId}::uuid <> all(k.restricted_to)))`

const columns = (
  readerId: string,
) => sql`${outbox.id} as id, ${cases.reference} as reference, ${outbox.template} as template,
  ${outbox.state} as state, ${outbox.createdAt} as "createdAt", ${since} as "failedAt", ${cause} as cause,
  ${outbox.failure} as failure, ${whoseWork} as "officerName", ${teamName} as team,
  case when ${keptBack(readerId)} then null
    else coalesce(p.full_name, u.full_name, asked.full_name, beyond.organisation) end as who,
  coalesce(p.kind, asked.relation) as relation, coalesce(u.world = 'staff', false) as "isStaff",
  beyond.organisation is not null as "isOutside",
  p.id as "personId", case when ${keptBack(readerId)} then null else coalesce(p.phone, u.phone) end as phone, p.safe_contact as safe,
  (select coalesce(json_agg(distinct s.channel), '[]') from outbox_steps s where s.authority_id = ${outbox.authorityId}
    and s.message_id = ${outbox.id} and s.step = 'handing' and s.channel is not null) as tried`

type SafeContact = {
  readonly calls?: boolean
  readonly voicemail: boolean
  readonly letters: boolean
  readonly note?: string | null
}

/** A message that could not be sent, and whom it was for. */
export type UndeliveredRow = {
  readonly id: string
  readonly reference: string | null
  readonly template: string
  readonly state: SendingState
  readonly createdAt: Date
  readonly failedAt: Date
  /** Why the last way failed, as a code. */
  readonly cause: string | null
  readonly failure: string | null
  readonly officerName: string | null
  readonly team: string | null
  readonly who: string | null
  readonly relation: 'child' | Relation | null
  readonly isStaff: boolean
  readonly isOutside: boolean
  readonly personId: string | null
  readonly phone: string | null
  readonly safe: SafeContact | null
  readonly tried: readonly SendingChannel[]
}

const rowOf = (row: Record<string, unknown>): UndeliveredRow => ({
  ...(row as unknown as UndeliveredRow),
  createdAt: new Date(String(row.createdAt)),
  failedAt: new Date(String(row.failedAt)),
})

/** A place in the list: the row that the page before ended with, or the one that the page after begins with. */
type Place = { readonly way: 'after' | 'before'; readonly at: string; readonly id: string }
const Told = z.tuple([
  z.enum(['after', 'before']),
  z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/),
  z.uuid(),
])

const placeOf = (way: Place['way'], { at, id }: { at: string; id: string }): string =>
  Buffer.from(JSON.stringify([way, at, id])).toString('base64url')

/** The place that an address names; null where it is none: then the list begins at its beginning. */
function readPlace(said: string | undefined): Place | null {
  if (!said) return null
  try {
    const told = Told.safeParse(JSON.parse(Buffer.from(said, 'base64url').toString()))
    if (!told.success) return null
    const [way, at, id] = told.data
    return { way, at, id }
  } catch {
    return null
  }
}

/**
 * One page of the messages that could not be sent, the longest waiting first, and how many there are in all.
 *
 * @param from where the page begins, as the list itself says it in `previous` and `next`.
 */
export async function readUndelivered(
  db: Db,
  minder: Minder,
  filter: UndeliveredFilter,
  size: number,
  from?: string,
) {
  const place = readPlace(from)
  const backwards = place?.way === 'before'
  const direction = backwards ? sql`desc` : sql`asc`
  const sign = backwards ? sql`<` : sql`>`
  const beyond = place
    ? sql`and (${since}, ${outbox.id}) ${sign} (${place.at}::timestamptz, ${place.id}::uuid)`
    : sql``
  const all = where(minder, filter)
  const [rows, [counted]] = await Promise.all([
    db.execute<Record<string, unknown> & { at: string; id: string }>(sql`
      select ${columns(minder.id)}, ${since}::text as at from ${of} on ${ofCase} ${person}
      where ${all} ${beyond} order by ${since} ${direction}, ${outbox.id} ${direction} limit ${size + 1}`),
    db.execute<{ total: number }>(sql`select count(*)::int as total from ${of} on ${ofCase} where ${all}`),
  ])
  const hasMore = rows.length > size
  const shown = backwards ? rows.slice(0, size).toReversed() : rows.slice(0, size)
  const [first, last] = [shown.at(0), shown.at(-1)]
  return {
    rows: shown.map(rowOf),
    total: counted?.total ?? 0,
    previous: first && (backwards ? hasMore : place !== null) ? placeOf('before', first) : null,
    next: last && (backwards || hasMore) ? placeOf('after', last) : null,
  }
}

/** How many are somebody's to see to: for every page, so it counts and reads nothing. */
export async function countUndelivered(db: Db, minder: Minder): Promise<number> {
  const [row] = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from ${of} on ${ofCase} where ${where(minder, { view: 'mine' })}`)
  return row?.n ?? 0
}

/** How many could not be sent for each cause, the most first: what failed together can go again together. */
export async function countByCause(
  db: Db,
  minder: Minder,
  view: ReachingView,
): Promise<readonly { readonly cause: string; readonly count: number }[]> {
  const rows = await db.execute<{ cause: string; count: number }>(sql`
    select cause, count(*)::int as count from (
      select ${cause} as cause from ${of} on ${ofCase} where ${where(minder, { view, state: 'undelivered' })}) each
    where cause is not null group by cause order by count desc, cause`)
  return [...rows]
}

/** Messages of one cause that may go again together, the longest waiting first. */
export async function readOfCause(
  db: Db,
  minder: Minder,
  view: ReachingView,
  why: string,
  limit: number,
): Promise<readonly { readonly id: string; readonly reference: string | null; readonly failedAt: Date }[]> {
  const rows = await db.execute<{ id: string; reference: string | null; failedAt: string }>(sql`
    select ${outbox.id} as id, ${cases.reference} as reference, ${since} as "failedAt" from ${of} on ${ofCase}
    where ${where(minder, { view, state: 'undelivered', cause: why })} order by ${since}, ${outbox.id} limit ${limit}`)
  return rows.map((row) => ({ ...row, failedAt: new Date(row.failedAt) }))
}

/** Something that was done with a message. */
export type SendingStep = {
  readonly at: Date
  readonly step: string
  readonly channel: SendingChannel | null
  readonly detail: string | null
  readonly by: string | null
}

/**
 * One message as it stands with its words and all that was done with it. Whether somebody may see it, the caller asks.
 * Null where there is none of that id, it never failed, or its words are no longer kept.
 */
export async function readFailedMessage(db: Db, authorityId: string, readerId: string, id: string) {
  const [rows, steps] = await Promise.all([
    db.execute<Record<string, unknown>>(sql`
      select ${columns(readerId)}, ${outbox.caseId} as "caseId", ${outbox.toUserId} as "toUserId", ${outbox.toAddress} as "toAddress",
        ${outbox.subject} as subject, ${outbox.body} as body, ${outbox.dealtAt} as "dealtAt",
        ${outbox.dealtHow} as "dealtHow", ${outbox.dealtOn}::text as "dealtOn",
        ${outbox.channel} as channel, ${outbox.dueAt} as "dueAt", ${outbox.sentAt} as "sentAt",
        ${outbox.deliveredAt} as "deliveredAt"
      from ${of} on ${ofCase} ${person}
      where ${outbox.authorityId} = ${authorityId} and ${outbox.id} = ${id} and ${keepsWords}
        and (${outbox.failedAt} is not null or ${outbox.dealtAt} is not null or exists (select 1 from outbox_steps s
          where s.authority_id = ${outbox.authorityId} and s.message_id = ${outbox.id} and s.step = 'sentAgain'))`),
    readSteps(db, authorityId, id),
  ])
  const [row] = rows
  if (!row) return null
  const moment = (value: unknown): Date | null => (value === null ? null : new Date(String(value)))
  return {
    ...rowOf(row),
    caseId: row.caseId as string | null,
    toUserId: row.toUserId as string | null,
    toAddress: String(row.toAddress),
    subject: String(row.subject),
    body: String(row.body),
    channel: row.channel as SendingChannel | null,
    dealtAt: moment(row.dealtAt),
    dealtHow: row.dealtHow as ReachedHow | null,
    dealtOn: row.dealtOn as LocalDate | null,
    dueAt: moment(row.dueAt),
    sentAt: moment(row.sentAt),
    deliveredAt: moment(row.deliveredAt),
    steps,
  }
}

async function readSteps(db: Db, authorityId: string, id: string): Promise<readonly SendingStep[]> {
  const rows = await db.execute<Record<string, unknown>>(sql`
    select s.at, s.step, s.channel, s.detail, u.full_name as by from outbox_steps s
    left join users u on u.authority_id = s.authority_id and u.id = s.by_user
    where s.authority_id = ${authorityId} and s.message_id = ${id} order by s.id limit 200`)
  return rows.map((row) => ({ ...(row as unknown as SendingStep), at: new Date(String(row.at)) }))
}

/** Whom messages of a case did not reach and nobody has since: each with the day it was written. For an open case file. */
export async function readNotReached(
  db: Db,
  authorityId: string,
  reference: string,
): Promise<readonly { readonly id: string; readonly personId: string | null; readonly createdAt: Date }[]> {
  const rows = await db.execute<{ id: string; personId: string | null; createdAt: string }>(sql`
    select ${outbox.id} as id, p.id as "personId", ${outbox.createdAt} as "createdAt"
    from ${of} on ${ofCase} ${person}
    where ${cases.authorityId} = ${authorityId} and ${cases.reference} = ${reference} and ${outbox.dealtAt} is null
      and ${outbox.state} in ('undelivered', 'uncertain') and ${keepsWords} and not coalesce(u.world = 'staff', false)
    order by ${since}, ${outbox.id} limit 50`)
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }))
}
