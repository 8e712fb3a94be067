import { type Db, sessions, type Tx } from '@common-ground/db'
import { and, eq, like, lt, lte, notLike, or, type SQL, sql } from 'drizzle-orm'

/** For how long a device is remembered after it was last used: a family may be away from a case for a year. */
const REMEMBERED_DAYS = 400
const DAY = 86_400_000

/** When a session was last used; one from before that was written down, when it began. */
export const lastUse = sql<Date>`coalesce(${sessions.lastSeenAt}, ${sessions.createdAt})`

/** No secret's hash begins like this, so such a row opens nothing. */
const OVER = 'over:'

/**
 * Ends sessions. One with a device leaves a row behind that opens nothing, to know the device again by: otherwise
 * every sign-in after signing out would be from a new device.
 */
export async function endSessions(db: Db | Tx, which: SQL | undefined): Promise<void> {
  await db.delete(sessions).where(and(which, eq(sessions.device, '')))
  await db
    .update(sessions)
    .set({
      idHash: sql`${OVER} || ${sessions.publicId}`,
      expiresAt: sql`${sessions.createdAt}`,
      endsAt: sql`${sessions.createdAt}`,
      secondStepAt: null,
    })
    .where(which)
}

/** Ends what has run out, and forgets devices not used for long or remembered by a later row. */
export async function forgetOver(db: Db, authorityId: string, now: Date): Promise<void> {
  const here = eq(sessions.authorityId, authorityId)
  const runOut = or(lte(sessions.expiresAt, now), lte(sessions.endsAt, now))
  await endSessions(db, and(here, runOut, notLike(sessions.idHash, `${OVER}%`)))
  const longAgo = lt(sessions.createdAt, new Date(now.getTime() - REMEMBERED_DAYS * DAY))
  const laterOne = sql`exists (select 1 from ${sessions} l where l.authority_id = ${sessions.authorityId}
    and l.user_id = ${sessions.userId} and l.device = ${sessions.device}
    and (coalesce(l.last_seen_at, l.created_at), l.public_id) > (${lastUse}, ${sessions.publicId}))`
  await db.delete(sessions).where(and(here, like(sessions.idHash, `${OVER}%`), or(longAgo, laterOne)))
}
