import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../../connect.ts'
import { filesToRemove } from '../../schema/index.ts'

/** Files of removed records that the store still holds, the longest waiting first. */
export const readFilesToRemove = (db: Db, authorityId: string, limit: number) =>
  db
    .select({ key: filesToRemove.key, since: filesToRemove.since })
    .from(filesToRemove)
    .where(eq(filesToRemove.authorityId, authorityId))
    .orderBy(asc(filesToRemove.since), asc(filesToRemove.key))
    .limit(limit)

/** Notes that the store has let go of a file. */
export async function noteFileRemoved(db: Db, authorityId: string, key: string): Promise<void> {
  await db
    .delete(filesToRemove)
    .where(and(eq(filesToRemove.authorityId, authorityId), eq(filesToRemove.key, key)))
}
