import { sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { drafts, outbox, users } from '../schema/index.ts'

/** A draft that nobody has touched for some time, and who can be told. */
export type ForgottenDraft = {
  readonly id: string
  /** The civil day in England on which it was last saved. */
  readonly touchedOn: string
  readonly email: string
  readonly userId: string | null
  /** Null for whoever has no account, and comes back with a code. */
  readonly world: 'portal' | 'staff' | null
}

/** The key under which somebody is told of a draft once for as long as they do not touch it. */
export const draftReminderKey = ({ id, touchedOn }: Pick<ForgottenDraft, 'id' | 'touchedOn'>): string =>
  `reminder:draft:${id}:${touchedOn}`

/**
 * Drafts that were not sent and were last saved between two moments, of somebody who has an account or left an e-mail
 * address, and who has not been told yet.
 */
export async function readForgottenDrafts(
  db: Db,
  authorityId: string,
  from: Date,
  until: Date,
): Promise<readonly ForgottenDraft[]> {
  const rows = await db.execute<ForgottenDraft>(sql`
    select * from (
      select d.id, (d.updated_at at time zone 'Europe/London')::date::text as "touchedOn",
        coalesce(u.email, case when d.user_id is null then d.email end) as email, u.id as "userId", u.world
      from ${drafts} d
      left join ${users} u on u.authority_id = d.authority_id and u.id = d.user_id and u.disabled_at is null
      where d.authority_id = ${authorityId} and d.sent_reference is null
        and d.updated_at between ${from.toISOString()}::timestamptz and ${until.toISOString()}::timestamptz
    ) f
    where f.email is not null and not exists (select 1 from ${outbox} o where o.authority_id = ${authorityId}
      and o.key = 'reminder:draft:' || f.id || ':' || f."touchedOn")`)
  return [...rows]
}
