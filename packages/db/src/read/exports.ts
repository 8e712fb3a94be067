import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { auditLog, users } from '../schema/index.ts'

/** Who took each kind of export last, as the audit knows it: what every such line is called ends in ".export". */
export const readLastExports = (db: Db, authorityId: string) =>
  db
    .selectDistinctOn([auditLog.action], {
      action: auditLog.action,
      at: auditLog.at,
      who: users.fullName,
      what: auditLog.subject,
    })
    .from(auditLog)
    .leftJoin(users, and(eq(users.authorityId, auditLog.authorityId), eq(users.id, auditLog.actorId)))
    .where(and(eq(auditLog.authorityId, authorityId), sql`${auditLog.action} like '%.export'`))
    .orderBy(auditLog.action, desc(auditLog.at), desc(auditLog.id))
