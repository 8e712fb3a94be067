import { LETTER_EVENTS, type LetterEvent, todayIn, unreadBetween } from '@common-ground/domain'
import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { cases } from '../schema/index.ts'
import { type Minder, type ReachingView, teamName, whoseWork, withinView } from './reaching.ts'

/** The most that one page shows. */
export const MOST_UNREAD = 100

/** Written out, so that the index over these events alone is used. */
const IS_LETTER = sql.raw(`e.type in (${LETTER_EVENTS.map((type) => `'${type}'`).join(', ')})`)

/**
 * Letters on a family's page that nobody of the family has looked at: neither the case nor any of its papers since, as
 * the audit says. Where nobody of a family has a sign-in there is nothing to open, and letters go by post. A meeting
 * whose day has come needs no reading any more.
 */
const unread = (minder: Minder, view: ReachingView) => {
  const { from, before } = unreadBetween(minder.today)
  const looked = sql`a.authority_id = e.authority_id and a.at >= e.at and a.actor_id in (select p.user_id from case_people p
    where p.authority_id = e.authority_id and p.case_id = e.case_id)`
  const letter = sql`e.authority_id = ${minder.authorityId} and ${IS_LETTER}
    and e.at >= ${from.toISOString()}::timestamptz and e.at < ${before.toISOString()}::timestamptz
    and coalesce(e.data ->> 'meetingOn', '9999-12-31') >= ${minder.today}::text`
  const ofCase = sql`join ${cases} on ${cases.authorityId} = e.authority_id and ${cases.id} = e.case_id`
  const columns = sql`e.authority_id, e.case_id, e.seq, e.type, e.at`
  // Step by step (`offset 0`): first the letters, through one's few cases or by themselves where the cases are many; then of
  // those that are left who has a sign-in and whether one of them looked. All at once, everybody of the authority and its
  // whole audit would be gone through.
  const letters =
    view === 'mine'
      ? sql`select ${columns} from case_events e ${ofCase}
        where ${letter} and ${cases.lastEventOn} >= ${todayIn(from)} and ${withinView(minder, view)} offset 0`
      : sql`select ${columns} from (select ${columns} from case_events e where ${letter} offset 0) e ${ofCase}
        where ${withinView(minder, view)} offset 0`
  return sql`from (${letters}) e ${ofCase}
    where exists (select 1 from case_people p where p.authority_id = e.authority_id and p.case_id = e.case_id
        and p.user_id is not null and p.ended_on is null offset 0)
      and not exists (select 1 from letters_reached r
        where r.authority_id = e.authority_id and r.case_id = e.case_id and r.seq = e.seq)
      and not exists (select 1 from audit_log a where a.subject = ${cases.reference} and ${looked} offset 0)
      and not exists (select 1 from documents d join audit_log a on a.subject = d.id::text
        where d.authority_id = e.authority_id and d.case_id = e.case_id and ${looked} offset 0)`
}

/** A letter that nobody of the family has opened. */
export type UnreadLetter = {
  readonly reference: string
  readonly seq: number
  readonly type: LetterEvent
  readonly sentAt: Date
  readonly child: string | null
  readonly officerName: string | null
  readonly team: string | null
}

/** The same as the database or JSON brings it. */
export type UnreadRow = Omit<UnreadLetter, 'sentAt'> & { readonly sentAt: string }

const COLUMNS = sql`${cases.reference} as reference, e.seq, e.type, e.at as "sentAt", ${whoseWork} as "officerName",
  ${teamName} as team, (select p.full_name from case_people p where p.authority_id = e.authority_id
    and p.case_id = e.case_id and (p.kind = 'child' or (p.kind = 'youngPerson' and p.date_of_birth is not null))
    limit 1) as child`

export const letterOf = ({ sentAt, ...row }: UnreadRow): UnreadLetter => ({
  ...row,
  sentAt: new Date(sentAt),
})

/** Letters that nobody of the family has opened for 5 working days, the longest first, for a statement that asks for more. */
export const unreadLetters = (minder: Minder, view: ReachingView, most: number = MOST_UNREAD): SQL =>
  sql`select ${COLUMNS} ${unread(minder, view)} order by e.at, e.case_id, e.seq limit ${most}`

/** The same as a list. Read from the record each time. @param most how many at the most. */
export async function readUnreadLetters(
  db: Db,
  minder: Minder,
  view: ReachingView,
  most?: number,
): Promise<readonly UnreadLetter[]> {
  const rows = await db.execute<UnreadRow>(unreadLetters(minder, view, most))
  return rows.map(letterOf)
}

/** How many there are in a view, and no more than are shown, for a statement that asks for more. */
export const countOfUnread = (
  minder: Minder,
  view: ReachingView = 'mine',
  most: number = MOST_UNREAD,
): SQL<number> => sql`(select count(*)::int from (select 1 ${unread(minder, view)} limit ${most}) few)`

/** One letter that nobody has opened, or null where it has been opened, reached or never was one. */
export async function readUnreadLetter(
  db: Db,
  minder: Minder,
  reference: string,
  seq: number,
): Promise<UnreadLetter | null> {
  const [row] = await db.execute<UnreadRow>(sql`
    select ${COLUMNS} ${unread(minder, 'all')} and ${cases.reference} = ${reference} and e.seq = ${seq}`)
  return row ? letterOf(row) : null
}
