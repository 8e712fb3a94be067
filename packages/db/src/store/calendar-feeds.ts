import type { Role } from '@common-ground/domain'
import { and, count, desc, eq, isNull } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { calendarFeeds, users } from '../schema/index.ts'

type Own = { readonly authorityId: string; readonly userId: string }

/** The most addresses that one person's calendars read at once. */
export const MOST_FEEDS = 5

const openOf = ({ authorityId, userId }: Own) =>
  and(
    eq(calendarFeeds.authorityId, authorityId),
    eq(calendarFeeds.userId, userId),
    isNull(calendarFeeds.revokedAt),
  )

/** The addresses at which somebody's calendars read, the newest first. What opens one is not kept. */
export const readFeeds = (db: Db, own: Own) =>
  db
    .select({
      id: calendarFeeds.id,
      createdAt: calendarFeeds.createdAt,
      lastReadAt: calendarFeeds.lastReadAt,
    })
    .from(calendarFeeds)
    .where(openOf(own))
    .orderBy(desc(calendarFeeds.createdAt), calendarFeeds.id)

/** Keeps the hash of what opens a new address. @returns false when the person has as many as they can. */
export async function addFeed(db: Db, own: Own, tokenHash: string, createdAt: Date): Promise<boolean> {
  const [held] = await db.select({ n: count() }).from(calendarFeeds).where(openOf(own))
  if ((held?.n ?? 0) >= MOST_FEEDS) return false
  await db.insert(calendarFeeds).values({ ...own, tokenHash, createdAt })
  return true
}

/** Ends one of somebody's addresses. Ended twice, it ended the first time. */
export async function revokeFeed(db: Db, own: Own, id: string, at: Date): Promise<void> {
  await db
    .update(calendarFeeds)
    .set({ revokedAt: at })
    .where(and(openOf(own), eq(calendarFeeds.id, id)))
}

/** Whose calendar reads at an address that has not ended, while their account is open; or null. */
export async function feedOwner(
  db: Db,
  authorityId: string,
  tokenHash: string,
): Promise<{ readonly feedId: string; readonly id: string; readonly roles: readonly Role[] } | null> {
  const [row] = await db
    .select({ feedId: calendarFeeds.id, id: users.id, roles: users.roles })
    .from(calendarFeeds)
    .innerJoin(
      users,
      and(eq(users.authorityId, calendarFeeds.authorityId), eq(users.id, calendarFeeds.userId)),
    )
    .where(
      and(
        eq(calendarFeeds.authorityId, authorityId),
        eq(calendarFeeds.tokenHash, tokenHash),
        isNull(calendarFeeds.revokedAt),
        isNull(users.disabledAt),
        eq(users.world, 'staff'),
      ),
    )
  return row ?? null
}

/** Writes down that a calendar has read at an address. */
export async function noteFeedRead(db: Db, authorityId: string, id: string, at: Date): Promise<void> {
  await db
    .update(calendarFeeds)
    .set({ lastReadAt: at })
    .where(and(eq(calendarFeeds.authorityId, authorityId), eq(calendarFeeds.id, id)))
}
