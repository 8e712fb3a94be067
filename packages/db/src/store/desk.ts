import type { LocalDate } from '@common-ground/domain'
import { and, count, eq } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { covers, outbox, savedViews, users } from '../schema/index.ts'
import { errorCode } from '../unavailable.ts'

type Own = { readonly authorityId: string; readonly userId: string }

/** The most lists that one person keeps. */
export const MOST_VIEWS = 20

const UNIQUE = '23505'
/** Runs a write; false when the name is taken already. */
async function unlessTaken(write: PromiseLike<unknown>): Promise<boolean> {
  try {
    await write
    return true
  } catch (error) {
    if (errorCode(error) === UNIQUE) return false
    throw error
  }
}

/** Keeps a list's filters under a name: `taken` when the person has one of that name, `full` when they have too many. */
export async function saveView(
  db: Db,
  { authorityId, userId }: Own,
  view: { readonly name: string; readonly query: string },
  now: Date,
): Promise<'saved' | 'taken' | 'full'> {
  const own = and(eq(savedViews.authorityId, authorityId), eq(savedViews.userId, userId))
  const [held] = await db.select({ n: count() }).from(savedViews).where(own)
  if ((held?.n ?? 0) >= MOST_VIEWS) return 'full'
  const row = { authorityId, userId, ...view, createdAt: now }
  return (await unlessTaken(db.insert(savedViews).values(row))) ? 'saved' : 'taken'
}

const ofView = ({ authorityId, userId }: Own, id: string) =>
  and(eq(savedViews.authorityId, authorityId), eq(savedViews.userId, userId), eq(savedViews.id, id))

/** Gives a list another name. */
export async function renameView(
  db: Db,
  own: Own,
  id: string,
  name: string,
): Promise<'saved' | 'taken' | 'gone'> {
  let renamed: readonly unknown[] = []
  const free = await unlessTaken(
    db
      .update(savedViews)
      .set({ name })
      .where(ofView(own, id))
      .returning({ id: savedViews.id })
      .then((rows) => {
        renamed = rows
      }),
  )
  if (!free) return 'taken'
  return renamed.length > 0 ? 'saved' : 'gone'
}

/** Throws a list away; nothing of its cases changes. */
export async function removeView(db: Db, own: Own, id: string): Promise<void> {
  await db.delete(savedViews).where(ofView(own, id))
}

type Cover = {
  readonly authorityId: string
  readonly officerId: string
  readonly deputyId: string
  readonly fromOn: LocalDate
  readonly untilOn: LocalDate
}

/** Writes down who does an officer's work, and tells the deputy, together or not at all. */
export async function addCover(
  db: Db,
  cover: Cover,
  message: Pick<typeof outbox.$inferInsert, 'template' | 'wording' | 'subject' | 'body'>,
  now: Date,
): Promise<void> {
  const { authorityId, deputyId } = cover
  await db.transaction(async (tx) => {
    const [made] = await tx
      .insert(covers)
      .values({ ...cover, createdAt: now })
      .returning({ id: covers.id })
    const [deputy] = await tx
      .select({ email: users.email })
      .from(users)
      .where(and(eq(users.authorityId, authorityId), eq(users.id, deputyId)))
    await tx.insert(outbox).values({
      authorityId,
      key: `cover:${made?.id}`,
      toUserId: deputyId,
      toAddress: deputy?.email ?? '',
      ...message,
      createdAt: now,
    })
  })
}

/** Ends it at once. Only the officer whose cases they are does that. */
export async function removeCover(
  db: Db,
  authorityId: string,
  officerId: string,
  id: string,
): Promise<boolean> {
  const gone = await db
    .delete(covers)
    .where(and(eq(covers.authorityId, authorityId), eq(covers.officerId, officerId), eq(covers.id, id)))
    .returning({ id: covers.id })
  return gone.length > 0
}
