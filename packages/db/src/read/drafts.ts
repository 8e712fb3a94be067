import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { drafts } from '../schema/index.ts'

type Owner = { readonly authorityId: string; readonly userId: string }
const mine = (owner: Owner, id: string) =>
  and(eq(drafts.authorityId, owner.authorityId), eq(drafts.userId, owner.userId), eq(drafts.id, id))

/** Begins a draft, and gives its id. */
export async function startDraft(db: Db, owner: Owner, now: Date): Promise<string> {
  const [row] = await db
    .insert(drafts)
    .values({ ...owner, answers: {}, createdAt: now, updatedAt: now })
    .returning({ id: drafts.id })
  return row?.id ?? ''
}

/** A person's own draft, or null. */
export async function readDraft(db: Db, owner: Owner, id: string) {
  const [row] = await db.select().from(drafts).where(mine(owner, id))
  return row ?? null
}

/** A person's drafts that were not sent, newest first. */
export const readDrafts = (db: Db, owner: Owner) =>
  db
    .select()
    .from(drafts)
    .where(
      and(
        eq(drafts.authorityId, owner.authorityId),
        eq(drafts.userId, owner.userId),
        isNull(drafts.sentReference),
      ),
    )
    .orderBy(desc(drafts.updatedAt))
    .limit(20)

/** Adds answers to a draft; one that is null is taken out. False when there is no such draft, or it was sent. */
export async function saveDraft(
  db: Db,
  owner: Owner,
  id: string,
  answers: Readonly<Record<string, unknown>>,
  now: Date,
): Promise<boolean> {
  const rows = await db
    .update(drafts)
    .set({
      answers: sql`jsonb_strip_nulls(${drafts.answers} || ${JSON.stringify(answers)}::jsonb)`,
      updatedAt: now,
    })
    .where(and(mine(owner, id), isNull(drafts.sentReference)))
    .returning({ id: drafts.id })
  return rows.length === 1
}

/** Throws a draft away. */
export async function discardDraft(db: Db, owner: Owner, id: string): Promise<void> {
  await db.delete(drafts).where(and(mine(owner, id), isNull(drafts.sentReference)))
}
