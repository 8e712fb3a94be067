import type { PersonId } from '@common-ground/domain'
import { sql } from 'drizzle-orm'
import type { Db } from '../connect.ts'
import { auditLog, openNumbers } from '../schema/index.ts'

type Switch = {
  readonly authorityId: string
  readonly isOpen: boolean
  readonly setBy: PersonId
  readonly now: Date
  readonly requestId: string
}

/**
 * Begins or ends showing an authority's numbers to everybody, with its line in the audit, in one transaction.
 *
 * @returns false, having written nothing, where they are shown or not shown already.
 */
export function switchOpenNumbers(
  db: Db,
  { authorityId, isOpen, setBy, now, requestId }: Switch,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    // Two at once: the second sees what the first did.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`open_numbers ${authorityId}`}, 0))`)
    const [last] = await tx.execute<{ isOpen: boolean; setAt: string }>(sql`
      select is_open as "isOpen", set_at as "setAt" from ${openNumbers}
      where authority_id = ${authorityId} order by set_at desc limit 1`)
    if ((last?.isOpen ?? false) === isOpen) return false
    // The last one holds, so none may be as old as the one before, whatever a clock says.
    const at = last ? new Date(Math.max(now.getTime(), new Date(last.setAt).getTime() + 1)) : now
    await tx.insert(openNumbers).values({ authorityId, isOpen, setBy, setAt: at })
    const action = isOpen ? 'open-numbers.open' : 'open-numbers.close'
    await tx
      .insert(auditLog)
      .values({ authorityId, at: now, actorId: setBy, action, subject: 'numbers', requestId })
    return true
  })
}
