import { DRAFT_RULE } from '@common-ground/domain'
import { and, desc, eq, gt, isNull, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '../connect.ts'
import { drafts } from '../schema/index.ts'

/** How long a draft is kept after it was last saved, in days. */
export const DRAFT_DAYS: number = DRAFT_RULE.keptFor
const DAY = 86_400_000

/** Who holds a draft: somebody signed in, or whoever has its secret. Hashes only. */
export type Holder = {
  readonly authorityId: string
  readonly userId: string | null
  readonly secretHash: string | null
}

const kept = (now: Date) => gt(drafts.updatedAt, new Date(now.getTime() - DRAFT_DAYS * DAY))

/**
 * A draft that is this person's: by their account or, while no account has it, by the secret their browser keeps.
 * Without either there is no such draft.
 */
function held({ authorityId, userId, secretHash }: Holder, id: string, now: Date) {
  const bySecret = secretHash ? and(eq(drafts.secretHash, secretHash), isNull(drafts.userId)) : undefined
  const byAccount = userId ? eq(drafts.userId, userId) : undefined
  const whose = or(...[bySecret, byAccount].filter((each) => each !== undefined)) ?? sql`false`
  return and(eq(drafts.authorityId, authorityId), eq(drafts.id, id), kept(now), whose)
}

/** Begins a draft, and gives its id. */
export async function startDraft(
  db: Db,
  holder: Holder,
  now: Date,
  answers: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { authorityId, userId } = holder
  const secretHash = userId ? null : holder.secretHash
  const [row] = await db
    .insert(drafts)
    .values({ authorityId, userId, secretHash, answers, createdAt: now, updatedAt: now })
    .returning({ id: drafts.id })
  return row?.id ?? ''
}

/** A person's own draft, or null. */
export async function readDraft(db: Db, holder: Holder, id: string, now: Date) {
  const [row] = await db
    .select()
    .from(drafts)
    .where(held(holder, id, now))
  return row ?? null
}

/** The drafts of an account that were not sent, newest first. */
export const readDrafts = (db: Db, owner: { authorityId: string; userId: string }, now: Date) =>
  db
    .select()
    .from(drafts)
    .where(
      and(
        eq(drafts.authorityId, owner.authorityId),
        eq(drafts.userId, owner.userId),
        isNull(drafts.sentReference),
        kept(now),
      ),
    )
    .orderBy(desc(drafts.updatedAt))
    .limit(20)

/** The draft of a browser's secret that no account has yet, or null. */
export async function readDraftBySecret(db: Db, authorityId: string, secretHash: string, now: Date) {
  const [row] = await db
    .select()
    .from(drafts)
    .where(
      and(
        eq(drafts.authorityId, authorityId),
        eq(drafts.secretHash, secretHash),
        isNull(drafts.userId),
        kept(now),
      ),
    )
  return row ?? null
}

/** The draft that a code to come back with opens, or null. */
export async function readDraftByCode(db: Db, authorityId: string, codeHash: string, now: Date) {
  const [row] = await db
    .select({ id: drafts.id, userId: drafts.userId, sentReference: drafts.sentReference })
    .from(drafts)
    .where(and(eq(drafts.authorityId, authorityId), eq(drafts.codeHash, codeHash), kept(now)))
  return row ?? null
}

/** Adds answers to a draft; one that is null is taken out. False when there is no such draft, or it was sent. */
export async function saveDraft(
  db: Db,
  holder: Holder,
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
    .where(and(held(holder, id, now), isNull(drafts.sentReference)))
    .returning({ id: drafts.id })
  return rows.length === 1
}

/** Changes what opens a draft without an account: a browser's secret, the code to come back with. */
export async function keyDraft(
  db: Db,
  authorityId: string,
  id: string,
  keys: { secretHash?: string; codeHash?: string | null; email?: string },
): Promise<void> {
  await db
    .update(drafts)
    .set(keys)
    .where(
      and(
        eq(drafts.authorityId, authorityId),
        eq(drafts.id, id),
        isNull(drafts.userId),
        isNull(drafts.sentReference),
      ),
    )
}

/** Gives the draft of a browser's secret to the account that has just signed in there. From then on only it has it. */
export async function claimDraft(
  db: Db | Tx,
  authorityId: string,
  secretHash: string,
  userId: string,
  now: Date,
): Promise<string | null> {
  const [row] = await db
    .update(drafts)
    .set({ userId, secretHash: null, codeHash: null, updatedAt: now })
    .where(
      and(
        eq(drafts.authorityId, authorityId),
        eq(drafts.secretHash, secretHash),
        isNull(drafts.userId),
        isNull(drafts.sentReference),
        kept(now),
      ),
    )
    .returning({ id: drafts.id })
  return row?.id ?? null
}

/** Throws a draft away. */
export async function discardDraft(db: Db, holder: Holder, id: string, now: Date): Promise<void> {
  await db.delete(drafts).where(and(held(holder, id, now), isNull(drafts.sentReference)))
}
