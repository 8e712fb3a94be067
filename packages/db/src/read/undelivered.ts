import type { LocalDate, ReachedHow, SendingChannel } from '@common-ground/domain'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../connect.ts'
import { cases, outbox } from '../schema/index.ts'
import type { Minder, ReachingView } from './reaching.ts'
import {
  cause,
  columns,
  keepsWords,
  of,
  ofCase,
  openOf,
  person,
  rowOf,
  since,
  type UndeliveredFilter,
  where,
} from './undelivered-rows.ts'

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
      select ${columns(minder.id)}, ${since}::text as at from ${openOf(minder.authorityId)} on ${ofCase} ${person}
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
