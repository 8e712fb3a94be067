import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { caseNotes, users } from '../schema/index.ts'

type OfCase = { readonly authorityId: string; readonly caseId: string }

/** What the council has written for itself about a case, the newest first. The families' app never asks. */
export const readCaseNotes = (db: Db, { authorityId, caseId }: OfCase) =>
  db
    .select({
      id: caseNotes.id,
      body: caseNotes.body,
      writtenAt: caseNotes.writtenAt,
      author: users.fullName,
    })
    .from(caseNotes)
    .innerJoin(users, and(eq(users.authorityId, caseNotes.authorityId), eq(users.id, caseNotes.authorId)))
    .where(and(eq(caseNotes.authorityId, authorityId), eq(caseNotes.caseId, caseId)))
    .orderBy(desc(caseNotes.writtenAt), desc(caseNotes.id))
    .limit(500)

/** Keeps a note for good. Sent twice with one id it is one note. */
export async function addCaseNote(
  db: Db,
  note: OfCase & { readonly id: string; readonly authorId: string; readonly body: string },
  now: Date,
): Promise<void> {
  await db
    .insert(caseNotes)
    .values({ ...note, writtenAt: now })
    .onConflictDoNothing()
}
