import type { LocalDate, PersonId } from '@common-ground/domain'
import { sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { auditLog, learningNotes } from '../schema/index.ts'

type NewNote = {
  readonly authorityId: string
  /** The first day of the quarter. */
  readonly quarter: LocalDate
  /** The version that whoever writes saw: 0 where there was none. */
  readonly seen: number
  readonly body: string
  readonly writtenBy: PersonId
  readonly now: Date
  readonly requestId: string
}

/**
 * Writes a new version of what the service learned in a quarter, with its line in the audit, in one statement. Those
 * before stay.
 *
 * @returns false, having written nothing, where somebody else has written one since.
 */
export async function addLearningNote(db: Db, note: NewNote): Promise<boolean> {
  const { authorityId, quarter, seen, body, writtenBy, now, requestId } = note
  const at = sql`${now.toISOString()}::timestamptz`
  const rows = await db.execute(sql`
    with written as (
      insert into ${learningNotes} (authority_id, quarter, version, body, written_by, written_at)
      select ${authorityId}, ${quarter}::date, ${seen + 1}::int, ${body}, ${writtenBy}::uuid, ${at}
      where coalesce((select max(version) from learning_notes
        where authority_id = ${authorityId} and quarter = ${quarter}::date), 0) = ${seen}::int
      on conflict do nothing returning quarter
    )
    insert into ${auditLog} (authority_id, at, actor_id, action, subject, request_id)
    select ${authorityId}, ${at}, ${writtenBy}::uuid, 'learning-note.write', quarter::text, ${requestId} from written
    returning subject`)
  return rows.length === 1
}
