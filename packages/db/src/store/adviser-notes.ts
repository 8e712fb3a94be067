import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { adviserNotes } from '../schema/index.ts'

/**
 * An adviser's own notes. Only the role that the families' app works as may read the table, and only its author is
 * ever given a note.
 */
type Own = { readonly authorityId: string; readonly caseId: string; readonly authorId: string }
const ofOwn = ({ authorityId, caseId, authorId }: Own) =>
  and(
    eq(adviserNotes.authorityId, authorityId),
    eq(adviserNotes.caseId, caseId),
    eq(adviserNotes.authorId, authorId),
  )

/** An adviser's notes on a case, the newest first. */
export const readNotes = (db: Db, own: Own) =>
  db
    .select({ id: adviserNotes.id, body: adviserNotes.body, writtenAt: adviserNotes.writtenAt })
    .from(adviserNotes)
    .where(ofOwn(own))
    .orderBy(desc(adviserNotes.writtenAt))
    .limit(200)

/** Keeps a note. */
export async function addNote(db: Db, own: Own, body: string, now: Date): Promise<void> {
  await db.insert(adviserNotes).values({ ...own, body, writtenAt: now })
}

/** Throws a note away. */
export async function removeNote(db: Db, own: Own, id: string): Promise<void> {
  await db.delete(adviserNotes).where(and(ofOwn(own), eq(adviserNotes.id, id)))
}
