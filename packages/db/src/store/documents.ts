import { and, asc, eq, gt, lte, sql } from 'drizzle-orm'
import type { Db, Tx } from '../connect.ts'
import { documents, invitations, uploads } from '../schema/index.ts'

/** A file that has been received. It is on the case once the record says so. */
export type NewFile = Omit<typeof documents.$inferInsert, 'state' | 'shownKey' | 'shownType' | 'shownBytes'>

/** Notes a file that was received. It waits to be checked. */
export async function addFile(db: Db, file: NewFile): Promise<void> {
  await db.insert(documents).values({ ...file, state: 'waiting' })
}

/**
 * Notes a file that the council made here, in the transaction of the step that puts it on the record. Nothing of it
 * came from outside, so there is nothing to check.
 */
export async function addIssued(tx: Tx, file: NewFile): Promise<void> {
  await tx.insert(documents).values({ ...file, state: 'clean', checkedAt: file.uploadedAt })
}

/** One file of an authority, or null. Whether somebody may open it is for the record to say. */
export async function readFile(db: Db, authorityId: string, id: string) {
  const [row] = await db
    .select()
    .from(documents)
    .where(and(eq(documents.authorityId, authorityId), eq(documents.id, id)))
  return row ?? null
}

/** Writes down who wrote a paper, as whoever added it says. */
export async function nameSource(
  tx: Tx,
  authorityId: string,
  id: string,
  source: string | null,
): Promise<void> {
  await tx
    .update(documents)
    .set({ source })
    .where(and(eq(documents.authorityId, authorityId), eq(documents.id, id)))
}

/** What a scanner said of a file, and the copy of it that others see. */
export type Checked = Partial<
  Pick<typeof documents.$inferInsert, 'state' | 'shownKey' | 'shownType' | 'shownBytes' | 'checkedAt'>
>

/** Writes down what a check of a file came to. */
export async function noteChecked(db: Db, authorityId: string, id: string, checked: Checked): Promise<void> {
  await db
    .update(documents)
    .set(checked)
    .where(and(eq(documents.authorityId, authorityId), eq(documents.id, id)))
}

/** Files that wait to be checked, the oldest first. */
export const readWaiting = (db: Db, authorityId: string, limit: number) =>
  db
    .select()
    .from(documents)
    .where(and(eq(documents.authorityId, authorityId), eq(documents.state, 'waiting')))
    .orderBy(asc(documents.uploadedAt))
    .limit(limit)

/** How many files one person has sent in for a case, and how many bytes they are together. */
export async function filesFrom(
  db: Db,
  { authorityId, caseId, userId }: { authorityId: string; caseId: string; userId: string },
): Promise<{ files: number; bytes: number }> {
  const [row] = await db
    .select({
      files: sql<number>`count(*)::int`,
      bytes: sql`coalesce(sum(${documents.bytes}), 0)`.mapWith(Number),
    })
    .from(documents)
    .where(
      and(
        eq(documents.authorityId, authorityId),
        eq(documents.caseId, caseId),
        eq(documents.uploadedBy, userId),
      ),
    )
  return row ?? { files: 0, bytes: 0 }
}

type Mine = { readonly authorityId: string; readonly userId: string }
const ofMine = ({ authorityId, userId }: Mine, id: string) =>
  and(eq(uploads.authorityId, authorityId), eq(uploads.userId, userId), eq(uploads.id, id))

/** Begins a large file that comes in pieces, and gives its id. */
export async function beginUpload(
  db: Db,
  upload: Mine & { caseId: string; fileName: string; bytes: number; now: Date },
): Promise<string> {
  const { now, ...rest } = upload
  const [row] = await db
    .insert(uploads)
    .values({ ...rest, received: 0, pieces: 0, createdAt: now })
    .returning({ id: uploads.id })
  return row?.id ?? ''
}

/** Somebody's own upload, or null. */
export async function readUpload(db: Db, mine: Mine, id: string) {
  const [row] = await db.select().from(uploads).where(ofMine(mine, id))
  return row ?? null
}

/** How many bytes somebody has announced in uploads that were begun after a moment and are not there whole yet. */
export async function bytesUnderWay(db: Db, { authorityId, userId }: Mine, after: Date): Promise<number> {
  const [row] = await db
    .select({ bytes: sql`coalesce(sum(${uploads.bytes}), 0)`.mapWith(Number) })
    .from(uploads)
    .where(
      and(eq(uploads.authorityId, authorityId), eq(uploads.userId, userId), gt(uploads.createdAt, after)),
    )
  return row?.bytes ?? 0
}

/** Uploads that were begun before a moment and never became a file, the oldest first. */
export const readAbandoned = (db: Db, authorityId: string, before: Date, limit: number) =>
  db
    .select()
    .from(uploads)
    .where(and(eq(uploads.authorityId, authorityId), lte(uploads.createdAt, before)))
    .orderBy(asc(uploads.createdAt))
    .limit(limit)

/** Counts a piece that has come, if it is the next one. False when another came first: ask where it stands. */
export async function countPiece(
  db: Db,
  mine: Mine,
  id: string,
  piece: number,
  bytes: number,
): Promise<boolean> {
  const rows = await db
    .update(uploads)
    .set({ pieces: piece + 1, received: sql`${uploads.received} + ${bytes}` })
    .where(and(ofMine(mine, id), eq(uploads.pieces, piece)))
    .returning({ id: uploads.id })
  return rows.length === 1
}

/** Ends an upload: its file has been put together, or was given up. */
export async function endUpload(db: Db, mine: Mine, id: string): Promise<void> {
  await db.delete(uploads).where(ofMine(mine, id))
}

/** An invitation by the hash of its link's secret, while it can still be used. */
export async function readInvitation(db: Db, authorityId: string, tokenHash: string) {
  const [row] = await db
    .select()
    .from(invitations)
    .where(and(eq(invitations.authorityId, authorityId), eq(invitations.tokenHash, tokenHash)))
  return row ?? null
}
