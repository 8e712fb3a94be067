import { type FairnessAnswers, type LocalDate, todayIn } from '@common-ground/domain'
import { sql } from 'drizzle-orm'
import type { Db, Tx } from '../connect.ts'

/**
 * What everybody of a case answered about how they were treated, the first first, and on which day. Whose answer it is
 * stays in the database: its function does not give it.
 */
export async function readAnswered(
  tx: Db | Tx,
  authorityId: string,
  caseId: string,
): Promise<readonly { readonly answers: FairnessAnswers; readonly on: LocalDate }[]> {
  const rows = await tx.execute<{ answers: FairnessAnswers; at: string }>(
    sql`select answers, at from fairness_answered(${authorityId}, ${caseId}::uuid)`,
  )
  return rows.map(({ answers, at }) => ({ answers, on: todayIn(new Date(at)) }))
}
