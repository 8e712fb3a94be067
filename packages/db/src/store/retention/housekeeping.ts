import { addDays, type LocalDate, type RetentionSchedule } from '@common-ground/domain'
import { sql } from 'drizzle-orm'
import type { Db } from '../../connect.ts'

/** For how long keys that opened something are kept after they ran out, in days: an answer can still say that they did. */
const RUN_OUT_DAYS = 28
/** For how long a form that was sent is known again, in days. */
const SENT_FORM_DAYS = 365
/** For how long a provider's own report is kept after it was read, in days. */
const REPORT_DAYS = 90

/**
 * Takes away what is nobody's record and has run out: what was begun and never sent, links and codes, counted attempts,
 * the keys of forms, and what providers reported. A family was told so beforehand, and nobody has to approve it.
 *
 * @returns how many rows of each table went.
 */
export async function takeAwayRunOut(
  db: Db,
  authorityId: string,
  schedule: RetentionSchedule,
  today: LocalDate,
): Promise<Readonly<Record<string, number>>> {
  const before = (days: number) => sql`${addDays(today, -days)}::date`
  const over = {
    drafts: sql`updated_at < ${before(schedule.draft)}`,
    letter_codes: sql`expires_at < ${before(RUN_OUT_DAYS)}`,
    one_time_tokens: sql`expires_at < ${before(RUN_OUT_DAYS)}`,
    challenges: sql`expires_at < ${before(1)}`,
    kept_forms: sql`expires_at < ${before(1)}`,
    throttles: sql`since < ${before(RUN_OUT_DAYS)}`,
    command_log: sql`at < ${before(SENT_FORM_DAYS)}`,
    receipts: sql`applied_at < ${before(REPORT_DAYS)}`,
  }
  const gone: Record<string, number> = {}
  for (const [table, isOver] of Object.entries(over)) {
    const [row] = await db.execute<{ many: number }>(sql`
      with gone as (delete from ${sql.identifier(table)} where authority_id = ${authorityId} and ${isOver} returning 1)
      select count(*)::int as many from gone`)
    gone[table] = row?.many ?? 0
  }
  return gone
}
