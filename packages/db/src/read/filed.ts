import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/** Rows of one of a case's tables, for the case `k` of a statement. */
export const ofCase = (table: { authorityId: SQLWrapper; caseId: SQLWrapper }): SQL =>
  sql`${table.authorityId} = k.authority_id and ${table.caseId} = k.id`

/** A list of the case's, for whoever it is open to. */
export const filed = (list: SQL, from: SQL): SQL =>
  sql`case when k.opens then (select ${list} from ${from}) end`
