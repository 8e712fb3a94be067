import { sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { outbox } from '../schema/index.ts'
import type { Minder } from './reaching.ts'
import {
  columns,
  countOfUndelivered,
  ofCase,
  openOf,
  person,
  rowOf,
  since,
  type UndeliveredRow,
  where,
} from './undelivered-rows.ts'
import { letterOf, type UnreadLetter, type UnreadRow, unreadLetters } from './unread-letters.ts'
import { waitingSince } from './watch.ts'

/** What reached nobody and is somebody's to see to: the messages that wait longest, with how many there are, and letters. */
export type ReachingDesk = {
  readonly rows: readonly UndeliveredRow[]
  readonly total: number
  readonly unread: readonly UnreadLetter[]
  /** Since when the oldest message waits whose time has come; null where none does, or it was not asked. */
  readonly waitingSince: Date | null
}
type Read = {
  readonly rows: readonly Record<string, unknown>[]
  readonly total: number
  readonly unread: readonly UnreadRow[]
  readonly waiting: string | null
}

/**
 * All of it for the page of somebody's work, in one statement.
 *
 * @param size how many of the messages.
 * @param now until when a message may be due to be asked since when the oldest waits; null does not ask.
 */
export async function readReachingDesk(
  db: Db,
  minder: Minder,
  size: number,
  now: Date | null,
): Promise<ReachingDesk> {
  const mine = where(minder, { view: 'mine' })
  const [row] = await db.execute<Read>(sql`
    select
      (select coalesce(json_agg(r order by r."failedAt", r.id), '[]') from (
        select ${columns(minder.id)} from ${openOf(minder.authorityId)} on ${ofCase} ${person}
        where ${mine} order by ${since}, ${outbox.id} limit ${size}) r) as rows,
      ${countOfUndelivered(minder)} as total,
      (select coalesce(json_agg(l order by l."sentAt", l.reference, l.seq), '[]')
        from (${unreadLetters(minder, 'mine')}) l) as unread,
      ${now ? waitingSince(minder.authorityId, now) : sql`null`} as waiting`)
  return {
    rows: (row?.rows ?? []).map(rowOf),
    total: row?.total ?? 0,
    unread: (row?.unread ?? []).map(letterOf),
    waitingSince: row?.waiting ? new Date(row.waiting) : null,
  }
}
