import { and, count, eq, inArray, max, min } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { auditLog, users } from '../schema/index.ts'
import { noteAct } from './case-file.ts'

/** How the audit knows that a paper was handed to somebody. Its subject is the paper's id. */
const OPENED = 'document.handed-out'

/** Writes down that a paper was handed to somebody. */
export const noteOpened = (
  db: Db,
  note: { authorityId: string; actorId: string; documentId: string; requestId: string; at: Date },
): Promise<void> => {
  const { documentId: subject, ...rest } = note
  return noteAct(db, { ...rest, action: OPENED, subject })
}

/** Who has been handed which of these papers: how often, and when first and last. */
export async function readOpenings(db: Db, authorityId: string, documentIds: readonly string[]) {
  if (documentIds.length === 0) return []
  return db
    .select({
      documentId: auditLog.subject,
      actorId: auditLog.actorId,
      actorName: users.fullName,
      actorRoles: users.roles,
      times: count(),
      first: min(auditLog.at),
      last: max(auditLog.at),
    })
    .from(auditLog)
    .innerJoin(users, and(eq(users.authorityId, auditLog.authorityId), eq(users.id, auditLog.actorId)))
    .where(
      and(
        eq(auditLog.authorityId, authorityId),
        inArray(auditLog.subject, [...documentIds]),
        eq(auditLog.action, OPENED),
      ),
    )
    .groupBy(auditLog.subject, auditLog.actorId, users.fullName, users.roles)
    .orderBy(max(auditLog.at))
}
export type Opening = Awaited<ReturnType<typeof readOpenings>>[number]
